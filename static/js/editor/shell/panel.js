// The side panel: folds away beside the text, and on a small screen is a drawer. Both, and its parts, are remembered.

import { gettext } from "editor/shell/gettext"
import { button, make } from "editor/shell/make"
import { form } from "editor/shell/page"

const PLACE = "broadside:panel"
const isNarrow = matchMedia("(width < 68.75rem)")

export function foldPanel() {
  const panel = form.querySelector(".panel")
  panel.id ||= "article-panel"
  const toggle = button(gettext("Details"), () => show(isFolded()))
  toggle.classList.add("panel-toggle")
  toggle.setAttribute("aria-controls", panel.id)
  toggle.dataset.ofTheDesk = ""
  form.querySelector(".bar-actions").append(toggle)
  panel.prepend(make("div", { className: "panel-head" }, button(gettext("Close"), () => { show(false); toggle.focus() })))

  function isFolded() {
    return form.classList.contains("has-folded-panel")
  }

  function show(is) {
    form.classList.toggle("has-folded-panel", !is)
    toggle.setAttribute("aria-expanded", String(is))
    if (!isNarrow.matches) remember({ folded: !is })
    else if (is) panel.querySelector("button, summary").focus()
  }

  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !isNarrow.matches || event.defaultPrevented) return
    show(false)
    toggle.focus()
  })
  isNarrow.addEventListener("change", () => show(!isNarrow.matches && !remembered().folded))
  show(!isNarrow.matches && !remembered().folded)
  rememberParts(panel)
  form.addEventListener("desk:drawn", () => rememberParts(panel))
}

function rememberParts(panel) {
  for (const part of panel.querySelectorAll("details:not([data-remembered])")) {
    part.dataset.remembered = ""
    const name = part.querySelector("summary").textContent.trim()
    const holdsError = part.querySelector(".errorlist, .has-errors")
    part.open = holdsError ? true : (remembered()[name] ?? part.open)
    part.addEventListener("toggle", () => remember({ [name]: part.open }))
  }
}

function remembered() {
  try {
    return JSON.parse(localStorage.getItem(PLACE)) ?? {}
  } catch {
    return {}
  }
}

function remember(facts) {
  try {
    localStorage.setItem(PLACE, JSON.stringify({ ...remembered(), ...facts }))
  } catch {
    // A full browser forgets how the panel stood; nothing more is lost.
  }
}
