// Saving draws the page anew; whoever was writing goes on at the very word, and not at the top.

import { whenReady } from "editor/shell/body"
import { form } from "editor/shell/page"

const PLACE = "broadside:place"
const STILL_THERE = 60_000

/** To be called as the form is sent. */
export function rememberPlace() {
  const field = document.activeElement
  const editor = field.closest(".ProseMirror")?.editor
  const caret = editor ? editor.state.selection.from : (field.selectionStart ?? null)
  const place = { name: editor ? "body" : field.name, caret, scroll: scrollY, at: Date.now() }
  try {
    sessionStorage.setItem(PLACE, JSON.stringify(place))
  } catch {
    // A full browser forgets the place; the save matters more.
  }
}

/** To be called once when the page has come. What went wrong with the save is more important than the place. */
export function returnToPlace() {
  const place = JSON.parse(sessionStorage.getItem(PLACE) ?? "null")
  sessionStorage.removeItem(PLACE)
  if (!place || place.at < Date.now() - STILL_THERE || form.querySelector(".errornote")) return
  const field = form.elements[place.name]
  if (place.name === "body") whenReady((editor) => sit(editor, place))
  else if (field?.matches("textarea, input[type=text]")) {
    field.focus({ preventScroll: true })
    field.setSelectionRange(place.caret, place.caret)
    scrollTo({ top: place.scroll, behavior: "instant" })
  }
}

function sit(editor, { caret, scroll }) {
  editor.view.focus()
  editor.commands.setTextSelection(Math.min(caret, editor.state.doc.content.size))
  scrollTo({ top: scroll, behavior: "instant" })
}
