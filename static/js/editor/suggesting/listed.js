// The list of suggested pieces in the panel: what it says of each, which the server drew, follows what is written.

import { gettext } from "editor/shell/gettext"
import { form } from "editor/shell/page"

const isNarrow = matchMedia("(width < 68.75rem)")

/** Its element, with the pieces as JSON; null for an article that has not been saved. */
export const list = () => form.querySelector("[data-drawn=suggestions] [data-pieces]")

/** Say of these pieces how each stands: `isTaken` and `fits` answer for a key. */
export function tellStates(pieces, isTaken, fits) {
  for (const { key } of pieces) {
    const item = list()?.querySelector(`[data-piece="${key}"]`)
    if (!item) continue
    const state = isTaken(key) ? gettext("Accepted, with the next save.") : fits(key) ? "" : gettext("No longer fits: these words have been changed.")
    const place = item.querySelector(".piece-state")
    if (place.textContent !== state) place.textContent = state
    item.querySelector("[data-act=show]").hidden = !shown(key)
  }
}

/** Its buttons lead to the pieces in the text. */
export function leadToPieces() {
  form.querySelector(".panel").addEventListener("click", ({ target }) => {
    const item = target.dataset.act === "show" && target.closest("[data-piece]")
    const bar = item && shown(item.dataset.piece)
    if (!bar) return
    // On a small screen the panel lies over the text.
    if (isNarrow.matches) form.querySelector(".panel-toggle")?.click()
    bar.scrollIntoView({ block: "center" })
    const first = [...bar.querySelectorAll("button, a")].find((each) => each.checkVisibility())
    first?.focus({ preventScroll: true })
  })
}

function shown(key) {
  return form.querySelector(`.writing [data-piece="${key}"]`)
}
