// A button of the bar that asks something first, or warns: its fields open in a popup beside it. Without script they stand
// beside the button.

import { placeBeside } from "editor/elements/beside"
import { button, make } from "editor/shell/make"
import { form } from "editor/shell/page"
import { tendHour } from "editor/verbs/schedule"

/** For every such button in the bar; once more when the bar has been drawn again. */
export function openPopups() {
  for (const asked of form.querySelectorAll(".bar-ask:not(:has(.desk-popup))")) prepare(asked)
}

function prepare(asked) {
  const sender = asked.querySelector("button[type=submit]")
  const fields = [...asked.children].filter((child) => child !== sender)
  const confirm = button(sender.textContent, () => send(popup, sender), `main-button main-button-${asked.dataset.tone ?? "plain"}`)
  const popup = make("div", { className: "desk-popup", popover: "auto", role: "dialog", ariaLabel: sender.textContent }, ...fields, confirm)
  const hour = popup.querySelector("[name=release_at]")
  const opened = hour ? tendHour(hour) : () => {}
  asked.append(popup)
  // What is done is not what is written: nothing of it is an unsaved change.
  for (const kind of ["input", "change"]) popup.addEventListener(kind, (event) => event.stopPropagation())
  sender.addEventListener("click", (event) => {
    // Script sends the form by this button without a click.
    event.preventDefault()
    opened()
    popup.showPopover()
    placeBeside(popup, sender)
    const first = popup.querySelector("input, textarea") ?? confirm
    first.focus()
  })
  popup.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.target.tagName !== "INPUT") return
    event.preventDefault()
    confirm.click()
  })
}

function send(popup, sender) {
  const fields = [...popup.querySelectorAll("input, textarea")]
  if (!fields.every((field) => field.reportValidity())) return
  popup.hidePopover()
  form.requestSubmit(sender)
}
