// The words go to the server's draft a moment after a pause, and every few seconds while somebody types on.
// Only the server's own answer counts as saved; whatever else happens is tried again.

import { postJSON, RequestError } from "editor/shell/requests"

const PAUSE = 2_000
const LONGEST_WAIT = 5_000
const RETRIES = [2_000, 3_000, 5_000, 8_000, 15_000]
const LARGEST_LAST_WORD = 15_000 // characters; browsers send at most 64 KiB for a page that is gone

/** Tells of itself by "state" events. `state`: clean, typing, saving, saved, failed (then `error` says why). */
export class Autosave extends EventTarget {
  #url
  #read
  #original
  #confirmed
  #timer
  #since = 0
  #failures = 0
  #queue = Promise.resolve(true)

  state = "clean"
  error = null
  answer = null

  /** `read` answers what is posted: {key, article, based_on, fields}. The words at the start are the server's own. */
  constructor(url, read) {
    super()
    this.#url = url
    this.#read = read
    this.#original = this.#confirmed = JSON.stringify(read().fields)
    for (const sign of ["online", "focus"]) addEventListener(sign, () => this.#failures && this.save())
  }

  /** The words have changed. */
  changed() {
    this.#since ||= Date.now()
    // What cannot be reached is asked again in its own time; what was refused may now be right.
    if (this.#failures && this.error.kind !== "refused") return
    if (!this.#failures) this.#tell("typing")
    this.#wait(Math.max(0, Math.min(PAUSE, this.#since + LONGEST_WAIT - Date.now())))
  }

  /** Whether there may be words that the server does not have. */
  get isUnsaved() {
    return this.#since > 0 || this.#failures > 0 || this.state === "saving"
  }

  /** Nothing of this counts as saved any longer: the tab has a new draft. */
  forget() {
    this.#confirmed = null
    this.changed()
  }

  /** What stands here at the start has never been saved. */
  startUnsaved() {
    this.#original = null
    this.forget()
  }

  /** Whether the draft holds nothing but what was saved before. */
  get isNeedless() {
    return this.answer !== null && this.#confirmed === this.#original
  }

  /** Resolves to whether the server has the present words. `isLast`: the page is being left. */
  save({ isLast = false } = {}) {
    clearTimeout(this.#timer)
    this.#queue = this.#queue.catch(() => {}).then(() => this.#send(isLast))
    return this.#queue
  }

  async #send(isLast) {
    const data = this.#read()
    const text = JSON.stringify(data.fields)
    this.#since = 0
    if (text === this.#confirmed) return this.#succeed(text, this.answer)
    if (!this.#failures) this.#tell("saving")
    try {
      return this.#succeed(text, await postJSON(this.#url, data, { keepalive: isLast && text.length < LARGEST_LAST_WORD }))
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      return this.#fail(error)
    }
  }

  #succeed(text, answer) {
    this.#failures = 0
    this.#confirmed = text
    this.answer = answer
    this.error = null
    if (answer) this.dispatchEvent(new CustomEvent("confirmed", { detail: { text } }))
    this.#tell(this.#since ? "typing" : answer ? "saved" : "clean")
    if (this.#since) this.changed()
    return true
  }

  #fail(error) {
    this.error = error
    this.#failures += 1
    this.#tell("failed")
    this.#wait(RETRIES[Math.min(this.#failures, RETRIES.length) - 1])
    return false
  }

  #wait(time) {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.save(), time)
  }

  #tell(state) {
    this.state = state
    this.dispatchEvent(new Event("state"))
  }
}
