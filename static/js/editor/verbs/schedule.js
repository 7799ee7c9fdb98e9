// The hour at which a text goes out: by the site's clock, whose zone is named as it is called on that day, and told in the
// editor's own time where that is another. Of an hour that comes twice the editor says which is meant.

import { fill, gettext } from "editor/shell/gettext"
import { make } from "editor/shell/make"
import { isElsewhere, momentsOf, nameAt, offsetText, shownAt, siteZone } from "editor/verbs/zone"

const DAY = 24 * 60 * 60_000
const language = document.documentElement.lang || undefined

/** Tends a field for the hour; returns what is to be called when it comes in sight. */
export function tendHour(field) {
  const hint = make("p", { className: "popup-hint", role: "status" })
  const which = make("fieldset", { className: "popup-choice", hidden: true })
  field.closest("label").after(hint, which)
  const tell = () => describe(field, hint, which)
  field.addEventListener("input", tell)
  return () => {
    field.required = true
    field.value ||= tomorrow()
    tell()
  }
}

function describe(field, hint, which) {
  const moments = momentsOf(field.value)
  const choices = moments.length > 1 ? moments.map(choice) : []
  which.replaceChildren(...(choices.length ? [make("legend", { textContent: gettext("This hour comes twice. Which do you mean?") }), ...choices] : []))
  which.hidden = choices.length === 0
  const problem = whyNot(field.value, moments)
  field.setCustomValidity(problem)
  hint.textContent = problem || (moments.length > 1 ? "" : told(moments[0]))
}

function whyNot(shown, moments) {
  if (!shown) return gettext("Choose a date and a time.")
  if (!moments.length) return gettext("The clocks go forward: this hour does not exist. Choose another one.")
  return moments.at(-1) < new Date() ? gettext("That time has passed.") : ""
}

/** "10:00 BST", and what the editor's own clock shows then where that is something else. */
function told(moment) {
  const there = `${moment.toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit", timeZone: siteZone })} ${nameAt(moment)}`
  if (!isElsewhere(moment)) return `${there}.`
  const here = moment.toLocaleString(language, { dateStyle: "medium", timeStyle: "short" })
  return fill(gettext("%(there)s: %(here)s where you are."), { there, here })
}

function choice(moment, index) {
  const radio = make("input", { type: "radio", name: "release_at_offset", value: offsetText(moment), checked: index === 0 })
  return make("label", {}, radio, " ", fill(index ? gettext("the second, %(time)s") : gettext("the first, %(time)s"), { time: told(moment) }))
}

/** Nine in the morning of the next day, by the site's clock. */
function tomorrow() {
  return `${shownAt(new Date(Date.now() + DAY)).slice(0, 10)}T09:00`
}
