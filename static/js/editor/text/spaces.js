// White space as HTML reads it: runs count as one blank, and none stands at the edges of a block or after a line break.
// The text is stored in this form, so that it is the same when it has been read again.

const INLINE = new Set(["a", "q", "strong", "em", "s", "sub", "sup", "code", "small", "span"])

/** HTML with each run of white space as one blank, but for the lines of listings. Tiptap would drop a lone line break between two words. */
export function collapseSpaces(html) {
  return html.split(/(<pre>[^<]*<\/pre>)/).map((part, at) => (at % 2 ? part : part.replace(/[ \t\r\n\f]+/g, " "))).join("")
}

/** Settles the white space in all of `root`. */
export function settleSpaces(root) {
  let last = null
  let isAfterSpace = true

  function visit(node) {
    for (const child of [...node.childNodes]) child.nodeType === Node.TEXT_NODE ? settle(child) : enter(child)
  }

  function settle(text) {
    const data = text.data.replace(/[ \t\r\n\f]+/g, " ").replace(isAfterSpace ? /^ / : /^$/, "")
    text.data = data
    if (!data) return drop(text)
    last = text
    isAfterSpace = data.endsWith(" ")
  }

  function enter(element) {
    if (INLINE.has(element.localName)) return visit(element)
    if (element.localName === "pre") return breakLine()
    if (element.localName === "br") isAfterSpace = true
    else breakLine()
    visit(element)
    if (element.localName !== "br") breakLine()
    else last = null
  }

  function breakLine() {
    if (last) last.data = last.data.replace(/ $/, "")
    if (last && !last.data) drop(last)
    last = null
    isAfterSpace = true
  }

  visit(root)
  breakLine()
  joinMarks(root)
}

// What stood between two marks of a kind may be gone: they are one then, as they are when the text is read again.
function joinMarks(parent) {
  for (const child of [...parent.children]) {
    const before = child.previousSibling
    if (INLINE.has(child.localName) && before?.isEqualNode && before.cloneNode(false).isEqualNode(child.cloneNode(false))) {
      before.append(...child.childNodes)
      child.remove()
      joinMarks(before)
    } else joinMarks(child)
  }
}

// A mark around nothing goes, too.
function drop(node) {
  const parent = node.parentNode
  node.remove()
  if (INLINE.has(parent.localName) && !parent.hasChildNodes()) drop(parent)
}
