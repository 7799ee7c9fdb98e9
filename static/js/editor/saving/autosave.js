// The words go to the server's draft a moment after a pause, and every few seconds while somebody types on.
// Only the server's own answer counts as saved; whatever else happens is tried again.

import { Pace } from "editor/saving/pace"
import { outlives, postJSON, RequestError } from "editor/shell/requests"

/** Tells of itself by "state" events. `state`: clean, typing, saving, saved, failed (then `error` says why). */
export class Autosave extends EventTarget {
  #url
  #read
  #original
  #confirmed
  #pace = new Pace(() => this.save())
  #last = Promise.resolve()

  /** What to do when the server says that the words under this key are saved already: takes what it tells of that save. */
  catchUp = null
  state = "clean"
  error = null
  answer = null

  /** `read` answers what is posted: {key, article, based_on, fields}. The words at the start are the server's own. */
  constructor(url, read) {
    super()
    this.#url = url
    this.#read = read
    this.#original = this.#confirmed = JSON.stringify(read().fields)
    for (const sign of ["online", "focus"]) addEventListener(sign, () => this.#pace.failures && this.save())
  }

  /** The words have changed. */
  changed() {
    this.#pace.typed()
    // What cannot be reached is asked again in its own time; what was refused may now be right.
    if (this.#pace.failures && this.error.kind !== "refused") return
    if (!this.#pace.failures) this.#tell("typing")
    this.#pace.soon()
  }

  /** Whether there may be words that the server does not have. */
  get isUnsaved() {
    return this.#pace.isTyped || this.#pace.failures > 0 || this.state === "saving"
  }

  /** Nothing of this counts as saved any longer: the tab has a new draft. */
  forget() {
    this.#confirmed = null
    this.changed()
  }

  /** Whether the draft holds nothing but what was saved before. */
  get isNeedless() {
    return this.answer !== null && this.#confirmed === this.#original
  }

  /** Resolves to whether the server has the present words. `isLast`: the page is being left. */
  save({ isLast = false } = {}) {
    return this.#take(() => this.#send(isLast))
  }

  /** Runs `act` while nothing else of this tab is on its way. Resolves to what it returns. */
  alone(act) {
    return this.#take(act).finally(() => {
      if (this.#pace.failures) this.#pace.again()
      else if (this.#pace.isTyped) this.changed()
    })
  }

  #take(act) {
    this.#pace.stop()
    return (this.#last = this.#last.catch(() => {}).then(act))
  }

  /** A revision holds `text` (JSON of the fields; null: nobody knows what, or none does), and no draft does. */
  settle(text) {
    this.#original = this.#confirmed = text
    this.#pace.begin()
    this.#pace.failures = 0
    this.error = this.answer = null
    this.#tell("clean")
    if (JSON.stringify(this.#read().fields) !== text) this.changed()
  }

  async #send(isLast) {
    const data = this.#read()
    const text = JSON.stringify(data.fields)
    this.#pace.begin()
    if (text === this.#confirmed) return this.#succeed(text, this.answer)
    if (!this.#pace.failures) this.#tell("saving")
    const sent = postJSON(this.#url, data, { keepalive: isLast && outlives(text) })
    return sent.then((answer) => this.#succeed(text, answer), (error) => this.#fail(error))
  }

  #succeed(text, answer) {
    this.#pace.failures = 0
    this.#confirmed = text
    this.answer = answer
    this.error = null
    if (answer) this.dispatchEvent(new CustomEvent("confirmed", { detail: { text } }))
    this.#tell(this.#pace.isTyped ? "typing" : answer ? "saved" : "clean")
    if (this.#pace.isTyped) this.changed()
    return true
  }

  async #fail(error) {
    if (!(error instanceof RequestError)) throw error
    if (error.data?.saved) return this.catchUp(error.data.saved).then(() => this.#send(false), (other) => this.#fail(other))
    this.error = error
    this.#pace.failures += 1
    this.#tell("failed")
    this.#pace.again()
    return false
  }

  #tell(state) {
    this.state = state
    this.dispatchEvent(new Event("state"))
  }
}
