// The focal point of a picture, in a dialog with the same control as the picture's own form.

import { crel } from "django-prose-editor/editor"
import { button } from "editor/blocks/fields"
import { keepInLibrary, rowOf } from "editor/pictures/facts"
import { openPanel } from "editor/popups/panel"
import { gettext } from "editor/shell/gettext"
import { RequestError } from "editor/shell/requests"
import { announce } from "editor/surface/announcer"

/** Opens it on the picture of this name. Resolves to the library's row when a point has been kept, to null otherwise. */
export async function chooseFocus(name, { urls, places }) {
  if (!name) return tell(gettext("The picture is still being uploaded."))
  try {
    const row = await rowOf(name, urls.images)
    const point = row && (await asked(row, places))
    if (!point) return null
    const kept = await keepInLibrary(name, { focal_x: point.x, focal_y: point.y }, urls.image)
    announce(gettext("Focal point saved."), { quietly: true })
    return kept
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    return tell(error.message)
  }
}

/** Resolves to the point that somebody has chosen, or to null. */
function asked({ shown, focal_x: x, focal_y: y }, places) {
  return new Promise((resolve) => {
    let chosen = null
    const control = crel("focal-point")
    const save = crel("button", { type: "submit", className: "block-button block-button--first", textContent: gettext("Save") })
    const buttons = crel("div", { className: "block-buttons" }, [save, button(gettext("Cancel"), () => panel.close())])
    const keep = () => { chosen = control.point }
    const panel = openPanel(gettext("Focal point"), [control, buttons], { submit: keep, closed: () => resolve(chosen), className: "focal-point-panel" })
    control.show({ src: shown, places, x, y })
    control.querySelector("button").focus()
  })
}

function tell(sentence) {
  announce(sentence)
  return null
}
