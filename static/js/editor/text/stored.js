// From the editor's document to the HTML that is stored: what `articles.body.clean` returns is what this writes.
// Each top-level block is written once: a block that has not changed keeps its HTML, so that a long text costs nothing.

import { pm } from "django-prose-editor/editor"
import { encoded } from "editor/text/address"
import { settleSpaces } from "editor/text/spaces"

const NOTHING = /^[\s\u00a0]*$/
const VOID = new Set(["br", "hr", "img"])
const OURS_ALONE = new Set(["class", "contenteditable", "data-credit"])
const ADDRESSES = new Set(["href", "src"])
const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\u00a0": "&nbsp;", '"': "&quot;" }
// An inert document: a picture that is made in it is not fetched.
const workshop = document.implementation.createHTMLDocument("")
const written = new WeakMap()

/** The stored HTML of a document. */
export function storedHTML(doc) {
  let html = ""
  doc.forEach((node) => {
    if (!written.has(node)) written.set(node, write(node))
    html += written.get(node)
  })
  return html
}

function write(node) {
  const root = workshop.createElement("div")
  root.append(pm.model.DOMSerializer.fromSchema(node.type.schema).serializeNode(node, { document: workshop }))
  tidy(root)
  return inner(root)
}

function tidy(root) {
  for (const figure of root.querySelectorAll("figure[data-block=image]")) tidyPicture(figure)
  for (const figure of root.querySelectorAll("figure[data-block=post]:not([data-post])")) figure.remove()
  for (const lines of root.querySelectorAll("figure[data-block=listing] > pre")) {
    lines.textContent = lines.textContent.replace(/^\n+/, "").replace(/[ \t\n]+$/, "")
    if (!lines.textContent) lines.parentElement.remove()
  }
  for (const link of root.querySelectorAll("aside[data-block=call] a")) tidyCall(link)
  for (const paragraph of root.querySelectorAll("p")) if (isEmpty(paragraph)) paragraph.remove()
  for (const cell of root.querySelectorAll("li, td, th")) unwrapOnly(cell)
  settleSpaces(root)
  for (const table of root.querySelectorAll("table")) raiseHead(table)
}

// A picture that has not arrived yet cannot be stored. The credit stands in the caption.
function tidyPicture(figure) {
  if (!figure.dataset.image) return figure.remove()
  figure.querySelector("img:not([src])")?.remove()
  const caption = figure.querySelector("figcaption")
  if (figure.dataset.credit) {
    const credit = workshop.createElement("small")
    credit.textContent = figure.dataset.credit
    if (caption.hasChildNodes()) caption.append(" ")
    caption.append(credit)
  }
  if (NOTHING.test(caption.textContent)) caption.remove()
}

// Words without an address are a paragraph, an address without words says itself.
function tidyCall(link) {
  link.textContent = link.textContent.trim() || (link.getAttribute("href") ?? "")
  if (!link.hasAttribute("href")) link.closest("aside").replaceWith(Object.assign(workshop.createElement("p"), { textContent: link.textContent }))
}

function isEmpty(paragraph) {
  return NOTHING.test(paragraph.textContent) && [...paragraph.children].every((child) => child.localName === "br")
}

// A list item or a cell of one paragraph holds its words directly; lists inside an item may follow them.
function unwrapOnly(cell) {
  const [first, ...others] = cell.children
  if (first?.localName === "p" && !first.attributes.length && others.every((other) => cell.localName === "li" && /^[ou]l$/.test(other.localName))) first.replaceWith(...first.childNodes)
}

function raiseHead(table) {
  const body = table.querySelector("tbody")
  const first = body?.firstElementChild
  if (!first || body.children.length < 2 || [...first.children].some((cell) => cell.localName !== "th")) return
  const head = workshop.createElement("thead")
  head.append(first)
  body.before(head)
}

// As the cleaner writes HTML (the HTML standard, 13.3, with < and > escaped in attributes too).
function inner(parent) {
  return [...parent.childNodes].map((child) => (child.nodeType === Node.TEXT_NODE ? text(child.data) : outer(child))).join("")
}

function outer(element) {
  const attributes = [...element.attributes].filter(({ name }) => !OURS_ALONE.has(name)).sort((a, b) => rank(a) - rank(b))
  const tag = element.localName
  const open = `<${tag}${attributes.map(({ name, value }) => ` ${name}="${attribute(name, value)}"`).join("")}>`
  return VOID.has(tag) ? open : `${open}${inner(element)}</${tag}>`
}

// In the order of the cleaner.
function rank({ name }) {
  return { lang: -2, dir: -1 }[name] ?? 0
}

function text(data) {
  return clean(data).replace(/[&<>\u00a0]/g, (character) => ESCAPES[character])
}

function attribute(name, value) {
  return clean(ADDRESSES.has(name) ? encoded(value) : value).replace(/[&<>\u00a0"]/g, (character) => ESCAPES[character])
}

function clean(data) {
  return data.replace(/\r\n?/g, "\n").replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\ufdd0\ufdd1]/g, "")
}
