// Save, Publish and the other buttons: the form is sent in the background, and nobody has to stop writing for it.
// One request at a time, none beside an autosave. What came of it is said in the bar, or near it.

import { showSaved, showSaving, showUnsaved } from "editor/saving/outcome"
import { patience } from "editor/saving/pace"
import { adopt } from "editor/saving/saved"
import { readFields } from "editor/shell/fields"
import { form, page } from "editor/shell/page"
import { csrfToken, getJSON, outlives, RequestError, sendForm } from "editor/shell/requests"
import { agreed } from "editor/verbs/readers"

const SAVE = "_save"
const PASSING = new Set(["unreachable", "busy"])

export class Saving {
  #desk
  #asked = new Set()
  #waiting = 0
  #sending = null
  #lost = null
  #timer

  /** `desk` holds {autosave, backup, key}. */
  constructor(desk) {
    this.#desk = desk
    desk.autosave.catchUp = (saved) => this.#catchUp(saved)
    form.addEventListener("submit", (event) => {
      event.preventDefault()
      this.#press(event.submitter)
    })
    addEventListener("online", () => this.#lost?.isTriedAgain && this.#again())
  }

  /** Whether a save is on its way: what it brings may be missing at the server. */
  get isBusy() {
    return this.#sending !== null
  }

  async #press(button) {
    const name = button?.name || SAVE
    // Pressed twice, it is done once.
    if (this.#asked.has(name) || (name === SAVE && this.#sending?.text === JSON.stringify(readFields()))) return
    this.#asked.add(name)
    try {
      if (!(await agreed(button))) return
      this.#waiting += 1
      showSaving()
      await this.#desk.autosave.alone(() => this.#save(name))
    } finally {
      this.#asked.delete(name)
    }
  }

  async #save(name) {
    this.#waiting -= 1
    // From here on, another press is about other words.
    if (name === SAVE) this.#asked.delete(name)
    const fields = readFields()
    const text = JSON.stringify(fields)
    const data = new FormData(form)
    data.set("body", fields.body)
    data.set(name, "")
    await this.#send({ name, fields, text, data, failures: 0 })
  }

  async #send(wish) {
    clearTimeout(this.#timer)
    this.#sending = wish
    this.#desk.backup.write()
    showSaving()
    try {
      wish.data.set("csrfmiddlewaretoken", csrfToken())
      const answer = await sendForm(page.address, wish.data, { keepalive: outlives(wish.text) })
      this.#lost = null
      await adopt(answer, wish.fields, this.#desk)
      this.#tell(answer, wish.name)
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      this.#fail(wish, error)
    } finally {
      this.#sending = null
    }
  }

  /** A save that nobody answered is sent again as it was; to readers, nothing goes out but at the press of a button. */
  #fail(wish, error) {
    wish.failures += 1
    wish.isTriedAgain = wish.name === SAVE && PASSING.has(error.kind)
    this.#lost = PASSING.has(error.kind) ? wish : null
    if (wish.isTriedAgain) this.#timer = setTimeout(() => this.#again(), patience(wish.failures))
    showUnsaved(error, wish)
  }

  #again() {
    const wish = this.#lost
    return this.#desk.autosave.alone(() => (wish && wish === this.#lost && !this.#waiting ? this.#send(wish) : null))
  }

  /** An autosave was told that its words are saved already: the answer to that save has been lost. */
  async #catchUp({ address, revision }) {
    const answer = await getJSON(address)
    const lost = this.#lost
    this.#lost = null
    clearTimeout(this.#timer)
    await adopt({ ...answer, revision, conflict: null, messages: [] }, lost?.fields ?? null, this.#desk)
    if (lost) this.#tell({ ...answer, conflict: null, messages: [] }, SAVE)
  }

  /** “Saved” is not said of what was pressed before, while a later press waits for its turn. */
  #tell(answer, name) {
    showSaved(answer, name)
    if (this.#waiting) showSaving()
  }
}
