// Where a suggested piece stands in the text that is being written, as changes {from, to, content, …}; and where that is
// after something was typed, or that its words have been changed since (decision 308).

import { pm } from "django-prose-editor/editor"
import { changesOf } from "editor/suggesting/words"
import { collapseSpaces } from "editor/text/spaces"
import { blocksOf, storedBlock } from "editor/text/stored"

const { Fragment } = pm.model
const IS_WORD = /[\p{L}\p{N}]/u

/** The changes of a piece in `doc`, found by the blocks that it was made for; null where these are not there. */
export function locate(piece, doc) {
  if (!piece.before) return null
  const blocks = blocksOf(doc)
  const at = nearest(candidates(piece, blocks.map(({ node }) => storedBlock(node))), piece.start)
  if (at === null) return null
  const standing = blocks.slice(at, at + piece.before.length)
  const after = nodesOf(doc.type.schema, piece.after)
  const [only, next] = [standing[0]?.node, after.firstChild]
  const isOneLine = standing.length === 1 && after.childCount === 1 && only.isTextblock && only.type.spec.group !== "object" && only.sameMarkup(next)
  if (!isOneLine) return [wholeBlocks(doc, blocks, at, standing, after)]
  const begins = standing[0].position + 1
  return changesOf(only, next).map(({ from, to, content }) => withEdges(doc, { from: begins + from, to: begins + to, content }))
}

/** The same changes after a transaction; null when what they are to change has been changed. What only adds stays before what has
 * come at its place, or stands after it with a `side` of 1. */
export function follow(changes, { mapping, doc, side = -1 }) {
  const moved = changes.map((change) => (change.isBlock ? followBlock : followWords)(change, mapping, doc, side))
  return moved.every(Boolean) ? moved : null
}

function followWords(change, mapping, doc, side) {
  const [from, to] = change.text ? [mapping.map(change.from, 1), mapping.map(change.to, -1)] : [mapping.map(change.from, side), mapping.map(change.from, side)]
  if (from > to || (!change.text && mapping.mapResult(change.from).deletedAcross)) return null
  const now = withEdges(doc, { ...change, from, to })
  return now && now.text === change.text && now.edges === change.edges ? now : null
}

function followBlock(change, mapping, doc, side) {
  const [from, to] = [mapping.map(change.from, change.html ? 1 : side), mapping.map(change.to, change.html ? -1 : side)]
  const isGone = from > to || mapping.mapResult(change.from).deletedAcross
  if (isGone || doc.resolve(from).depth || htmlOf(doc, from, to) !== change.html) return null
  return { ...change, from, to }
}

// What stands there, and whether words run on at its ends: a word that has got more letters is another one.
function withEdges(doc, change) {
  const { from, to } = change
  const $from = doc.resolve(from)
  if (!$from.parent.inlineContent || to > $from.end()) return null
  const read = (start, end) => doc.textBetween(Math.max(start, $from.start()), Math.min(end, $from.end()), "\n", "\ufffc")
  const edges = [read(from - 1, from), read(to, to + 1)].map((letter) => IS_WORD.test(letter)).join()
  return { ...change, text: read(from, to), edges }
}

function wholeBlocks(doc, blocks, at, standing, content) {
  const last = blocks[at - 1]
  const from = standing[0]?.position ?? (last ? last.position + last.node.nodeSize : 0)
  const to = standing.length ? standing.at(-1).position + standing.at(-1).node.nodeSize : from
  return { isBlock: true, from, to, content, html: htmlOf(doc, from, to) }
}

function htmlOf(doc, from, to) {
  let html = ""
  if (from < to) doc.nodesBetween(from, to, (node, position, parent) => { if (parent === doc && position >= from && position < to) html += storedBlock(node); return false })
  return html
}

// Where the blocks stand one below the other; of a piece that only adds, where it is between the same two, or beside one of them.
function candidates({ before, previous, next }, html) {
  const places = Array.from({ length: html.length - before.length + 1 }, (_, at) => at)
  if (before.length) return places.filter((at) => before.every((block, number) => html[at + number] === block))
  const score = (at) => (at ? html[at - 1] === previous : previous === null) + (at < html.length ? html[at] === next : next === null)
  const best = Math.max(0, ...places.map(score))
  return best ? places.filter((at) => score(at) === best) : []
}

function nearest(places, start) {
  return places.reduce((best, at) => (best === null || Math.abs(at - start) < Math.abs(best - start) ? at : best), null)
}

function nodesOf(schema, blocks) {
  if (!blocks.length) return Fragment.empty
  const { body } = new DOMParser().parseFromString(collapseSpaces(blocks.join("")), "text/html")
  return pm.model.DOMParser.fromSchema(schema).parse(body).content
}
