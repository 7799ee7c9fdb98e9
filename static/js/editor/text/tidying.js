// What is unfinished or only the editor's own, put right before the text is stored: as `articles.body.clean` would.

import { settleSpaces } from "editor/text/spaces"

const NOTHING = /^[\s\u00a0]*$/

/** Makes of the nodes that the editor wrote in `root` what the cleaner would. */
export function tidy(root) {
  for (const figure of root.querySelectorAll("figure:is([data-block=image], [data-block=media])")) tidyPicture(figure)
  for (const figure of root.querySelectorAll("figure[data-block=gallery]")) tidyGallery(figure)
  for (const figure of root.querySelectorAll("figure[data-block=post]:not([data-post])")) figure.remove()
  for (const lines of root.querySelectorAll("figure:is([data-block=listing], [data-block=markup]) > pre")) {
    lines.textContent = lines.textContent.replace(/^\n+/, "").replace(/[ \t\n]+$/, "")
    if (!lines.textContent) lines.parentElement.remove()
  }
  for (const link of root.querySelectorAll("aside[data-block=call] a")) tidyCall(link)
  for (const paragraph of root.querySelectorAll("p")) if (isEmpty(paragraph)) paragraph.remove()
  for (const cell of root.querySelectorAll("li, td, th")) unwrapOnly(cell)
  settleSpaces(root)
  for (const table of root.querySelectorAll("table")) raiseHead(table)
}

// A picture or recording that has not arrived yet cannot be stored. The credit stands in the caption.
function tidyPicture(figure) {
  if (!figure.dataset.image && !figure.dataset.media) return figure.remove()
  figure.querySelector("img:not([src])")?.remove()
  const caption = figure.querySelector("figcaption")
  if (figure.dataset.credit) {
    const credit = figure.ownerDocument.createElement("small")
    credit.textContent = figure.dataset.credit
    if (caption.hasChildNodes()) caption.append(" ")
    caption.append(credit)
  }
  if (NOTHING.test(caption.textContent)) caption.remove()
}

// Its pictures stand in a box in the editor's own tree.
function tidyGallery(figure) {
  const [pictures, caption] = figure.children
  if (!pictures.hasChildNodes()) return figure.remove()
  pictures.replaceWith(...pictures.childNodes)
  if (NOTHING.test(caption.textContent)) caption.remove()
}

// Words without an address are a paragraph, an address without words says itself.
function tidyCall(link) {
  link.textContent = link.textContent.trim() || (link.getAttribute("href") ?? "")
  if (!link.hasAttribute("href")) link.closest("aside").replaceWith(Object.assign(link.ownerDocument.createElement("p"), { textContent: link.textContent }))
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
  const head = table.ownerDocument.createElement("thead")
  head.append(first)
  body.before(head)
}
