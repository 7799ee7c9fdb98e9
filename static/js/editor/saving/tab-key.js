// The key of this tab's draft. A reload keeps it; two tabs never share it, not even when one is a duplicate of the
// other and has inherited what that keeps: whoever holds the key's lock owns the key.

import { form, shelf } from "editor/shell/page"

const LOCKS = "broadside draft "

export class TabKey {
  #key
  #release = () => {}
  #place

  /** Takes the key that this tab had before a reload, if nobody else uses it, or a new one. */
  async claim() {
    const former = sessionStorage.getItem(place())
    const release = former && (await hold(former))
    if (release) this.#use(former, release)
    else await this.renew()
  }

  /** From now on this tab writes another draft. What it has written stays as it is. `atOnce` is done in the same turn. */
  async renew(atOnce = () => {}) {
    const key = newKey()
    const release = (await hold(key)) ?? (() => {})
    atOnce()
    this.#use(key, release)
  }

  get value() {
    return this.#key
  }

  #use(key, release) {
    this.#release()
    this.#release = release
    this.#key = key
    try {
      if (this.#place) sessionStorage.removeItem(this.#place)
      this.#place = place()
      sessionStorage.setItem(this.#place, key)
    } catch {
      // In a full browser a reload gets a new key, and the words of the old one are offered.
    }
    if (form.elements.draft_key) form.elements.draft_key.value = key
  }
}

/** The keys of all tabs that this browser has open, this one included. */
export async function openKeys() {
  const { held = [] } = (await navigator.locks?.query()) ?? {}
  return new Set(held.filter(({ name }) => name.startsWith(LOCKS)).map(({ name }) => name.slice(LOCKS.length)))
}

function place() {
  return `${shelf()}:key`
}

/** What lets go of the key, which is ours until then or until the tab closes; null if it is another tab's. Without locks
 * (a site without HTTPS) no former key can be trusted. */
function hold(key) {
  return new Promise((resolve) => {
    if (!navigator.locks) return resolve(null)
    navigator.locks.request(LOCKS + key, { ifAvailable: true }, (lock) => {
      if (!lock) return resolve(null)
      return new Promise((release) => resolve(release))
    })
  })
}

/** A random UUID, version 4 (RFC 9562). `crypto.randomUUID` is missing on a site without HTTPS. */
function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6] & 0x0f) | 0x40
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")
}
