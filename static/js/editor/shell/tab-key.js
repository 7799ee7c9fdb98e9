// The key of this tab's draft. A reload keeps it; two tabs never share it, not even when one is a duplicate of the
// other and has inherited what that keeps: whoever holds the key's lock owns the key.

import { form, shelf } from "editor/shell/page"

const LOCKS = "broadside draft "
const place = `${shelf}:key`

export class TabKey {
  #key

  /** Takes the key that this tab had before a reload, if nobody else uses it, or a new one. */
  async claim() {
    const former = sessionStorage.getItem(place)
    await this.#use(former && (await hold(former)) ? former : null)
  }

  /** From now on this tab writes another draft. What it has written stays as it is. */
  async renew() {
    await this.#use(null)
  }

  get value() {
    return this.#key
  }

  async #use(key) {
    this.#key = key ?? newKey()
    if (!key) await hold(this.#key)
    try {
      sessionStorage.setItem(place, this.#key)
    } catch {
      // In a full browser a reload gets a new key, and the words of the old one are offered.
    }
    if (form.elements.draft_key) form.elements.draft_key.value = this.#key
  }
}

/** The keys of all tabs that this browser has open, this one included. */
export async function openKeys() {
  const { held = [] } = (await navigator.locks?.query()) ?? {}
  return new Set(held.filter(({ name }) => name.startsWith(LOCKS)).map(({ name }) => name.slice(LOCKS.length)))
}

/** Whether the key is ours until the tab closes. Without locks (a site without HTTPS) no former key can be trusted. */
function hold(key) {
  const forGood = new Promise(() => {})
  return new Promise((resolve) => {
    if (!navigator.locks) return resolve(false)
    navigator.locks.request(LOCKS + key, { ifAvailable: true }, (lock) => {
      resolve(lock !== null)
      return lock && forGood
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
