// Counting words as the server does (articles/body/text.py), each block once: a block that has not changed keeps its count.

import { textOf } from "editor/blocks/tree"

const WORD = /[\p{L}\p{N}_]+(?:[’'‐-][\p{L}\p{N}_]+)*/gu
const WORDS_A_MINUTE = 230
const OF_OTHERS = new Set(["post", "promo"])

const counts = new WeakMap()

/** Words of a document that a reader would count; posts and promos are not the article's. */
export function wordsIn(doc) {
  let words = 0
  doc.forEach((node) => {
    if (!counts.has(node)) counts.set(node, count(node))
    words += counts.get(node)
  })
  return words
}

export function minutesFor(words) {
  return Math.ceil(words / WORDS_A_MINUTE)
}

function count(node) {
  if (OF_OTHERS.has(node.type.name)) return 0
  const inside = node.textBetween(0, node.content.size, "\n", "\n")
  const beside = [node.attrs.credit, typeof node.attrs.caption === "object" ? textOf(node.attrs.caption) : node.attrs.caption]
  return [inside, ...beside].join("\n").match(WORD)?.length ?? 0
}
