// Suggested pieces in the text: the words that go are struck, those that come stand beside them, and below their block who
// suggests it, with Accept and Refuse. All are decorations: they are no part of the text, and are never saved (decision 308).

import { Extension, Plugin, pm } from "django-prose-editor/editor"
import { drawBar, drawBlocks, drawWords } from "editor/suggesting/drawn"
import { follow, locate } from "editor/suggesting/places"
import { Taking } from "editor/suggesting/taking"

const { Decoration, DecorationSet } = pm.view
const { closeHistory } = pm.history
const KEY = new pm.state.PluginKey("suggestedPieces")
const NONE = { pieces: [], taken: new Set(), places: new Map(), drawn: DecorationSet.empty }

export const SuggestedPieces = Extension.create({
  name: "suggestedPieces",
  addProseMirrorPlugins() {
    return [new Plugin({ key: KEY, state: { init: () => NONE, apply }, props: { decorations: (state) => KEY.getState(state).drawn } })]
  },
})

/** Show these pieces of the body and no others; those that are `taken`, by their keys, are in the text already. */
export function showPieces(editor, pieces, taken) {
  editor.view.dispatch(editor.state.tr.setMeta(KEY, { pieces, taken: new Set(taken) }))
}

/** The keys of the pieces that are put into the text. */
export function takenPieces({ state }) {
  return [...KEY.getState(state).taken]
}

/** Where a piece stands: {from, to}, with `isLost` when its words have been changed; null when nothing is known of it. */
export function placeOf({ state }, key) {
  return KEY.getState(state).places.get(key) ?? null
}

/** Put a piece into the text, as one step of undo. Returns whether it fits. */
export function takePiece(editor, key) {
  const { state, view } = editor
  const place = placeOf(editor, key)
  if (!editor.isEditable || !place || place.isLost) return false
  const { tr } = state
  for (const { from, to, content } of place.changes.toReversed()) tr.replaceWith(from, to, content)
  tr.step(new Taking(key, true, place.changes))
  tr.setSelection(pm.state.Selection.near(tr.doc.resolve(tr.mapping.map(place.to)), -1))
  view.dispatch(closeHistory(tr).scrollIntoView())
  view.dispatch(closeHistory(view.state.tr)) // what is typed next is another step
  return true
}

function apply(tr, before, _, { doc }) {
  const told = tr.getMeta(KEY)
  const steps = tr.steps.filter((step) => step instanceof Taking)
  if (!told && (!tr.docChanged || !before.pieces.length)) return before
  const { pieces, taken: former } = { ...before, ...told }
  const taken = new Set(former)
  for (const { key, is } of steps) is ? taken.add(key) : taken.delete(key)
  const places = new Map()
  // Where one comes, those before it in the text stay before it.
  let side = -1
  for (const piece of pieces) {
    const step = steps.find(({ key }) => key === piece.key)
    if (step) side = 1
    if (!taken.has(piece.key)) places.set(piece.key, placed(piece, told ? null : before.places.get(piece.key), step?.changes, { mapping: tr.mapping, doc, side }))
  }
  return { pieces, taken, places, drawn: DecorationSet.create(doc, pieces.flatMap((piece) => drawnOf(piece, places.get(piece.key), doc))) }
}

/** {changes, from, to}, or {isLost, from, to} where it was last; null for what has never stood here. */
function placed(piece, before, given, moved) {
  const { mapping, doc } = moved
  const still = given ? follow(given, { mapping: new pm.transform.Mapping(), doc }) : before?.changes && follow(before.changes, moved)
  const changes = still || locate(piece, doc)
  if (changes?.length) return { changes, from: changes[0].from, to: changes.at(-1).to }
  return before && { isLost: true, from: mapping.map(before.from), to: mapping.map(before.to) }
}

function drawnOf(piece, place, doc) {
  if (!place) return []
  const bar = Decoration.widget(below(doc, place.to), (view) => drawBar(view, piece, place.isLost), { side: -1, key: `bar ${place.isLost ?? ""} ${piece.key}`, ignoreSelection: true, stopEvent: () => true })
  if (place.isLost) return [bar]
  return [...place.changes.flatMap((change, number) => (change.isBlock ? blockMarks : wordMarks)(piece, change, `${piece.key} ${number}`, doc)), bar]
}

function wordMarks(_, { from, to, content }, key) {
  const gone = from < to ? [Decoration.inline(from, to, { nodeName: "del", class: "suggested-gone" })] : []
  return content.size ? [...gone, Decoration.widget(to, () => drawWords(content), { side: 1, key, marks: [], ignoreSelection: true })] : gone
}

function blockMarks({ words }, { from, to }, key, doc) {
  const gone = []
  if (from < to) doc.nodesBetween(from, to, (node, position, parent) => { if (parent === doc) gone.push(Decoration.node(position, position + node.nodeSize, { class: "suggested-gone-block" })); return false })
  return words.length ? [...gone, Decoration.widget(to, () => drawBlocks(words), { side: -2, key, ignoreSelection: true })] : gone
}

/** Below the block in which something stands. */
function below(doc, position) {
  const $position = doc.resolve(Math.min(position, doc.content.size))
  return $position.depth ? $position.after(1) : $position.pos
}
