// Before the form is sent for good: the words go to the draft, which also shows that the server is there and still knows us.
// Where it is not, the form stays, and so do the words.

import { html } from "editor/shell/body"
import { agreed } from "editor/shell/readers"
import { notify, withdraw } from "editor/shell/notices"
import { rememberPlace } from "editor/shell/place"
import { form, page } from "editor/shell/page"
import { csrfToken, getJSON, RequestError } from "editor/shell/requests"

const WHY = {
  "unreachable": "Not saved: the server cannot be reached. Your words are kept in this browser; try again in a moment.",
  "fault": "Not saved: the server has a fault. Your words are kept in this browser; try again in a moment.",
  "logged-out": "Not saved: you have been logged out. Your words are kept. Log in, come back, and press the button again.",
}

export class Submitting {
  #autosave
  #isBusy = false
  #isCleared = false

  constructor(autosave) {
    this.#autosave = autosave
    form.addEventListener("submit", (event) => this.#ask(event))
    // The form may come back out of the browser's memory by its Back button.
    addEventListener("pageshow", () => this.#rest())
  }

  get isOnItsWay() {
    return this.#isCleared
  }

  async #ask(event) {
    if (this.#isCleared) return
    event.preventDefault()
    if (this.#isBusy || !(await agreed(event.submitter))) return
    this.#isBusy = true
    form.setAttribute("aria-busy", "true")
    const problem = await this.#problem()
    if (problem) return this.#refuse(problem)
    withdraw("submitting")
    form.elements.csrfmiddlewaretoken.value = csrfToken()
    html()
    rememberPlace()
    this.#isCleared = true
    form.requestSubmit(event.submitter)
  }

  /** Why the form cannot be sent now, or null. A refused draft is no reason: the form's own answer says more. */
  async #problem() {
    if (!(await this.#autosave.save())) return this.#autosave.error.kind === "refused" ? null : this.#autosave.error
    try {
      await getJSON(page.urls.drafts, { article: page.article ?? "new" })
      return null
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      return error
    }
  }

  #refuse({ kind, message, login }) {
    const actions = kind === "logged-out" ? [["Log in in a new tab", login ?? page.login]] : []
    notify("submitting", WHY[kind] ?? message, actions, "warning")
    this.#rest()
  }

  #rest() {
    this.#isBusy = this.#isCleared = false
    form.removeAttribute("aria-busy")
  }
}
