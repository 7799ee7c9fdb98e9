// The bar says how the words stand: how many, and whether the server has them.

import { fill, gettext } from "editor/shell/gettext"
import { make } from "editor/shell/make"
import { notify, withdraw } from "editor/shell/notices"
import { form, page } from "editor/shell/page"
import { clock, wordsCounted } from "editor/shell/words"

const told = form?.querySelector(".bar-saved")

export function fillBar(autosave) {
  countWords()
  tellSaving(autosave)
  tellHeight()
  addEventListener("keydown", (event) => {
    const isSave = event.key.toLowerCase() === "s" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
    if (!isSave) return
    event.preventDefault()
    form.elements._save?.click()
  })
}

function countWords() {
  const place = form.querySelector(".bar-words")
  form.addEventListener("editor:change", ({ detail: { words, minutes } }) => {
    place.textContent = [wordsCounted(words), fill(gettext("%(minutes)s min"), { minutes })].join(" · ")
  })
}

/** What sticks to the top below the bar must know how high that is: its buttons wrap where there is little room. */
function tellHeight() {
  const bar = form.querySelector(".bar")
  new ResizeObserver(() => form.style.setProperty("--bar-height", `${bar.offsetHeight}px`)).observe(bar)
}

function tellSaving(autosave) {
  // "Saving…" is for the eye: read out at every pause it would drown the text.
  const doing = make("span", { className: "bar-doing", ariaHidden: "true", textContent: gettext("Saving…") })
  told.after(doing)
  autosave.addEventListener("state", () => {
    const { state, error, answer } = autosave
    form.dataset.saving = state
    doing.textContent = state === "typing" ? gettext("Unsaved changes") : gettext("Saving…")
    if (state === "saved") say(fill(gettext("Draft saved %(time)s"), { time: clock(answer.saved_at) }))
    if (state === "failed") say(failure(error))
    if (state === "failed" && error.kind === "logged-out") tellLoggedOut(error.login)
    if (state === "saved") withdraw("logged-out")
  })
}

/** Says in the bar how the words stand. `isLasting`: it stays in sight when somebody types on. */
export function say(sentence, { isLasting = false } = {}) {
  told.classList.toggle("is-lasting", isLasting)
  if (told.textContent !== sentence) told.textContent = sentence
}

/** Says in the bar that a save is on its way, or that it has failed. */
export function mark(state) {
  form.dataset.saving = state
}

function failure({ kind, message }) {
  if (kind === "refused") return fill(gettext("Not saved: %(reason)s"), { reason: message })
  if (kind === "logged-out") return gettext("Not saved: you have been logged out. Your text is kept in this browser. Trying again…")
  if (kind === "fault") return gettext("Not saved: the server has a fault. Your text is kept in this browser. Trying again…")
  if (kind === "busy") return fill(gettext("Not saved. %(reason)s Your text is kept in this browser. Trying again…"), { reason: message })
  return gettext("Not saved: no connection. Your text is kept in this browser. Trying again…")
}

function tellLoggedOut(login) {
  notify(
    "logged-out",
    gettext("You have been logged out. Your text is kept in this browser. Log in, then come back here: nothing will be lost."),
    [[gettext("Log in (new tab)"), login ?? page.login]],
    "warning",
  )
}
