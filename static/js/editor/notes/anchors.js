// Where the words of a note stand in the text: the rule of articles/models/notes/anchors.py, on the editor's document.

const AROUND = 32
const ENOUGH = 8

/** The words of a document as one line, and for each of its characters where it stands in the document. */
export function lineOf(doc) {
  const line = { text: "", positions: [] }
  const add = (letter, position) => {
    const isSpace = /\s/.test(letter)
    if (isSpace && (line.text === "" || line.text.endsWith(" "))) return
    line.text += isSpace ? " " : letter
    line.positions.push(position)
  }
  doc.descendants((node, position) => {
    if (node.isText) for (let at = 0; at < node.text.length; at++) add(node.text[at], position + at)
    else if (node.isBlock || node.type.name === "hardBreak") add(" ", position)
  })
  return line
}

/** The selected words with what stands around them; null when none are selected. */
export function anchorOf(doc, from, to) {
  const { text, positions } = lineOf(doc)
  let start = positions.findIndex((position) => position >= from)
  let end = positions.findLastIndex((position) => position < to) + 1
  if (start < 0) return null
  while (text[start] === " " && start < end) start += 1
  while (text[end - 1] === " " && end > start) end -= 1
  if (start >= end) return null
  return { exact: text.slice(start, end), before: text.slice(Math.max(start - AROUND, 0), start), after: text.slice(end, end + AROUND) }
}

/** {from, to} in the document that `line` was made of, or null. */
export function find({ exact, before, after, wasOnly }, { text, positions }) {
  const places = placesOf(exact, text)
  const best = places.length === 1 && wasOnly ? places[0] : bestOf(places, { exact, before, after }, text)
  return best === null ? null : { from: positions[best], to: positions[best + exact.length - 1] + 1 }
}

function bestOf(places, anchor, text) {
  const kept = places.map((place) => [place, ...keptAround(anchor, text, place)])
  kept.sort(([, ...one], [, ...other]) => other[0] + other[1] - one[0] - one[1])
  const [place, before, after] = kept[0] ?? [null]
  if (place === null) return null
  const sides = [[anchor.before, before], [anchor.after, after]].filter(([side]) => side)
  return !sides.length || sides.some(([side, number]) => number >= Math.min(side.length, ENOUGH)) ? place : null
}

function keptAround({ exact, before, after }, text, place) {
  const end = place + exact.length
  const reversed = (words) => [...words].reverse().join("")
  return [inCommon(reversed(before), reversed(text.slice(Math.max(place - AROUND, 0), place))), inCommon(after, text.slice(end, end + AROUND))]
}

function inCommon(one, other) {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}

function placesOf(words, text) {
  const places = []
  for (let at = words ? text.indexOf(words) : -1; at >= 0; at = text.indexOf(words, at + 1)) places.push(at)
  return places
}
