// When the words are sent: a moment after a pause, every few seconds while somebody types on, and again after a failure.

const PAUSE = 2_000
const LONGEST_WAIT = 5_000
const RETRIES = [2_000, 3_000, 5_000, 8_000, 15_000]

/** How long to wait after so many failures. */
export function patience(failures) {
  return RETRIES[Math.min(failures, RETRIES.length) - 1]
}

export class Pace {
  #send
  #timer
  #since = 0
  failures = 0

  constructor(send) {
    this.#send = send
  }

  /** Whether something has been typed since the last sending began. */
  get isTyped() {
    return this.#since > 0
  }

  typed() {
    this.#since ||= Date.now()
  }

  /** What has been typed until now is being sent. */
  begin() {
    this.stop()
    this.#since = 0
  }

  soon() {
    this.#wait(Math.max(0, Math.min(PAUSE, this.#since + LONGEST_WAIT - Date.now())))
  }

  again() {
    this.#wait(patience(this.failures))
  }

  stop() {
    clearTimeout(this.#timer)
  }

  #wait(time) {
    this.stop()
    this.#timer = setTimeout(this.#send, time)
  }
}
