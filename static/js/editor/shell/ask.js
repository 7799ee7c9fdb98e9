// A question in a dialog. Escape and the first button answer no.

import { gettext } from "editor/shell/gettext"
import { button, make } from "editor/shell/make"

/** Resolves to whether the editor agreed. `lines` are what will happen, in sentences or as elements. Without `yes`, nobody can. */
export function ask({ title, lines = [], yes, no = gettext("Cancel"), tone = "plain" }) {
  return new Promise((resolve) => {
    const dialog = makeDialog(title, ...lines.map((line) => (typeof line === "string" ? make("p", { textContent: line }) : line)))
    const answer = (is) => () => dialog.close(is ? "yes" : "")
    const agree = yes && button(yes, answer(true), `main-button main-button-${tone}`)
    dialog.append(make("div", { className: "dialog-actions" }, button(no, answer(false)), ...(agree ? [agree] : [])))
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"))
    dialog.showModal()
    const first = agree || dialog.querySelector("button")
    // What is asked is read from its beginning.
    first.focus({ preventScroll: true })
  })
}

/** A dialog with a heading, in the page but not open, that leaves the page when it closes. */
export function makeDialog(title, ...content) {
  const heading = make("h2", { textContent: title })
  const dialog = make("dialog", { className: "desk-dialog", ariaLabel: title }, heading, ...content)
  dialog.addEventListener("close", () => dialog.remove())
  document.body.append(dialog)
  return dialog
}
