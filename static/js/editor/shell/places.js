// Leads to the place where something is to be mended: a field of the form, or a block of the text.

import * as body from "editor/shell/body"
import { form } from "editor/shell/page"

/** `field` is a field's name; `block` the number of a block of the body, null for its beginning. */
export function goTo({ field, block = null }) {
  if (field === "body") return block === null ? body.focus() : body.goToBlock(block)
  const element = form.elements[field] ?? form.querySelector(`[data-place="${field}"]`)
  if (!element) return
  unfold(element)
  seenFor(element)?.focus()
}

/** The side panel may be folded away, and so may the part of it that holds the field. */
function unfold(element) {
  if (form.classList.contains("has-folded-panel") && element.closest(".panel")) form.querySelector(".panel-toggle")?.click()
  const part = element.closest("details")
  if (part) part.open = true
}

/** Some fields are hidden, and drawn by an element around them: what lacks there comes first. */
function seenFor(element) {
  if (element.type !== "hidden") return element
  const drawn = element.parentElement
  return drawn.querySelector(".is-missing input") ?? drawn.querySelector("input:not([type=hidden]), button")
}
