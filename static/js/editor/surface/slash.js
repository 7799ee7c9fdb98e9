// The / menu: a block for every line.

import { Extension } from "django-prose-editor/editor"
import { suggestions } from "editor/popups/suggestions"
import { gettext } from "editor/shell/gettext"
import { ACTIONS, BLOCKS, keysOf } from "editor/surface/actions"

const QUERY = /^\/([\p{L}\d ]{0,20})$/u

export const Slash = Extension.create({
  name: "slash",
  priority: 1000,
  addProseMirrorPlugins() {
    return [suggestions(this.editor, { name: "blocks", label: gettext("Blocks"), find, search, pick })]
  },
})

/** Opens the menu in the empty line that one is in. */
export function openSlash(editor) {
  // The list opens only in a text that has the focus, and Tiptap's own command gives it a frame later.
  editor.view.focus()
  editor.commands.insertContent("/")
}

function find(before, $from) {
  const match = $from.parent.type.name === "paragraph" && QUERY.exec(before)
  return match && { query: match[1], length: match[0].length }
}

// A block whose name begins with the word comes before one that is only described by it.
function search(query) {
  const word = query.trim().toLowerCase()
  const rank = ({ label, words = "" }) => (label.toLowerCase().startsWith(word) ? 0 : ` ${label} ${words}`.toLowerCase().includes(` ${word}`) ? 1 : 2)
  const found = BLOCKS.map((name) => ({ name, rank: rank(ACTIONS[name]) })).filter((it) => it.rank < 2)
  return found.sort((one, other) => one.rank - other.rank).map(({ name }) => optionFor(ACTIONS[name]))
}

function optionFor(action) {
  return { label: action.label, detail: action.typed ?? keysOf(action), icon: action.icon, value: action }
}

function pick(action, range, editor) {
  editor.chain().focus().deleteRange(range).run()
  action.run(editor)
}
