// The parts of the form that tell the article's state. After a save the server sends them drawn anew; they take the place
// of the former ones only where they differ. Whoever has put something into them hears "desk:drawn" and does so again.

import { form } from "editor/shell/page"

// As the server wrote them, before any script has added to them.
const written = new Map([...document.querySelectorAll("[data-drawn]")].map((part) => [part.dataset.drawn, part.innerHTML]))

export function redraw(html) {
  const drawn = new DOMParser().parseFromString(html, "text/html")
  if (drawn.title) document.title = drawn.title
  let isChanged = false
  for (const part of drawn.querySelectorAll("[data-drawn]")) {
    const { innerHTML } = part
    const name = part.dataset.drawn
    const here = document.querySelector(`[data-drawn="${name}"]`)
    if (!here || written.get(name) === innerHTML) continue
    written.set(name, innerHTML)
    isChanged = true
    replace(here, part)
  }
  if (isChanged) form.dispatchEvent(new Event("desk:drawn"))
}

/** Whoever stood on a button that is still there, stands on it again. */
function replace(here, part) {
  const held = here.contains(document.activeElement) ? document.activeElement : null
  const kept = [...here.querySelectorAll("[data-of-the-desk]")]
  // What was written beside a button whose verb was refused.
  for (const { name, value } of here.querySelectorAll("textarea")) {
    const same = part.querySelector(`textarea[name="${name}"]`)
    if (same) same.value = value
  }
  here.replaceChildren(...part.childNodes, ...kept)
  if (!held) return
  const same = held.isConnected ? held : held.name && here.querySelector(`[name="${held.name}"]`)
  const next = same || here.querySelector("button.primary, button") || form.elements._save
  next?.focus({ preventScroll: true })
}
