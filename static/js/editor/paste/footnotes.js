// Footnotes of Word, LibreOffice, Google Docs, our own pages and others: a number that leads to a note further down, from which a
// link leads back. The note comes to stand where its number stood.

const SIGN = /^\s*[[(]?\s*(?:\d{1,3}|[ivxlc]{1,6}|[a-z]|[*†‡§]{1,3})\s*[\])]?\s*$/i
const LONGEST_BACK = 8
const LISTS = "[role=doc-endnotes], .footnotes, section, ol, ul, div"

/** Works on `body`. What leads to no note stays as it is. */
export function takeFootnotes(body) {
  const used = new Set()
  for (const sign of body.querySelectorAll("a[href*='#']")) {
    const note = SIGN.test(sign.textContent) && noteOf(body, sign)
    if (!note) continue
    used.add(note)
    const words = body.ownerDocument.createElement("span")
    words.setAttribute("role", "doc-footnote")
    words.append(...wordsOf(note))
    placeOf(sign).replaceWith(words)
  }
  for (const note of used) remove(note)
}

const targetOf = (link) => decodeURIComponent(link.getAttribute("href").split("#")[1] ?? "")

function noteOf(body, sign) {
  const name = CSS.escape(targetOf(sign))
  const target = name && body.querySelector(`[id="${name}"], a[name="${name}"]`)
  if (!target || !(sign.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING)) return null
  // A box of one note: it holds neither the sign, as what stands around a whole page does, nor other notes.
  const around = ["li", "div[id]", "p, aside, div"].map((names) => target.closest(names))
  const note = around.find((element) => element && element !== body && !element.contains(sign) && isOneNote(element))
  return note && (backsOf(note).length || sign.getAttribute("role") === "doc-noteref") ? note : null
}

function isOneNote(element) {
  return element.localName !== "div" || new Set(backsOf(element).map(targetOf)).size < 2
}

function backsOf(note) {
  return [...note.querySelectorAll("a[href*='#']")].filter((link) => link.textContent.trim().length <= LONGEST_BACK && targetOf(link))
}

// The paragraphs of a note are one line here.
function wordsOf(note) {
  const copy = note.cloneNode(true)
  for (const link of backsOf(copy)) (link.closest("sup") ?? link).remove()
  for (const paragraph of copy.querySelectorAll("p, div")) paragraph.replaceWith(" ", ...paragraph.childNodes, " ")
  copy.normalize()
  const texts = []
  for (const walker = note.ownerDocument.createTreeWalker(copy, NodeFilter.SHOW_TEXT); walker.nextNode(); ) texts.push(walker.currentNode)
  if (texts.length) {
    texts[0].data = texts[0].data.replace(/^[\s\u00a0]+/, "")
    texts.at(-1).data = texts.at(-1).data.replace(/[\s\u00a0]+$/, "")
  }
  return [...copy.childNodes]
}

// With the raised type around it.
function placeOf(sign) {
  const raised = sign.closest("sup")
  return raised && raised.textContent.trim() === sign.textContent.trim() ? raised : sign
}

// The note, and what held nothing but notes, with the rule above it: Google Docs has one.
function remove(note) {
  let around = note.parentElement
  note.remove()
  while (around?.matches(LISTS) && !around.querySelector("p, li, table, img")) {
    const outer = around.parentElement
    const title = around.querySelector(":scope > h2, :scope > h3")?.textContent.trim() ?? ""
    if (!outer || around.textContent.trim() !== title) break
    if (around.previousElementSibling?.localName === "hr") around.previousElementSibling.remove()
    around.remove()
    around = outer
  }
}
