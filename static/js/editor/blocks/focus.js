// The focal point of a picture: the place that stays in sight when it is cut to a shape.

import { crel } from "django-prose-editor/editor"
import { button, field } from "editor/blocks/fields"
import { keepInLibrary, rowOf } from "editor/blocks/image-facts"
import { openPanel } from "editor/popups/panel"
import { gettext } from "editor/shell/gettext"
import { RequestError } from "editor/shell/requests"
import { announce } from "editor/surface/announcer"

/** Opens a dialog on a picture of the text: click where it matters, or move the two sliders. */
export async function chooseFocus(editor, { name, src, alt }) {
  const { urls } = editor.storage.broadside
  if (!name) return announce(gettext("The picture is still being uploaded."))
  const row = await rowOf(name, urls.images).catch(() => null)
  const point = { focal_x: row?.focal_x ?? 0.5, focal_y: row?.focal_y ?? 0.5 }
  const mark = crel("span", { className: "focal-point__mark" })
  const picture = crel("img", { src, alt })
  const frame = crel("div", { className: "focal-point" }, [picture, mark])
  const across = slider(gettext("Across"), (share) => put({ focal_x: share }))
  const down = slider(gettext("Down"), (share) => put({ focal_y: share }))
  function put(change) {
    Object.assign(point, change)
    across.input.value = Math.round(point.focal_x * 100)
    down.input.value = Math.round(point.focal_y * 100)
    mark.style.left = `${point.focal_x * 100}%`
    mark.style.top = `${point.focal_y * 100}%`
  }
  frame.addEventListener("click", (event) => {
    const { left, top, width, height } = picture.getBoundingClientRect()
    put({ focal_x: share((event.clientX - left) / width), focal_y: share((event.clientY - top) / height) })
    across.input.focus()
  })
  put({})
  const buttons = [crel("button", { type: "submit", className: "block-button block-button--first", textContent: gettext("Save") }), button(gettext("Cancel"), () => panel.close())]
  const sliders = crel("div", { className: "block-row" }, [across.element, down.element])
  const panel = openPanel(gettext("Focal point"), [frame, sliders, crel("div", { className: "block-buttons" }, buttons)], { submit: () => keep(name, point, urls.image) })
  across.input.focus()
}

function slider(label, change) {
  return field(label, { type: "range", min: 0, max: 100, step: 1, change: (value) => change(value / 100) })
}

function share(value) {
  return Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000
}

async function keep(name, point, url) {
  try {
    await keepInLibrary(name, point, url)
    announce(gettext("Focal point saved."), { quietly: true })
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    announce(error.message)
  }
}
