// A dialog of the editor. Modal, so that Tab stays inside; Escape and a click beside it close it; focus goes back.

import { crel } from "django-prose-editor/editor"
import { placeBeside } from "editor/elements/beside"
import { makeDialog } from "editor/shell/ask"

/**
 * Opens a dialog named `title` with `children`. `anchor`, something with getBoundingClientRect(), places it in the
 * text; without one it stands in the middle. `submit` is called on Enter and by submit buttons: false keeps it open.
 * Returns {dialog, close}. `closed` is called at the end.
 */
export function openPanel(title, children, { anchor = null, submit = () => {}, closed = () => {}, className = "" } = {}) {
  const form = crel("form", { method: "dialog", className: "editor-panel__form", noValidate: true }, children)
  const dialog = makeDialog(title, form)
  dialog.className += ` editor-panel ${anchor ? "editor-panel--anchored" : ""} ${className}`
  const before = document.activeElement
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    if (submit(event.submitter) !== false) dialog.close()
  })
  dialog.addEventListener("pointerdown", (event) => event.target === dialog && isBeside(dialog, event) && dialog.close())
  dialog.addEventListener("close", () => {
    before?.focus?.({ preventScroll: true })
    closed()
  })
  dialog.showModal()
  if (anchor) placeBeside(dialog, anchor)
  return { dialog, close: () => dialog.close() }
}

/** Where the selection stands on the screen, to place something beside it. */
export function anchorAt(editor, pos = editor.state.selection.from) {
  const { left, top, bottom } = editor.view.coordsAtPos(pos)
  return { getBoundingClientRect: () => ({ left, top, bottom, right: left, width: 0, height: bottom - top }) }
}

function isBeside(dialog, { clientX, clientY }) {
  const { left, right, top, bottom } = dialog.getBoundingClientRect()
  return clientX < left || clientX > right || clientY < top || clientY > bottom
}
