// The library of pictures as a dialog: search, leaf through, choose one, or upload a new one.

import { pictureIn, upload } from "editor/elements/upload"
import { makeDialog } from "editor/shell/ask"
import { button, make } from "editor/shell/make"
import { page } from "editor/shell/page"
import { getJSON, RequestError } from "editor/shell/requests"

const PAUSE = 250

/** Resolves to the chosen picture as the server tells it, or null. */
export function chooseImage() {
  return new Promise((resolve) => new Library(resolve))
}

class Library {
  #chosen = null
  #page = 1
  #timer
  #ask = 0
  #search = make("input", { type: "search", placeholder: "Search by name, words or credit", ariaLabel: "Search the library" })
  #grid = make("ul", { className: "library-grid" })
  #told = make("p", { className: "library-told", role: "status" })
  #more = button("More", () => this.#load(this.#page + 1))
  #file = make("input", { type: "file", accept: "image/*", hidden: true })
  #dialog

  constructor(resolve) {
    const uploader = button("Upload a picture…", () => this.#file.click(), "main-button")
    const head = make("div", { className: "library-head" }, this.#search, uploader, this.#file)
    this.#dialog = makeDialog("Pictures", head, this.#told, this.#grid,
      make("div", { className: "dialog-actions" }, this.#more, button("Cancel", () => this.#dialog.close())))
    this.#dialog.classList.add("library")
    this.#dialog.addEventListener("close", () => resolve(this.#chosen))
    this.#search.addEventListener("input", () => this.#later())
    this.#search.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault())
    this.#file.addEventListener("change", () => this.#upload(this.#file.files[0]))
    this.#takeDrops()
    this.#dialog.showModal()
    this.#load(1)
  }

  #takeDrops() {
    this.#dialog.addEventListener("dragover", (event) => event.preventDefault())
    for (const [sign, where] of [["drop", "dataTransfer"], ["paste", "clipboardData"]]) {
      this.#dialog.addEventListener(sign, (event) => {
        const file = pictureIn(event[where])
        if (!file) return
        event.preventDefault()
        this.#upload(file)
      })
    }
  }

  #later() {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#load(1), PAUSE)
  }

  async #load(number) {
    const ask = (this.#ask += 1)
    const answer = await this.#tried(getJSON(page.urls.images, { q: this.#search.value.trim(), page: number }))
    if (!answer || ask !== this.#ask) return
    this.#page = number
    const rows = answer.results.map((image) => make("li", {}, this.#choice(image)))
    if (number === 1) this.#grid.replaceChildren(...rows)
    else this.#grid.append(...rows)
    this.#more.hidden = !answer.more
    this.#told.textContent = this.#grid.children.length ? "" : "No picture is found."
  }

  #choice(image) {
    const words = image.alt || image.caption || image.name
    const choice = button("", () => this.#choose(image), "library-choice")
    choice.ariaLabel = words
    choice.append(make("img", { src: image.thumb, alt: "", loading: "lazy" }), make("span", { textContent: words }))
    return choice
  }

  async #upload(file) {
    if (!file) return
    const image = await this.#tried(upload(file, this.#told))
    if (image) this.#choose(image)
  }

  #choose(image) {
    this.#chosen = image
    this.#dialog.close()
  }

  async #tried(request) {
    try {
      this.#told.textContent = ""
      return await request
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      this.#told.textContent = error.message
      return null
    }
  }
}
