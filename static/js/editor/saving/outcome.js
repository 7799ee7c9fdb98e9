// What has come of a save, said where one writes: in the bar, and in notices below it that stay until they are settled.

import { mark, say } from "editor/shell/bar"
import { fill, gettext } from "editor/shell/gettext"
import { leadTo, notify, withdraw } from "editor/shell/notices"
import { form, page } from "editor/shell/page"
import { goTo } from "editor/shell/places"
import { clock } from "editor/shell/words"

const REASONS = {
  "unreachable": gettext("The server cannot be reached."),
  "fault": gettext("The server has a fault."),
  "logged-out": gettext("You have been logged out."),
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
  if (refused.length) notify("complaint", refused.join(" "), [...inTheWay.map(toMend), [gettext("Close"), () => withdraw("complaint")]], "warning")
  if (refused.length) leadTo("complaint")
  if (conflict) showConflict(conflict, name)
  say([...done, conflict ? fill(gettext("Kept as revision %(number)s, %(time)s"), { number: conflict.mine, time: now() }) : fill(gettext("Saved %(time)s"), { time: now() })].join(" "), { isLasting: true })
}

/** `wish` says which button was pressed, and whether it will be tried again by itself. */
export function showUnsaved(error, { name, isTriedAgain }) {
  mark("failed")
  if (error.data?.errors) return showErrors(error)
  const actions = error.kind === "logged-out" ? [[gettext("Log in (new tab)"), error.login ?? page.login]] : []
  const what = name === "_save" ? gettext("Not saved.") : gettext("Not done.")
  say(what)
  notify("saving", [what, REASONS[error.kind] ?? error.message, goOn(error, isTriedAgain)].join(" ").trim(), actions, "warning")
  leadTo("saving")
}

function showConflict({ sentence, address }, name) {
  const undone = name === "_save" ? [] : [gettext("Nothing else has been done.")]
  notify("conflict", [gettext("Two versions."), sentence, ...undone].join(" "), [[gettext("Compare and choose"), () => location.assign(address)]], "warning")
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
  const actions = named.map(({ field, label, sentence }) => [fill(gettext("%(field)s: %(sentence)s"), { field: label, sentence }), () => goTo({ field })])
  say(gettext("Not saved yet."))
  notify("errors", [message, ...others].join(" "), actions, "warning")
  leadTo("errors")
}

function unmark() {
  for (const field of form.querySelectorAll("[aria-invalid=true]")) field.ariaInvalid = null
}

function goOn({ kind }, isTriedAgain) {
  if (kind === "logged-out") return gettext("Your text is kept in this browser. Log in, come back, and press the button again.")
  if (isTriedAgain) return gettext("Your text is kept in this browser. Trying again…")
  if (kind === "refused") return ""
  return gettext("Your text is kept in this browser. Press the button again in a moment.")
}

function now() {
  return clock(new Date())
}
