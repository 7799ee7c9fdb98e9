// The keys of the text beyond those that its parts bring along, and what they do where an object is selected.

import { Extension, Plugin, pm } from "django-prose-editor/editor"
import { commands, fewest, isObjectSelected } from "editor/surface/objects"
import { isWholeAddress } from "editor/text/address"
import { editLink } from "editor/text/links"
import { markQuotation } from "editor/text/quotations"

const { NodeSelection, TextSelection } = pm.state

export const Keys = Extension.create({
  name: "keys",
  priority: 500,
  addCommands: () => ({ ...commands, postFromLine }),
  addKeyboardShortcuts() {
    const { editor } = this
    const run = (command, ...with_) => () => editor.commands[command](...with_)
    return {
      "Mod-k": () => editLink(editor),
      "Mod-Shift-q": () => markQuotation(editor),
      "Mod-'": () => markQuotation(editor),
      "Mod-Alt-0": run("setParagraph"),
      // Without an answer from here, a redo that has nothing to do would go on to be an undo.
      "Mod-Shift-z": () => editor.commands.redo() || true,
      "Mod-Shift-d": run("duplicateBlock"),
      "Alt-ArrowUp": run("moveBlock", -1),
      "Alt-ArrowDown": run("moveBlock", 1),
      "Mod-Enter": () => goOut(editor),
      "Alt-F10": () => focusToolbar(editor),
      Enter: () => enter(editor),
      Escape: () => escape(editor),
      Tab: () => focusControls(editor),
      Backspace: () => dissolve(editor),
    }
  },
  addProseMirrorPlugins() {
    return [new Plugin({ props: { handleTextInput: writeBelow } })]
  },
})

// A typed letter must not replace the block that is selected.
function writeBelow(view, from, to, text) {
  const { state } = view
  const isAtTop = state.selection instanceof NodeSelection && !state.selection.$from.depth
  if (!isAtTop && !isObjectSelected(state)) return false
  const line = state.schema.nodes.paragraph.create(null, state.schema.text(text))
  const { $from } = state.selection
  const below = $from.depth ? $from.after(1) : to
  const tr = state.tr.insert(below, line)
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, below + 1 + text.length)).scrollIntoView())
  return true
}

// From the words of an object to the object as a whole, and from that to the line below. Elsewhere Escape changes nothing.
function escape(editor) {
  const { selection } = editor.state
  if (selection instanceof NodeSelection) return editor.commands.goBelow(selection.from)
  const block = selection.$from.depth ? selection.$from.node(1).type : null
  return (block?.spec.group === "object" || block?.name === "table") && editor.commands.selectBlock()
}

function enter(editor) {
  const { selection } = editor.state
  if (isObjectSelected(editor.state)) return editor.commands.goBelow(selection.from)
  const { type } = selection.$from.parent
  if (type.spec.group === "object" && type.inlineContent && !type.spec.code) return editor.commands.goBelow(selection.$from.before(1))
  return editor.commands.leaveObject() || editor.commands.postFromLine()
}

function goOut(editor) {
  const { $from } = editor.state.selection
  return $from.depth > 0 && $from.node(1).type.spec.group === "object" && editor.commands.goBelow($from.before(1))
}

// An address on a line of its own becomes a post.
function postFromLine() {
  return ({ state: { selection }, tr, commands: others }) => {
    const { $from, empty } = selection
    const text = $from.parent.textContent.trim()
    if (!empty || $from.depth !== 1 || $from.parent.type.name !== "paragraph" || !isWholeAddress(text)) return false
    tr.delete($from.start(), $from.end())
    return others.insertPost(text)
  }
}

// From an object to its fields.
function focusControls(editor) {
  const { selection } = editor.state
  const pos = isObjectSelected(editor.state) ? selection.from : innermost(selection.$from)
  const first = pos === null ? null : editor.view.nodeDOM(pos)?.querySelector("input:not([disabled]), select, textarea, button")
  first?.focus()
  return Boolean(first)
}

// Where the innermost object begins that one writes in; null where there is none.
function innermost($from) {
  for (let depth = $from.depth; depth > 0; depth -= 1) if ($from.node(depth).type.spec.group === "object") return $from.before(depth)
  return null
}

// Backspace in an empty quotation or note takes it away; at the start of a caption it selects the picture or recording.
function dissolve(editor) {
  const { $from, empty } = editor.state.selection
  const object = $from.depth ? $from.node(1) : null
  if (!empty || object?.type.spec.group !== "object" || $from.parentOffset) return false
  if (["image", "media"].includes($from.parent.type.name)) return editor.commands.setNodeSelection($from.before())
  if (object.textContent || object.childCount > Math.max(1, fewest(object))) return false
  const [from, to] = [$from.before(1), $from.after(1)]
  return editor.commands.command(({ tr, state }) => {
    tr.replaceWith(from, to, state.schema.nodes.paragraph.create())
    tr.setSelection(TextSelection.create(tr.doc, from + 1))
    return true
  })
}

function focusToolbar(editor) {
  const current = editor.view.dom.closest(".body-editor").querySelector("[role=toolbar] [tabindex='0']")
  current?.focus()
  return Boolean(current)
}
