// The picture library in a dialog: look for pictures, choose one or several, or hand in new ones.

import { crel } from "django-prose-editor/editor"
import { button, field } from "editor/blocks/fields"
import { takePictures } from "editor/pictures/uploads"
import { openPanel } from "editor/popups/panel"
import { fill, gettext, ngettext } from "editor/shell/gettext"
import { getJSON, RequestError } from "editor/shell/requests"

const PAUSE = 200

/**
 * Opens the library that answers at `url`. Resolves to {images, files}: what was chosen, and what is to be uploaded.
 * Both are empty when it is closed without a choice. Without `isSeveral` only the first is meant.
 */
export function choosePictures(url, { isSeveral = false } = {}) {
  return new Promise((resolve) => new Library(url, isSeveral, resolve))
}

class Library {
  #url
  #isSeveral
  #panel
  #answer = { images: [], files: [] }
  #chosen = new Map()
  #page = 1
  #ask = 0
  #timer
  #search = field(gettext("Search"), { type: "search", placeholder: gettext("Name, words or credit"), change: () => this.#later() })
  #list = crel("div", { className: "library__pictures", role: "group", "aria-label": gettext("Pictures") })
  #news = crel("p", { className: "library__news", role: "status" })
  #more = button(gettext("More"), () => this.#look(this.#page + 1), { hidden: true })
  #insert = crel("button", { type: "submit", className: "block-button block-button--first", textContent: gettext("Insert"), disabled: true })

  constructor(url, isSeveral, resolve) {
    this.#url = url
    this.#isSeveral = isSeveral
    const files = crel("input", { type: "file", accept: "image/*,.heic,.heif", multiple: isSeveral, className: "library__files", "aria-label": isSeveral ? gettext("Upload pictures") : gettext("Upload a picture") })
    files.addEventListener("change", () => this.#handIn(files.files))
    const head = crel("div", { className: "block-row" }, [this.#search.element, crel("label", { className: "block-button library__upload" }, [gettext("Upload…"), files])])
    const foot = crel("div", { className: "block-buttons" }, [...(isSeveral ? [this.#insert] : []), button(gettext("Cancel"), () => this.#panel.close()), this.#more])
    this.#panel = openPanel(gettext("Pictures"), [head, this.#news, this.#list, foot], { submit: () => this.#finish(), closed: () => resolve(this.#answer), className: "library" })
    takePictures(this.#panel.dialog, (files) => this.#handIn(files))
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
      const rows = results.map((image) => this.#row(image))
      page === 1 ? this.#list.replaceChildren(...rows) : this.#list.append(...rows)
      const nothing = q ? gettext("No picture has these words. Upload one, or drop it here.") : gettext("There is no picture yet. Upload one, or drop it here.")
      this.#news.textContent = results.length || page > 1 ? "" : nothing
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      this.#news.textContent = error.message
    }
  }

  #row(image) {
    const words = image.alt || (image.decorative ? gettext("Decorative") : gettext("No alternative text"))
    const row = button("", () => (this.#isSeveral ? this.#toggle(image, row) : this.#choose(image)), { className: "library__picture" })
    if (this.#isSeveral) row.setAttribute("aria-pressed", String(this.#chosen.has(image.name)))
    row.append(crel("img", { src: image.thumb ?? image.src, alt: "", loading: "lazy" }), crel("span", { textContent: image.caption || image.name }), crel("small", { textContent: words }))
    row.addEventListener("dblclick", () => this.#choose(image))
    return row
  }

  #toggle(image, row) {
    const isChosen = !this.#chosen.delete(image.name)
    if (isChosen) this.#chosen.set(image.name, image)
    row.setAttribute("aria-pressed", String(isChosen))
    this.#insert.disabled = !this.#chosen.size
    this.#insert.textContent = this.#chosen.size > 1 ? fill(ngettext("Insert %(count)s picture", "Insert %(count)s pictures", this.#chosen.size), { count: this.#chosen.size }) : gettext("Insert")
  }

  #choose(image) {
    this.#chosen.set(image.name, image)
    this.#finish()
    this.#panel.close()
  }

  /** False, which keeps the panel open, when nothing is chosen. */
  #finish() {
    this.#answer.images = [...this.#chosen.values()]
    return this.#chosen.size > 0
  }

  #handIn(files) {
    this.#answer.files = [...files]
    this.#panel.close()
  }
}
