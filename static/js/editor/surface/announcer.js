// Tells screen readers, and eyes for a moment, what happened: one polite live region for the whole page.

import { crel } from "django-prose-editor/editor"

const SHOWN = 6_000
// In the page from the start: readers of the screen miss what a region says that has just come.
const region = document.body.appendChild(crel("div", { className: "editor-announcer", role: "status" }))
let timer

/** Says `sentence`. With `quietly` it is only heard, not seen. */
export function announce(sentence, { quietly = false } = {}) {
  region.classList.toggle("is-quiet", quietly)
  region.textContent = sentence
  clearTimeout(timer)
  timer = setTimeout(() => { region.textContent = "" }, SHOWN)
}
