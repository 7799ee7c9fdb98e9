// What has come of a save, said where one writes: in the bar, and in notices below it that stay until they are settled.

import { mark, say } from "editor/shell/bar"
import { leadTo, notify, withdraw } from "editor/shell/notices"
import { form, page } from "editor/shell/page"
import { goTo } from "editor/shell/places"
import { clock } from "editor/shell/words"

const KEPT = "Your text is kept in this browser"
const REASONS = {
  "unreachable": "The server cannot be reached.",
  "fault": "The server has a fault.",
  "logged-out": "You have been logged out.",
}

export function showSaving() {
  say("")
  mark("saving")
}

export function showSaved({ conflict, messages, issues = [] }, name) {
  for (const notice of ["saving", "errors", "complaint", "conflict", "logged-out"]) withdraw(notice)
  unmark()
  const done = messages.filter(({ level }) => level !== "error" && level !== "warning").map(({ text }) => text)
  const refused = messages.filter(({ text }) => !done.includes(text)).map(({ text }) => text)
  const inTheWay = issues.filter(({ level }) => level === "blocks")
  if (refused.length) notify("complaint", refused.join(" "), [...inTheWay.map(toMend), ["Close", () => withdraw("complaint")]], "warning")
  if (refused.length) leadTo("complaint")
  if (conflict) showConflict(conflict, name)
  say([...done, conflict ? `Kept as revision ${conflict.mine}, ${now()}` : `Saved ${now()}`].join(" "), { isLasting: true })
}

/** `wish` says which button was pressed, and whether it will be tried again by itself. */
export function showUnsaved(error, { name, isTriedAgain }) {
  mark("failed")
  if (error.data?.errors) return showErrors(error)
  const actions = error.kind === "logged-out" ? [["Log in (new tab)", error.login ?? page.login]] : []
  const what = name === "_save" ? "Not saved." : "Not carried out."
  say(what)
  notify("saving", [what, REASONS[error.kind] ?? error.message, goOn(error, isTriedAgain)].join(" ").trim(), actions, "warning")
  leadTo("saving")
}

function showConflict({ by, theirs, mine, address }, name) {
  const undone = name === "_save" ? "" : " Nothing else has been done."
  const sentence = `Two versions. ${by} saved revision ${theirs} while you were writing. Yours is kept as revision ${mine}.${undone}`
  notify("conflict", sentence, [["Compare and choose", () => location.assign(address)]], "warning")
  leadTo("conflict")
}

function toMend(issue) {
  return [`${issue.message} ${issue.action}`, () => goTo(issue)]
}

/** Each sentence leads to its field, and the field says that it is at fault. */
function showErrors({ message, data }) {
  unmark()
  const named = data.errors.filter(({ field }) => form.elements[field])
  const others = data.errors.filter((error) => !named.includes(error)).map(({ sentence }) => sentence)
  for (const { field } of named) form.elements[field].ariaInvalid = "true"
  const actions = named.map(({ field, label, sentence }) => [`${label}: ${sentence}`, () => goTo({ field })])
  say("Not saved yet.")
  notify("errors", [message, ...others].join(" "), actions, "warning")
  leadTo("errors")
}

function unmark() {
  for (const field of form.querySelectorAll("[aria-invalid=true]")) field.ariaInvalid = null
}

function goOn({ kind }, isTriedAgain) {
  if (kind === "logged-out") return `${KEPT}. Log in, come back, and press the button again.`
  if (isTriedAgain) return `${KEPT}. Trying again…`
  if (kind === "refused") return ""
  return `${KEPT}. Press the button again in a moment.`
}

function now() {
  return clock(new Date())
}
