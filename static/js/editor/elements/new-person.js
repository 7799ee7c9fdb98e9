// Asks in place before a person is made: is one of those meant whose names are near?

import { placeBeside } from "editor/elements/beside"
import { makeDialog } from "editor/shell/ask"
import { fill, gettext } from "editor/shell/gettext"
import { button, make } from "editor/shell/make"
import { getJSON, postJSON, RequestError } from "editor/shell/requests"

/**
 * The person who is meant by a name that the list did not have, {slug, name, role, portrait}: known after all, chosen
 * among near names, or made anew. Null when the editor thinks better of it, or when `fail` has got a sentence.
 * `anchor` has getBoundingClientRect(): the question stands beside it.
 */
export async function personNamed(name, { url, anchor, fail }) {
  const answer = await answerOf(getJSON(`${url}similar/`, { q: name }), fail)
  if (!answer || answer.known) return answer?.known ?? null
  const chosen = await asked(name, answer.near, anchor)
  return chosen === "new" ? answerOf(postJSON(url, { name, confirmed: true }), fail) : chosen
}

/** What a request answers; null when it fails, after `fail` has got a sentence. */
export async function answerOf(request, fail) {
  try {
    return await request
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    fail(error.message)
    return null
  }
}

// Resolves to one of the people `near`, "new", or null. The first of those who are near has the focus, so that Enter, pressed
// once too often, makes nobody.
function asked(name, near, anchor) {
  return new Promise((resolve) => {
    let chosen = null
    const before = document.activeElement
    const answer = (value) => () => {
      chosen = value
      dialog.close()
    }
    const people = near.map((person) => choice(person, answer(person)))
    const add = button(gettext("Add"), answer("new"), near.length ? "quiet-button" : "main-button")
    add.ariaLabel = fill(gettext("Add %(name)s as a new person"), { name })
    const actions = make("div", { className: "dialog-actions" }, button(gettext("Cancel"), answer(null)), add)
    const dialog = makeDialog(fill(gettext("Add “%(name)s” as a new person?"), { name }), ...(near.length ? suggested(people) : []), actions)
    dialog.classList.add("new-person")
    dialog.addEventListener("keydown", (event) => move(event, people))
    dialog.addEventListener("close", () => {
      before?.focus?.({ preventScroll: true })
      resolve(chosen)
    })
    dialog.showModal()
    placeBeside(dialog, anchor)
    ;(people[0] ?? add).focus()
  })
}

function suggested(people) {
  const words = make("p", { id: "near-names", textContent: gettext("Did you mean:") })
  const list = make("ul", { className: "near-people", attributes: { "aria-labelledby": "near-names" } })
  list.append(...people.map((each) => make("li", {}, each)))
  return [words, list]
}

function choice({ name, role, portrait }, choose) {
  const made = button("", choose, "near-person")
  if (portrait) made.append(make("img", { src: portrait, alt: "" }))
  made.append(make("span", { textContent: name }))
  if (role) made.append(" ", make("small", { textContent: role }))
  return made
}

function move(event, people) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step || !people.length) return
  event.preventDefault()
  const at = people.indexOf(document.activeElement)
  people[at < 0 ? 0 : (at + step + people.length) % people.length].focus()
}
