// What the server finds in the text as it stands, before a button takes it on its way: what forbids that, and what deserves a look.

import { readFields } from "editor/shell/fields"
import { button, make } from "editor/shell/make"
import { page } from "editor/shell/page"
import { goTo } from "editor/shell/places"
import { postJSON, RequestError } from "editor/shell/requests"

/** Resolves to {issues, problem}: `problem` is a sentence when the server could not be asked. The verbs check by themselves. */
export async function preflight(transition) {
  try {
    const { issues } = await postJSON(page.urls.preflight, { article: page.article, transition, fields: readFields() })
    return { issues, problem: "" }
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    return { issues: [], problem: error.message }
  }
}

/** The issues as lists for a dialog, those that block first. Each leads to its place, and closes the dialog. */
export function listsOf(issues) {
  const blocking = issues.filter(({ level }) => level === "blocks")
  const others = issues.filter((issue) => !blocking.includes(issue))
  return [
    ...list(gettext("Fix these first"), blocking, "issues issues-blocking"),
    ...list(gettext("Worth a look"), others, "issues"),
  ]
}

function list(title, issues, className) {
  if (!issues.length) return []
  return [make("h3", { className: "issues-title", textContent: title }), make("ul", { className }, ...issues.map(item))]
}

function item(issue) {
  const link = button(issue.message, () => leave(link, issue), "issue-link")
  return make("li", {}, link, " ", make("span", { className: "issue-action", textContent: issue.action }))
}

/** Closing gives the focus back to the button that opened the dialog; the place comes after that. */
function leave(link, issue) {
  const dialog = link.closest("dialog")
  dialog.addEventListener("close", () => goTo(issue), { once: true })
  dialog.close("")
}
