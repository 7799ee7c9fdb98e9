// The caption of a picture or a recording as it is stored.

import { crel } from "django-prose-editor/editor"

/** The credit of a stored figure: it stands in its caption. */
export function creditOf(figure) {
  return [...figure.querySelectorAll("figcaption small:not(small small)")].map(({ textContent }) => textContent.trim()).join(" ")
}

/** The caption of a stored figure without its credit, which is a field of its own in the editor. */
export function captionOf(figure) {
  const caption = figure.querySelector("figcaption")?.cloneNode(true) ?? crel("figcaption")
  for (const credit of caption.querySelectorAll("small")) credit.remove()
  return caption
}
