// Commands on objects: putting them in without tearing a paragraph apart, leaving them, moving whatever stands at the top.

import { pm } from "django-prose-editor/editor"

const { NodeSelection, TextSelection, Selection } = pm.state
const { closeHistory } = pm.history

export const commands = {
  /** Puts objects (JSON of nodes) in at `at`, or in place of the empty line that one is in, or below the block that one is in. */
  insertObject: (content, at = null) => ({ state, tr }) => {
    const nodes = [content].flat().map((json) => state.schema.nodeFromJSON(json))
    const [from, to] = at === null ? placeFor(tr) : [at, at]
    tr.replaceWith(from, to, nodes)
    const below = nodes.reduce((end, { nodeSize }) => end + nodeSize, from)
    const inside = nodes[0].type.spec.marks === "" ? from + 1 : holdsParagraphs(nodes[0]) ? from + 2 : lineAt(tr, below, state.schema)
    closeHistory(tr.setSelection(TextSelection.near(tr.doc.resolve(inside)))).scrollIntoView()
    return true
  },

  /** Goes to the line below the block at `pos`, or below the one that it stands in, which is made if there is none. */
  goBelow: (pos) => ({ state, tr }) => {
    const $pos = tr.doc.resolve(pos)
    const below = $pos.depth ? $pos.after(1) : pos + ($pos.nodeAfter?.nodeSize ?? 0)
    if (below === pos) return false
    const inside = lineAt(tr, below, state.schema)
    tr.setSelection(TextSelection.create(tr.doc, inside)).scrollIntoView()
    return true
  },

  /** From an empty last line of a quotation or a note to the line below it. */
  leaveObject: () => ({ state: { selection }, tr, commands: others }) => {
    const { $from, empty } = selection
    const object = $from.depth > 1 && $from.node(1)
    if (!empty || !object || !holdsParagraphs(object) || $from.depth !== 2) return false
    if ($from.parent.content.size || object.childCount <= fewest(object) || $from.index(1) !== object.childCount - 1) return false
    const before = $from.before(1)
    tr.delete($from.before(), $from.after())
    return others.goBelow(before)
  },

  /** Moves the block of the selection up (-1) or down (1): among the others of the text, or a picture among those of its gallery. */
  moveBlock: (step) => ({ tr }) => {
    const [parent, begin, index] = listOf(tr.selection)
    const other = index + step
    if (other < 0 || other >= parent.childCount) return false
    const [start, end] = spanOf(parent, index, begin)
    const [otherStart, otherEnd] = spanOf(parent, other, begin)
    const offset = tr.selection.from - start
    const isNode = tr.selection instanceof NodeSelection && tr.selection.from === start
    const node = parent.child(index)
    const target = step < 0 ? otherStart : otherEnd - (end - start)
    tr.delete(start, end).insert(target, node)
    const selection = isNode ? NodeSelection.create(tr.doc, target) : Selection.near(tr.doc.resolve(target + offset))
    closeHistory(tr.setSelection(selection)).scrollIntoView()
    return true
  },

  duplicateBlock: () => ({ tr }) => {
    const index = indexOf(tr.selection)
    const [, end] = spanOf(tr.doc, index)
    tr.insert(end, tr.doc.child(index))
    tr.setSelection(NodeSelection.create(tr.doc, end)).scrollIntoView()
    return true
  },

  /** Selects the block that one is in as a whole. */
  selectBlock: () => ({ tr }) => {
    const { $from } = tr.selection
    if (!$from.depth) return false
    tr.setSelection(NodeSelection.create(tr.doc, $from.before(1)))
    return true
  },
}

// Which child of the document the selection begins in.
function indexOf({ $from }) {
  return $from.index(0)
}

// The list of blocks in which the selection is: the node that holds it, where its content begins, and which child it is.
function listOf({ $from }) {
  const holder = $from.depth ? $from.node(1) : $from.doc
  const isList = $from.depth > 0 && holder.childCount > 0 && holder.firstChild.type.spec.group === "object"
  return isList ? [holder, $from.start(1), $from.index(1)] : [$from.doc, 0, $from.index(0)]
}

// Where the child of `doc` at `index` begins and ends.
function spanOf(doc, index, begin = 0) {
  let start = begin
  for (let at = 0; at < index; at += 1) start += doc.child(at).nodeSize
  return [start, start + doc.child(index).nodeSize]
}

/** Whether an object as a whole is selected. */
export function isObjectSelected({ selection }) {
  return selection instanceof NodeSelection && selection.node.type.spec.group === "object"
}

/** How many children an object of this kind cannot be without. */
export function fewest({ type }) {
  return type.createAndFill().childCount
}

// Whether one writes in it as in the text: in a quotation or a note, not in a picture's caption.
function holdsParagraphs({ type }) {
  return type.spec.group === "object" && !type.isAtom && !type.inlineContent
}

function placeFor({ selection }) {
  const { $from, $to } = selection
  if (!$from.depth) return [selection.to, selection.to]
  const isEmptyLine = $from.depth === 1 && $from.parent.type.name === "paragraph" && !$from.parent.content.size
  return isEmptyLine ? [$from.before(), $from.after()] : [$to.after(1), $to.after(1)]
}

// A place to write in the paragraph that begins at `pos`.
function lineAt(tr, pos, schema) {
  if (tr.doc.nodeAt(pos)?.type.name !== "paragraph") tr.insert(pos, schema.nodes.paragraph.create())
  return pos + 1
}
