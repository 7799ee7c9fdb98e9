// The Schedule button first asks when, in a small popup beside it. The hour is the site's: its time zone is named, and
// told in the editor's own time where that is another.

import { placeBeside } from "editor/elements/beside"
import { button, make } from "editor/shell/make"
import { form } from "editor/shell/page"

const MINUTE = 60_000

export function askWhen() {
  const sender = form.elements._schedule
  const field = form.elements.release_at
  if (!sender || !field) return
  const hint = make("p", { className: "popup-hint" })
  const popup = makePopup(field, hint, () => form.requestSubmit(sender))
  sender.after(popup)
  sender.addEventListener("click", (event) => {
    // Script sends the form by this button without a click.
    event.preventDefault()
    field.value ||= tomorrow()
    hint.textContent = ownTime(field.value)
    popup.showPopover()
    placeBeside(popup, sender)
    field.focus()
  })
  field.addEventListener("input", () => (hint.textContent = ownTime(field.value)))
}

function makePopup(field, hint, send) {
  const label = make("label", { htmlFor: field.id, textContent: `Publish at (${zone()})` })
  const former = field.closest("label")
  const confirm = button("Schedule", () => field.reportValidity() && field.value && send(), "main-button")
  const popup = make("div", { className: "desk-popup", popover: "auto", role: "dialog", ariaLabel: "Schedule" }, label, field, hint, confirm)
  former?.remove()
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return
    event.preventDefault()
    confirm.click()
  })
  return popup
}

/** The site's distance from UTC, in minutes: Django's admin tells it in seconds on its body. */
function siteOffset() {
  return Number(document.body.dataset.adminUtcOffset ?? 0) / 60
}

function zone() {
  const offset = siteOffset()
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, "0")
  const minutes = String(Math.abs(offset) % 60).padStart(2, "0")
  return offset === 0 ? "UTC" : `UTC${offset < 0 ? "−" : "+"}${hours}:${minutes}`
}

function ownTime(value) {
  const moment = new Date(Date.parse(`${value}Z`) - siteOffset() * MINUTE)
  if (Number.isNaN(moment.getTime())) return "Choose a day and an hour."
  if (moment < new Date()) return "That moment has passed."
  if (-moment.getTimezoneOffset() === siteOffset()) return ""
  return `That is ${moment.toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" })} where you are.`
}

/** Nine in the morning of the next day, by the site's clock, as the field writes it. */
function tomorrow() {
  const there = new Date(Date.now() + siteOffset() * MINUTE + 24 * 60 * MINUTE)
  return `${there.toISOString().slice(0, 10)}T09:00`
}
