// How times and numbers are told to editors.

const language = document.documentElement.lang || undefined
const WORD = /[\p{L}\p{N}_]+(?:[’'‐-][\p{L}\p{N}_]+)*/gu
const number = new Intl.NumberFormat(language)

/** "10:42", or "22 November, 10:42" for another day. */
export function clock(moment) {
  const then = new Date(moment)
  const time = then.toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit" })
  if (then.toDateString() === new Date().toDateString()) return time
  return `${then.toLocaleDateString(language, { day: "numeric", month: "long" })}, ${time}`
}

/** "1 word", "1,812 words". */
export function counted(count, noun) {
  return `${number.format(count)} ${noun}${count === 1 ? "" : "s"}`
}

/** The words in a piece of HTML, about as the body's editor counts them. Nothing in it is run or loaded. */
export function wordsIn(html) {
  return paragraphsOf(html).join("\n").match(WORD)?.length ?? 0
}

/** The text of a piece of HTML, block by block. */
export function paragraphsOf(html) {
  const page = new DOMParser().parseFromString(html.replaceAll(/\bstyle\s*=/gi, "data-style="), "text/html")
  const blocks = [...page.body.querySelectorAll("p, h2, h3, li, td, th, figcaption, pre")]
  const texts = blocks.filter((block) => !block.querySelector("p, li")).map((block) => block.textContent.trim())
  return blocks.length ? texts.filter(Boolean) : [page.body.textContent.trim()].filter(Boolean)
}
