// The caption of a table, asked for in a small dialog.

import { crel, pm } from "django-prose-editor/editor"
import { field } from "editor/blocks/fields"
import { anchorAt, openPanel } from "editor/popups/panel"
import { gettext } from "editor/shell/gettext"

/** Opens the dialog for the table that the caret is in. */
export function editCaption(editor) {
  const { $from } = editor.state.selection
  const depth = [...Array($from.depth + 1).keys()].find((at) => $from.node(at).type.name === "table")
  if (!depth) return false
  const pos = $from.before(depth)
  const words = field(gettext("Table caption"), { value: $from.node(depth).attrs.caption, maxLength: 300 })
  const keep = () => {
    const { attrs } = editor.state.doc.nodeAt(pos)
    const tr = editor.state.tr.setNodeMarkup(pos, null, { ...attrs, caption: words.input.value.trim() })
    editor.view.dispatch(pm.history.closeHistory(tr))
  }
  const button = crel("button", { type: "submit", className: "block-button block-button--first", textContent: gettext("Save") })
  openPanel(gettext("Caption"), [words.element, crel("div", { className: "block-buttons" }, [button])], { anchor: anchorAt(editor, pos + 3), submit: keep })
  words.input.select()
  return true
}
