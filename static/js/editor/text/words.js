// How many words a text has, in any script, and how long it takes to read: as on the server (articles/body/words.py, which
// says why). Both are tested with tests/samples/words.json.

import { textOf } from "editor/blocks/tree"

const WORDS_A_MINUTE = 230
const CHARACTERS_A_MINUTE = 500
const LETTERS_A_WORD = 4
const CHARACTER = "\\u3005-\\u3007\\u3021-\\u3029\\u3041-\\u3096\\u309d-\\u309f\\u30a1-\\u30fa\\u30fc-\\u30ff\\u3105-\\u312f\\u31a0-\\u31bf\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\uff66-\\uff9d\\u{20000}-\\u{323af}"
const RUN = "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff"
const BEGINS = `(?![${CHARACTER}${RUN}])[\\p{L}\\p{N}]`
const GOES_ON = `(?:(?![${CHARACTER}${RUN}])[\\p{L}\\p{N}\\p{M}\\p{Pc}\\u00ad\\u200c\\u200d\\u200e\\u200f\\u2060\\u061c])`
const JOINS = "(?:['’ʼ.·‧״‐‑\\-]|(?<=\\p{N}),(?=\\p{N}))"
const COUNTED = new RegExp(`(?<character>[${CHARACTER}])|(?<run>(?=[${RUN}])[\\p{L}\\p{N}](?:(?=[${RUN}])[\\p{L}\\p{M}\\p{N}])*)|${BEGINS}${GOES_ON}*(?:${JOINS}${GOES_ON}+)*`, "gu")
const OF_OTHERS = ["post", "promo", "pull", "contents", "call"]
const BLOCKS = "p, pre, h2, h3, li, tr, td, th, blockquote, caption, figcaption, summary, aside, details, figure, br, div, dt, dd, h4, address"
const DROPPED = "script, style, template, noscript, iframe, object, embed, svg, math, title, textarea, select, audio, video, form"

const lengths = new WeakMap()

/** {words, characters} of a plain text; characters are those of scripts that part no words. */
export function lengthOf(text) {
  const length = { words: 0, characters: 0 }
  for (const [, character, run] of text.matchAll(COUNTED)) {
    if (character) length.characters += 1
    else length.words += run ? Math.max(1, Math.floor(((run.match(/\p{L}/gu)?.length ?? 0) + LETTERS_A_WORD / 2) / LETTERS_A_WORD)) : 1
  }
  return length
}

/** {words, characters} of a document; posts, promos and words that are repeated are not the article's. A block that has not changed keeps its count. */
export function lengthOfDocument(doc) {
  const length = { words: 0, characters: 0 }
  doc.forEach((node) => {
    if (!lengths.has(node)) lengths.set(node, lengthOf(wordsOf(node)))
    length.words += lengths.get(node).words
    length.characters += lengths.get(node).characters
  })
  return length
}

/** What is told as "words". */
export function totalOf({ words, characters }) {
  return words + characters
}

export function minutesFor({ words, characters }) {
  return Math.ceil(Number((words / WORDS_A_MINUTE + characters / CHARACTERS_A_MINUTE).toFixed(6)))
}

/** Words in a piece of stored HTML, as in a document of it. Nothing in it is run or loaded. */
export function wordsInHTML(html) {
  const body = parsed(html)
  for (const other of body.querySelectorAll(OF_OTHERS.map((name) => `[data-block=${name}]`).join())) other.remove()
  for (const note of body.querySelectorAll("span[role=doc-footnote]")) body.append("\n", note)
  for (const source of body.querySelectorAll("[data-block=markup] > pre")) source.textContent = wordsOfMarkup(source.textContent)
  return totalOf(lengthOf(partedText(body)))
}

// What readers get of HTML by hand, in words: articles/body/markup.py drops the same.
function wordsOfMarkup(source) {
  const body = parsed(source)
  for (const dropped of body.querySelectorAll(DROPPED)) dropped.remove()
  return partedText(body)
}

// A strict CSP makes a report of each style, handler and base that a parser meets.
function parsed(html) {
  const inert = html.replaceAll(/\b(style|on\w+)(?=\s*=)/gi, "data-$1").replaceAll(/<(\/?)style\b/gi, "<$1noscript").replaceAll(/<(?:base|link|meta)\b/gi, "<wbr")
  return new DOMParser().parseFromString(inert, "text/html").body
}

function partedText(body) {
  for (const block of body.querySelectorAll(BLOCKS)) {
    block.before("\n")
    block.after("\n")
  }
  return body.textContent
}

function wordsOf(node) {
  if (OF_OTHERS.includes(node.type.name)) return ""
  if (node.type.name === "markup") return wordsOfMarkup(node.textContent)
  const notes = []
  const inside = node.textBetween(0, node.content.size, "\n", (leaf) => {
    if (leaf.type.name !== "footnote") return "\n"
    notes.push(textOf(leaf.attrs.words))
    return ""
  })
  const credits = []
  node.descendants(({ attrs }) => void (attrs.credit && credits.push(attrs.credit)))
  const beside = [...credits, node.attrs.credit, typeof node.attrs.caption === "object" ? textOf(node.attrs.caption) : node.attrs.caption]
  return [inside, ...beside, ...notes].join("\n")
}
