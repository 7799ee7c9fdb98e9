// What sticks to the top grows when it has something to say. The browser keeps the text where it is, and so the line that
// somebody is writing may come to lie below: then the page moves as far as it must.

import { form } from "editor/shell/page"

const ROOM = 8

export function keepCaretInSight(...stuck) {
  const sizes = new ResizeObserver(() => requestAnimationFrame(move))
  for (const element of stuck) sizes.observe(element)
}

function move() {
  const caret = caretBox()
  const edge = form.querySelector(".writing .toolbar")?.getBoundingClientRect().bottom ?? 0
  if (caret && caret.top < edge && caret.bottom > 0) scrollBy({ top: caret.top - edge - ROOM, behavior: "instant" })
}

function caretBox() {
  const selection = getSelection()
  if (!document.activeElement?.matches(".writing .ProseMirror") || !selection.rangeCount) return null
  const box = selection.getRangeAt(0).getBoundingClientRect()
  // In an empty line a caret has no box of its own.
  return box.height ? box : (selection.focusNode.getBoundingClientRect?.() ?? null)
}
