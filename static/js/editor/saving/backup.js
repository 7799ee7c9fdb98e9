// A copy of the words in this browser, from every keystroke until the server has confirmed that very text.

const PAUSE = 300
const LONGEST_WAIT = 1_000
const OLD = 30 * 24 * 3600 * 1000

export class Backup extends EventTarget {
  #shelf
  #key
  #read
  #timer
  #since = 0
  #confirmed = ""

  /** All are functions: a new article gets a shelf of its own, the tab another key. `read` answers {fields, basedOn}. */
  constructor(shelf, key, read) {
    super()
    this.#shelf = shelf
    this.#key = key
    this.#read = read
  }

  later() {
    this.#since ||= Date.now()
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.write(), Math.max(0, Math.min(PAUSE, this.#since + LONGEST_WAIT - Date.now())))
  }

  write() {
    clearTimeout(this.#timer)
    this.#since = 0
    const { fields, basedOn } = this.#read()
    const text = JSON.stringify(fields)
    if (text === this.#confirmed) return
    const isKept = keep(nameOf(this.#shelf(), this.#key()), JSON.stringify({ at: Date.now(), basedOn, text }))
    if (!isKept) this.dispatchEvent(new Event("full"))
  }

  /** The server has this text (JSON of the fields): it need not be kept here any longer. */
  confirm(text) {
    this.#confirmed = text
    const name = nameOf(this.#shelf(), this.#key())
    if (kept(name)?.text === text) localStorage.removeItem(name)
  }

  /** What lies here of this article: [{key, at, basedOn, fields}]. */
  static all(shelf) {
    return namesOn(nameOf(shelf, "")).flatMap((name) => {
      const { at, basedOn, text } = kept(name) ?? {}
      return text ? [{ key: name.slice(nameOf(shelf, "").length), at, basedOn, fields: JSON.parse(text) }] : []
    })
  }

  static discard(shelf, key) {
    localStorage.removeItem(nameOf(shelf, key))
  }
}

function nameOf(shelf, key) {
  return `${shelf}:words:${key}`
}

function namesOn(start) {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(start))
  } catch {
    return []
  }
}

function kept(name) {
  try {
    return JSON.parse(localStorage.getItem(name))
  } catch {
    return null
  }
}

/** Whether the browser took it. A full one is asked again after the oldest copies have gone. */
function keep(name, value) {
  try {
    localStorage.setItem(name, value)
    return true
  } catch {
    return clearOld() && keep(name, value)
  }
}

function clearOld() {
  const old = namesOn("broadside:").filter((name) => name.includes(":words:") && kept(name)?.at < Date.now() - OLD)
  for (const name of old) localStorage.removeItem(name)
  return old.length > 0
}
