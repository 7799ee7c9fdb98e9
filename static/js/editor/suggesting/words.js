// What becomes of the words of one block, so that only these are shown and changed: what else is written in it stays.

const WORDS = /[\p{L}\p{N}_’'-]+|\s+|./gsu
const IS_WORD = /[\p{L}\p{N}]/u
const ENOUGH = 0.35 // of the letters that both have in common: below that, words mixed with words cannot be read
const MOST = 4_000_000 // pairs of words that are compared

/** From one text block to another of the same kind: [{from, to, content}], places within `node`, and what comes there. */
export function changesOf(node, after) {
  const [one, other] = [wordsOf(node), wordsOf(after)]
  const runs = runsOf(one, other)
  const kept = runs.reduce((sum, { i, length }) => sum + lettersOf(one.slice(i, i + length)), 0)
  const isMuch = kept >= ENOUGH * Math.max(lettersOf(one), lettersOf(other))
  const found = isMuch ? joined(between(runs), one) : [[0, one.length, 0, other.length]]
  const [here, there] = [placesOf(node), placesOf(after)]
  return found.map(([i, iEnd, j, jEnd]) => ({ from: here[i], to: here[iEnd], content: after.content.cut(there[j], there[jEnd]) }))
}

// Each word with its marks, as a string that is the same for the same word.
function wordsOf(node) {
  const words = []
  node.forEach((child) => {
    const marks = child.marks.length ? `\u0000${JSON.stringify(child.marks)}` : ""
    if (child.isText) for (const [word] of child.text.matchAll(WORDS)) words.push(word + marks)
    else words.push(`\u0001${JSON.stringify(child)}`)
  })
  return words
}

/** A word without its marks; nothing for what is no text. */
function bare(word) {
  return word.startsWith("\u0001") ? "" : word.split("\u0000")[0]
}

function lettersOf(words) {
  return words.reduce((sum, word) => sum + bare(word).length, 0)
}

function placesOf(node) {
  const places = [0]
  node.forEach((child, offset) => {
    if (!child.isText) return places.push(offset + child.nodeSize)
    for (const { 0: word, index } of child.text.matchAll(WORDS)) places.push(offset + index + word.length)
  })
  return places
}

// What both have in common, in order: {i, j, length}, by the longest common subsequence.
function runsOf(one, other) {
  let [start, end] = [0, 0]
  const shorter = Math.min(one.length, other.length)
  while (start < shorter && one[start] === other[start]) start += 1
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1
  const inner = common(one.slice(start, one.length - end), other.slice(start, other.length - end))
  const runs = [{ i: 0, j: 0, length: start }, ...inner.map(([i, j]) => ({ i: i + start, j: j + start, length: 1 }))]
  return [...runs, { i: one.length - end, j: other.length - end, length: end }]
}

function common(one, other) {
  if (one.length * other.length > MOST) return []
  const width = other.length + 1
  const lengths = new Uint16Array((one.length + 1) * width)
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      const at = i * width + j
      lengths[at] = one[i] === other[j] ? lengths[at + width + 1] + 1 : Math.max(lengths[at + width], lengths[at + 1])
    }
  }
  const pairs = []
  for (let [i, j] = [0, 0]; i < one.length && j < other.length;) {
    const at = i * width + j
    if (one[i] === other[j]) pairs.push([i++, j++])
    else if (lengths[at + width] >= lengths[at + 1]) i += 1
    else j += 1
  }
  return pairs
}

function between(runs) {
  const changes = []
  let [i, j] = [0, 0]
  for (const run of runs) {
    if (run.i > i || run.j > j) changes.push([i, run.i, j, run.j])
    ;[i, j] = [run.i + run.length, run.j + run.length]
  }
  return changes
}

// With nothing but spaces and signs between them they are one: nobody reads every second word.
function joined(changes, one) {
  const found = []
  for (const change of changes) {
    const last = found.at(-1)
    const isNext = last && !one.slice(last[1], change[0]).some((word) => IS_WORD.test(bare(word)) || !bare(word))
    if (isNext) found[found.length - 1] = [last[0], change[1], last[2], change[3]]
    else found.push(change)
  }
  return found
}
