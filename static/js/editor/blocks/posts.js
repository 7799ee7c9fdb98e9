// What the server knows of posts, asked once each: whatever is asked for in one turn goes out as one request.

import { gettext } from "editor/shell/gettext"
import { postJSON, RequestError } from "editor/shell/requests"

const MOST_NEW = 3
const keepers = new Map()

/** The address is not one of a post that we know how to keep. */
export class UnknownPost extends Error {}

/** The one keeper of posts for an endpoint. */
export function postsAt(url) {
  if (!keepers.has(url)) keepers.set(url, new Posts(url))
  return keepers.get(url)
}

class Posts {
  #url
  #answers = new Map()
  #waiting = new Map()

  constructor(url) {
    this.#url = url
  }

  /** A promise of the card for an address or a reference. Rejects with UnknownPost or RequestError; the latter may be asked again. */
  card(asked, { isAddress = false } = {}) {
    if (!this.#answers.has(asked)) this.#answers.set(asked, this.#later(asked, isAddress))
    return this.#answers.get(asked)
  }

  /** From now on this is what is known. */
  keep(card) {
    for (const name of [card.reference, card.address]) if (name) this.#answers.set(name, Promise.resolve(card))
  }

  /** The next question goes to the server again. */
  forget(asked) {
    this.#answers.delete(asked)
  }

  #later(asked, isAddress) {
    if (!this.#waiting.size) setTimeout(() => this.#send())
    return new Promise((resolve, reject) => this.#waiting.set(asked, { isAddress, resolve, reject }))
  }

  #send() {
    const waiting = [...this.#waiting]
    this.#waiting.clear()
    const known = waiting.filter(([, { isAddress }]) => !isAddress)
    const fresh = waiting.filter(([, { isAddress }]) => isAddress)
    // The server goes and fetches new ones: it takes a few at a time.
    do this.#ask([...known.splice(0), ...fresh.splice(0, MOST_NEW)])
    while (fresh.length)
  }

  async #ask(waiting) {
    const which = (wanted) => waiting.filter(([, { isAddress }]) => isAddress === wanted).map(([asked]) => asked)
    try {
      const { results } = await postJSON(this.#url, { addresses: which(true), references: which(false) })
      for (const [asked, { resolve, reject }] of waiting) this.#settle(results[asked], resolve, reject)
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      for (const [asked, { reject }] of waiting) {
        this.#answers.delete(asked)
        reject(error)
      }
    }
  }

  #settle(card, resolve, reject) {
    if (!card || card.error) return reject(new UnknownPost(card?.error ?? gettext("This post is not in the archive.")))
    this.keep(card)
    resolve(card)
  }
}
