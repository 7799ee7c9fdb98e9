// The library of recordings in a dialog: look for one, listen to it, choose it, or hand in a new one.

import { crel } from "django-prose-editor/editor"
import { button, field } from "editor/blocks/fields"
import { ACCEPTED, factsOf, learn, recordingsIn } from "editor/media/files"
import { openPanel } from "editor/popups/panel"
import { gettext } from "editor/shell/gettext"
import { getJSON, RequestError } from "editor/shell/requests"

const PAUSE = 200

/** Opens the library that answers at `url`. Resolves to {recording} or {file}: what was chosen, or is to be uploaded; to {} when it is closed. */
export function chooseRecording(url) {
  return new Promise((resolve) => new Library(url, resolve))
}

class Library {
  #url
  #panel
  #answer = {}
  #page = 1
  #ask = 0
  #timer
  #search = field(gettext("Search"), { type: "search", placeholder: gettext("Name, title or credit"), change: () => this.#later() })
  #list = crel("ul", { className: "recordings" })
  #news = crel("p", { className: "library__news", role: "status" })
  #more = button(gettext("More"), () => this.#look(this.#page + 1), { hidden: true })

  constructor(url, resolve) {
    this.#url = url
    const files = crel("input", { type: "file", accept: ACCEPTED, className: "library__files", "aria-label": gettext("Upload a recording") })
    files.addEventListener("change", () => this.#handIn(files.files))
    const head = crel("div", { className: "block-row" }, [this.#search.element, crel("label", { className: "block-button library__upload" }, [gettext("Upload…"), files])])
    const foot = crel("div", { className: "block-buttons" }, [button(gettext("Cancel"), () => this.#panel.close()), this.#more])
    this.#panel = openPanel(gettext("Audio and video"), [head, this.#news, this.#list, foot], { submit: () => false, closed: () => resolve(this.#answer), className: "library" })
    this.#panel.dialog.addEventListener("dragover", (event) => event.preventDefault())
    this.#panel.dialog.addEventListener("drop", (event) => {
      event.preventDefault()
      this.#handIn(recordingsIn(event.dataTransfer?.files))
    })
    this.#search.input.focus()
    this.#look()
  }

  #later() {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#look(), PAUSE)
  }

  async #look(page = 1) {
    const ask = (this.#ask += 1)
    const q = this.#search.input.value.trim()
    try {
      const { results, more } = await getJSON(this.#url, { q, page })
      if (ask !== this.#ask) return
      this.#page = page
      this.#more.hidden = !more
      const rows = results.map((recording) => this.#row(recording))
      page === 1 ? this.#list.replaceChildren(...rows) : this.#list.append(...rows)
      const nothing = q ? gettext("No recording has these words. Upload one, or drop it here.") : gettext("There is no recording yet. Upload one, or drop it here.")
      this.#news.textContent = results.length || page > 1 ? "" : nothing
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      this.#news.textContent = error.message
    }
  }

  #row(recording) {
    const { title, kind, src, poster } = recording
    const choose = button("", () => this.#choose(recording), { className: "block-button recordings__choose" })
    choose.append(crel("span", { dir: "auto", textContent: title }), " ", crel("small", { textContent: factsOf(recording) }))
    const player = crel(kind, { controls: true, preload: "none", src, "aria-label": title })
    if (poster) player.poster = poster
    return crel("li", { className: `recordings__row recordings__row--${kind}` }, [choose, player])
  }

  #choose(recording) {
    learn(recording)
    this.#answer = { recording }
    this.#panel.close()
  }

  #handIn([file]) {
    if (!file) return
    this.#answer = { file }
    this.#panel.close()
  }
}
