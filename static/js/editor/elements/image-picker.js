// <image-picker> around a hidden field with a picture's name: shows it, with the words that go with it everywhere.

import { chooseFocus } from "editor/pictures/focus"
import { choosePictures } from "editor/pictures/library"
import { sendFile, takePictures } from "editor/pictures/uploads"
import { fill, gettext } from "editor/shell/gettext"
import { button, make } from "editor/shell/make"
import { complain } from "editor/shell/notices"
import { page } from "editor/shell/page"
import { getJSON, postJSON, RequestError } from "editor/shell/requests"

class ImagePicker extends HTMLElement {
  #field
  #image = null
  #place = make("div", { className: "picture" })
  #told = make("p", { className: "picture-told", role: "status" })

  connectedCallback() {
    if (this.#field) return
    this.#field = this.querySelector("input")
    this.append(this.#place, this.#told)
    this.#field.addEventListener("restored", () => this.#read())
    takePictures(this, ([file]) => this.#upload(file))
    this.#read()
  }

  async #read() {
    const name = this.#field.value
    this.#image = name ? { name } : null
    this.#draw()
    if (!name) return
    const answer = await this.#tried(getJSON(page.urls.images, { q: name }))
    const found = answer?.results.find((image) => image.name === name)
    if (!found || this.#field.value !== name) return
    this.#image = found
    this.#draw()
  }

  #draw() {
    this.#place.replaceChildren(...(this.#image ? this.#shown(this.#image) : this.#empty()))
  }

  #empty() {
    const chooser = button(gettext("Choose a picture…"), () => this.#choose(), "picture-empty")
    return [chooser, make("p", { className: "help", textContent: gettext("Or drop or paste one here.") })]
  }

  #shown(image) {
    const picture = image.src ? make("img", { src: image.shown, alt: image.alt }) : make("p", { textContent: image.name })
    const actions = make("div", { className: "picture-actions" },
      button(gettext("Change…"), () => this.#choose()), button(gettext("Focal point"), () => chooseFocus(image.name, page)), button(gettext("Remove"), () => this.#set(null)))
    return image.src ? [picture, actions, ...this.#words(image)] : [picture, actions]
  }

  #words(image) {
    const alt = this.#text("alt", gettext("What it shows, for those who cannot see it"), image)
    const decorative = make("input", { type: "checkbox", checked: image.decorative })
    decorative.addEventListener("change", () => this.#tell({ decorative: decorative.checked }))
    const isBare = !image.alt && !image.decorative
    alt.classList.toggle("is-missing", isBare)
    if (isBare) alt.append(make("p", { className: "picture-missing", textContent: gettext("Say what it shows, or mark it as decorative.") }))
    return [alt, make("label", { className: "picture-tick" }, decorative, gettext("Decorative")), this.#text("credit", gettext("Credit"), image)]
  }

  #text(name, label, image) {
    const field = make("input", { type: "text", value: image[name] })
    field.addEventListener("change", (event) => {
      event.stopPropagation()
      this.#tell({ [name]: field.value })
    })
    return make("label", { className: "picture-words" }, label, field)
  }

  /** The words belong to the picture, wherever it stands; so they are saved with it at once. */
  async #tell(facts) {
    const image = await this.#tried(postJSON(page.urls.image, { name: this.#image.name, ...facts }))
    if (!image) return
    this.#image = image
    this.#told.textContent = gettext("Saved with the picture.")
    const isBare = !image.alt && !image.decorative
    if (this.querySelector(".picture-missing") ? !isBare : isBare) this.#draw()
  }

  async #choose() {
    const { images: [image], files: [file] } = await choosePictures(page.urls.images)
    if (image) this.#set(image)
    if (file) this.#upload(file)
  }

  async #upload(file) {
    const bar = make("progress", { max: 1, value: 0, ariaLabel: fill(gettext("Uploading %(name)s"), { name: file.name }) })
    this.#place.append(bar)
    const image = await this.#tried(sendFile(file, page.urls.images, (share) => (bar.value = share)))
    bar.remove()
    if (image) this.#set(image)
  }

  #set(image) {
    this.#image = image
    this.#field.value = image?.name ?? ""
    this.#field.dispatchEvent(new Event("change", { bubbles: true }))
    this.#told.textContent = ""
    this.#draw()
    this.querySelector("button")?.focus()
  }

  async #tried(request) {
    try {
      return await request
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      complain(error.message)
      return null
    }
  }
}

customElements.define("image-picker", ImagePicker)
