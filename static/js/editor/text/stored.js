// From the editor's document to the HTML that is stored: what `articles.body.clean` returns is what this writes.
// Each top-level block is written once: a block that has not changed keeps its HTML, so that a long text costs nothing.

import { pm } from "django-prose-editor/editor"
import { encoded } from "editor/text/address"
import { tidy } from "editor/text/tidying"

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
  doc.forEach((node) => { html += storedBlock(node) })
  return html
}

/** The stored HTML of one block of a document. */
export function storedBlock(node) {
  if (!written.has(node)) written.set(node, write(node))
  return written.get(node)
}

/** The blocks of a document that the server keeps, {node, position}: an empty paragraph is dropped when the text is saved, and so
 * is a picture that has not arrived yet. */
export function blocksOf(doc) {
  const found = []
  doc.forEach((node, position) => {
    const isEmpty = node.type.name === "paragraph" && !node.textContent.trim()
    if (!isEmpty && !node.attrs.upload) found.push({ node, position })
  })
  return found
}

function write(node) {
  const root = workshop.createElement("div")
  root.append(pm.model.DOMSerializer.fromSchema(node.type.schema).serializeNode(node, { document: workshop }))
  tidy(root)
  return inner(root)
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
