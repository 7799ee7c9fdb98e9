// The picture library in a dialog: look for pictures, choose several, or upload new ones.

import { crel } from "django-prose-editor/editor"
import { button, field } from "editor/blocks/fields"
import { learn } from "editor/blocks/image-facts"
import { openPanel } from "editor/popups/panel"
import { getJSON, RequestError } from "editor/shell/requests"

const PAUSE = 200

/** Opens the library; what is chosen is put into the text where the caret is. */
export function chooseImages(editor) {
  new Library(editor)
}

class Library {
  #editor
  #panel
  #chosen = new Map()
  #page = 1
  #ask = 0
  #timer
  #search = field("Search", { type: "search", placeholder: "Name, words or credit", change: () => this.#later() })
  #list = crel("div", { className: "library__pictures", role: "group", "aria-label": "Pictures" })
  #news = crel("p", { className: "library__news", role: "status" })
  #more = button("More", () => this.#look(this.#page + 1), { hidden: true })
  #insert = crel("button", { type: "submit", className: "block-button block-button--first", textContent: "Insert", disabled: true })

  constructor(editor) {
    this.#editor = editor
    const files = crel("input", { type: "file", accept: "image/*", multiple: true, className: "library__files", "aria-label": "Upload pictures" })
    files.addEventListener("change", () => this.#upload(files.files))
    const head = crel("div", { className: "block-row" }, [this.#search.element, crel("label", { className: "block-button library__upload" }, ["Upload …", files])])
    const foot = crel("div", { className: "block-buttons" }, [this.#insert, button("Cancel", () => this.#panel.close()), this.#more])
    this.#panel = openPanel("Pictures", [head, this.#news, this.#list, foot], { submit: () => this.#finish(), className: "library" })
    this.#search.input.focus()
    this.#look()
  }

  #later() {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#look(), PAUSE)
  }

  async #look(page = 1) {
    const ask = (this.#ask += 1)
    try {
      const { results, more } = await getJSON(this.#editor.storage.broadside.urls.images, { q: this.#search.input.value.trim(), page })
      if (ask !== this.#ask) return
      this.#page = page
      this.#more.hidden = !more
      const rows = results.map((image) => this.#row(image))
      page === 1 ? this.#list.replaceChildren(...rows) : this.#list.append(...rows)
      this.#news.textContent = results.length || page > 1 ? "" : "No picture has these words. Upload one, or drop it onto the text."
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      this.#news.textContent = error.message
    }
  }

  #row(image) {
    learn(image)
    const words = image.alt || (image.decorative ? "Decorative" : "No alternative text")
    const row = button("", () => this.#toggle(image, row), { className: "library__picture", "aria-pressed": String(this.#chosen.has(image.name)) })
    row.append(crel("img", { src: image.thumb ?? image.src, alt: "", loading: "lazy" }), crel("span", { textContent: image.caption || image.name }), crel("small", { textContent: words }))
    row.addEventListener("dblclick", () => {
      this.#toggle(image, row, true)
      this.#finish()
      this.#panel.close()
    })
    return row
  }

  #toggle(image, row, isChosen = !this.#chosen.has(image.name)) {
    isChosen ? this.#chosen.set(image.name, image) : this.#chosen.delete(image.name)
    row.setAttribute("aria-pressed", String(isChosen))
    this.#insert.disabled = !this.#chosen.size
    this.#insert.textContent = this.#chosen.size > 1 ? `Insert ${this.#chosen.size} pictures` : "Insert"
  }

  #finish() {
    if (!this.#chosen.size) return false
    const images = [...this.#chosen.values()]
    this.#chosen.clear()
    return this.#editor.chain().insertImages(images).focus().run()
  }

  #upload(files) {
    this.#panel.close()
    this.#editor.chain().insertFiles(files).focus().run()
  }
}
