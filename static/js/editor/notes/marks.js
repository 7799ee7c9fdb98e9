// Words that a note is about are marked in the text. The marks are no part of it: they go along while one writes, and are never saved.

import { Extension, Plugin, pm } from "django-prose-editor/editor"
import { find, lineOf } from "editor/notes/anchors"

const { Decoration, DecorationSet } = pm.view
const KEY = new pm.state.PluginKey("wordNotes")

export const WordNotes = Extension.create({
  name: "wordNotes",
  addKeyboardShortcuts: () => ({ "Mod-Alt-m": ({ editor }) => editor.view.dom.dispatchEvent(new Event("editor:annotate", { bubbles: true })) }),
  addProseMirrorPlugins() {
    return [new Plugin({
      key: KEY,
      state: { init: () => DecorationSet.empty, apply: follow },
      props: { decorations: (state) => KEY.getState(state) },
    })]
  },
})

/** Mark the words of these notes, {number, exact, before, after, wasOnly}, and no others. */
export function markWords(editor, notes) {
  editor.view.dispatch(editor.state.tr.setMeta(KEY, notes))
}

/** {from, to} of the words of a note, or null when they are gone. */
export function wordsOf(editor, number) {
  const found = KEY.getState(editor.state).find(undefined, undefined, (spec) => spec.number === number)
  return found.length ? { from: found[0].from, to: found.at(-1).to } : null
}

function follow(tr, marks, before, { doc }) {
  const notes = tr.getMeta(KEY)
  if (!notes) return marks.map(tr.mapping, tr.doc)
  const line = lineOf(doc)
  const places = notes.map((note) => ({ note, place: find(note, line) })).filter(({ place }) => place)
  return DecorationSet.create(doc, places.map(({ note: { number }, place: { from, to } }) => Decoration.inline(from, to, { class: "noted-words" }, { number })))
}
