// Pasted HTML, put right before the schema reads it: Word's lists, the styles that stand for bold and italic in Google
// Docs, the furniture of web pages. What the schema does not know falls away by itself.

import { takeButtons } from "editor/paste/buttons"
import { takeCards } from "editor/paste/cards"
import { takeFootnotes } from "editor/paste/footnotes"
import { takeMedia, tellLeftOut } from "editor/paste/media"
import { takeOwnPages } from "editor/paste/own-pages"
import { styleToTags } from "editor/paste/styles"
import { listsFromWord } from "editor/paste/word"
import { asHref } from "editor/text/address"

const FURNITURE = "script, style, template, noscript, svg, math, form, button, input, select, textarea, nav, meta, link, title, colgroup, [hidden], [aria-hidden=true]:not(br)"
const LEFT_OUT = /<(style|script|svg|math)\b[\s\S]*?<\/\1\s*>|<(?:style|base|link|meta)\b(?:"[^"]*"|'[^']*'|[^'">])*>/gi
const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^'">])*(?:>|$)/gi
// Quoted values as they are, and the names of attributes that a browser would act on.
const ATTRIBUTE = /"[^"]*"|'[^']*'|(?<=[\s/"'])(style|on\w+)(?=\s*=)/gi

/** Returns HTML for the schema's parser. What this editor has copied itself passes as it is. */
export function cleanPasted(html) {
  if (/data-pm-slice=/.test(html)) return withoutStyles(html)
  const page = new DOMParser().parseFromString(withoutStyles(html), "text/html")
  const { body } = page
  takeOwnPages(body)
  takeCards(body)
  const leftOut = takeMedia(body)
  if (Object.keys(leftOut).length) document.dispatchEvent(new CustomEvent("desk:problem", { detail: tellLeftOut(leftOut) }))
  for (const element of body.querySelectorAll(FURNITURE)) element.remove()
  takeFootnotes(body)
  listsFromWord(body)
  styleToTags(body)
  takeButtons(body)
  nestLists(body)
  linesToParagraphs(body)
  for (const link of body.querySelectorAll("a")) straighten(link)
  dropOwnTongue(body)
  for (const line of body.querySelectorAll("br.Apple-interchange-newline, body > br")) line.remove()
  plainSpaces(body)
  return body.innerHTML
}

// A strict CSP makes a report of every style attribute and every base that a parser meets; as data we still can read them.
function withoutStyles(html) {
  const bare = html.replace(LEFT_OUT, "").replace(/<!--[\s\S]*?-->/g, "")
  return bare.replace(TAG, (tag) => tag.replace(ATTRIBUTE, (part, name) => (name ? `data-${part}` : part)))
}

// Google Docs puts a deeper list beside the item that it belongs to.
function nestLists(body) {
  for (const list of body.querySelectorAll(":is(ul, ol) > :is(ul, ol)")) {
    const before = list.previousElementSibling
    if (before?.localName === "li") before.append(list)
  }
}

function linesToParagraphs(body) {
  for (const text of body.querySelectorAll("pre:not(:has(> code), [data-block] > pre)")) {
    const lines = text.textContent.split(/\n+/).filter((line) => line.trim())
    text.replaceWith(...lines.map((line) => Object.assign(body.ownerDocument.createElement("p"), { textContent: line })))
  }
}

// Office programs say of each paragraph what holds of the whole article.
function dropOwnTongue(body) {
  const { lang = "", dir } = document.querySelector(".body-editor__page") ?? {}
  const primary = (tag) => tag.toLowerCase().split("-")[0]
  for (const element of body.querySelectorAll("[dir]")) if (element.dir === (dir || "ltr")) element.removeAttribute("dir")
  for (const element of body.querySelectorAll("[lang]")) if (primary(element.lang) === primary(lang || "en")) element.removeAttribute("lang")
}

// Through redirects to the address itself; places inside the document that it came from lead nowhere here.
function straighten(link) {
  const href = link.getAttribute("href") ?? ""
  const asked = /^https:\/\/www\.google\.com\/url\?/.test(href) && new URL(href).searchParams.get("q")
  if (asked) link.setAttribute("href", asked)
  if (href.startsWith("#") || !asHref(href)) link.replaceWith(...link.childNodes)
}

// No-break spaces are mostly debris of the clipboard; those before ; : ! ? » or after « and a number are typography.
function plainSpaces(body) {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { data } = walker.currentNode
    const plain = data.replace(/[ \u00a0]*\u00a0[ \u00a0]+|[ ]+\u00a0/g, " ").replace(/(?<![«\d])\u00a0(?![»:;!?%€])/g, " ")
    if (plain !== data) walker.currentNode.data = plain.replace(/[\u200b\ufeff]/g, "")
  }
}
