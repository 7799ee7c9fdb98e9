// The bar says how the words stand: how many, and whether the server has them.

import { make } from "editor/shell/make"
import { notify, withdraw } from "editor/shell/notices"
import { form, page } from "editor/shell/page"
import { clock, counted } from "editor/shell/words"

const KEPT = "Your text is kept in this browser. Trying again…"
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
    place.textContent = `${counted(words, "word")} · ${minutes} min`
  })
}

/** What sticks to the top below the bar must know how high that is: its buttons wrap where there is little room. */
function tellHeight() {
  const bar = form.querySelector(".bar")
  new ResizeObserver(() => form.style.setProperty("--bar-height", `${bar.offsetHeight}px`)).observe(bar)
}

function tellSaving(autosave) {
  // "Saving…" is for the eye: read out at every pause it would drown the text.
  const doing = make("span", { className: "bar-doing", ariaHidden: "true", textContent: "Saving…" })
  told.after(doing)
  autosave.addEventListener("state", () => {
    const { state, error, answer } = autosave
    form.dataset.saving = state
    doing.textContent = state === "typing" ? "Unsaved changes" : "Saving…"
    if (state === "saved") say(`Draft saved ${clock(answer.saved_at)}`)
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
  if (kind === "refused") return `Not saved: ${message}`
  if (kind === "logged-out") return `Not saved: you have been logged out. ${KEPT}`
  if (kind === "fault") return `Not saved: the server has a fault. ${KEPT}`
  if (kind === "busy") return `Not saved. ${message} ${KEPT}`
  return `Not saved: no connection. ${KEPT}`
}

function tellLoggedOut(login) {
  notify(
    "logged-out",
    "You have been logged out. Your text is kept in this browser. Log in, then come back here: nothing will be lost.",
    [["Log in (new tab)", login ?? page.login]],
    "warning",
  )
}
