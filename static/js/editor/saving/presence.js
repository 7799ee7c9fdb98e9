// Who sits at this article. Somebody else's words are never overwritten, lock or no lock: this only spares two people
// the work of comparing. Whoever is taken over from reads on, and his words stay his draft.

import { setEditable } from "editor/shell/body"
import { basedOn } from "editor/shell/fields"
import { fill, gettext } from "editor/shell/gettext"
import { notify, withdraw } from "editor/shell/notices"
import { form, page } from "editor/shell/page"
import { postJSON, RequestError } from "editor/shell/requests"
import { clock } from "editor/shell/words"

const HEARTBEAT = 15_000

export class Presence {
  #autosave
  #isSaving
  #isMine = true
  #wasMine = false
  #isStarted = false

  constructor(autosave, isSaving) {
    this.#autosave = autosave
    this.#isSaving = isSaving
    form.addEventListener("desk:drawn", () => this.#isMine || setWritable(false))
    form.addEventListener("desk:saved", () => { withdraw("newer"); this.#start() })
    this.#start()
  }

  /** A new article has nobody at it before its first save. */
  #start() {
    if (!page.article || this.#isStarted) return
    this.#isStarted = true
    this.#beat()
    setInterval(() => this.#beat(), HEARTBEAT)
    addEventListener("pagehide", () => this.#leave())
    addEventListener("pageshow", ({ persisted }) => persisted && this.#beat())
  }

  /** The next one need not wait until nothing has been heard of this page for long. In another tab the next beat sits down again. */
  #leave() {
    if (this.#isMine) postJSON(page.urls.presence, { article: page.article, leaves: true }, { keepalive: true }).catch(() => {})
  }

  async #beat(takesOver = false) {
    const known = page.basedOn
    try {
      const heard = await postJSON(page.urls.presence, { article: page.article, take_over: takesOver })
      // With a save on its way, what this answer calls the latest may be older, or our own.
      const isCertain = known === page.basedOn && !this.#isSaving()
      await this.#hear(isCertain ? heard : { ...heard, latest: null })
    } catch (error) {
      // Autosave tells what is wrong with the connection or the log-in; here there is nothing to lose.
      if (!(error instanceof RequestError)) throw error
    }
  }

  async #hear({ mine, who, since, latest, latest_by: by, beside }) {
    if (mine) this.#sit()
    else await this.#stand(who, since)
    const isNewer = latest && latest !== Math.max(basedOn() ?? 0, page.basedOn ?? 0)
    if (isNewer) this.#tellNewer(by)
    else withdraw("newer")
    if (!this.#isSaving()) this.#lookBeside(beside)
  }

  /** Somebody has written a note, or suggests something: it is shown beside the text, which stays as it is. */
  #lookBeside(newest) {
    if (newest === (page.beside ?? null)) return
    page.beside = newest
    form.dispatchEvent(new Event("desk:beside"))
  }

  #sit() {
    this.#wasMine = true
    if (this.#isMine) return
    this.#isMine = true
    withdraw("presence")
    setWritable(true)
  }

  async #stand(who, since) {
    if (this.#isMine) {
      this.#isMine = false
      setWritable(false)
      await this.#autosave.save()
    }
    const sentence = this.#wasMine
      ? fill(gettext("%(name)s has taken over this article. You can go on reading. Your text is kept as your draft."), { name: who })
      : fill(gettext("%(name)s has been editing this since %(time)s. You can read it."), { name: who, time: clock(since) })
    notify("presence", sentence, [[gettext("Take over"), () => this.#beat(true)], [gettext("Note on words…"), () => form.dispatchEvent(new Event("editor:annotate"))], [gettext("Suggest changes"), page.address.replace(/change\/$/, "suggest/")]])
  }

  #tellNewer(by) {
    const sentence = fill(gettext("%(name)s has saved a newer version since you opened this page. If you save, both versions are kept and you can compare them."), { name: by || gettext("Someone") })
    notify("newer", sentence, [[gettext("See the newer version"), location.pathname]], "warning")
  }
}

function setWritable(is) {
  form.classList.toggle("is-read-only", !is)
  setEditable(is)
  for (const field of form.querySelectorAll(".writing textarea[name]")) field.readOnly = !is
  // Notes are answered beside the text, and suggestions looked at.
  for (const part of form.querySelectorAll(".panel-part:not(#id_word_notes, #id_suggestions) > :not(summary)")) part.inert = !is
  for (const sender of form.querySelectorAll(":is(.bar, .review-note) button[type=submit]")) sender.disabled = !is
}
