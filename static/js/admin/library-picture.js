// <library-picture> around a field with the name of a picture of the library: shows the picture, and lets one choose
// another by sight, drop or paste a new one, take it away and move its focal point. Imports nothing: forms link it beside
// library-dialog.js, focal-point.js and file-drop.js.

const gettext = globalThis.gettext ?? ((message) => message)
const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties)
  element.append(...children)
  return element
}

class LibraryPicture extends HTMLElement {
  #facts
  #input
  #picture
  #place = make("div", { className: "library-picture__place" })
  #news = make("p", { className: "picture-field__news", role: "status" })

  connectedCallback() {
    // Django copies the empty row of an inline: the copy comes here by itself.
    if (this.#input || this.closest(".empty-form")) return
    this.#facts = JSON.parse(this.dataset.facts)
    this.#input = this.querySelector("input")
    this.#picture = this.#facts.picture
    this.#input.hidden = true
    this.classList.add("is-alive")
    this.role = "group"
    this.ariaLabel = this.#input.labels[0]?.textContent.replace(/\s*:\s*$/, "") ?? ""
    this.append(this.#place, this.#news)
    this.addEventListener("files", ({ detail: [file] }) => this.#upload(file))
    this.#draw()
  }

  #draw() {
    const row = this.#picture
    const choose = this.#button(row ? gettext("Replace…") : gettext("Choose a picture…"), () => this.#choose())
    if (!row) return this.#place.replaceChildren(...(this.#input.value ? [this.#input.value, " "] : []), choose)
    const facts = make("p", { className: "picture-field__facts" }, `${row.name}, ${row.width} × ${row.height} `, make("a", { href: row.page, target: "_blank", rel: "noopener", textContent: gettext("Open its page") }))
    const isBare = !row.alt && !row.decorative
    const missing = make("p", { className: "picture-field__news is-refused", hidden: !isBare, textContent: gettext("Say on its page what the picture shows, or mark it as decorative.") })
    const focus = this.#button(gettext("Focal point"), () => this.#focus(focus))
    const remove = this.#button(gettext("Remove"), () => this.#set(null))
    this.#place.replaceChildren(make("img", { src: row.shown, alt: row.alt }), facts, missing, make("div", { className: "picture-field__choose" }, choose, focus, remove))
  }

  async #choose() {
    const chosen = await document.createElement("library-dialog").choose(this.#facts.urls.images)
    if (chosen instanceof File) await this.#upload(chosen)
    else if (chosen) this.#set(chosen)
    else this.querySelector("button").focus()
  }

  async #upload(file) {
    const body = new FormData()
    body.append("file", file, file.name)
    this.#news.textContent = gettext("The file is being sent…")
    const row = await this.#sent(this.#facts.urls.images, { body })
    if (row) this.#set(row)
  }

  #set(row) {
    this.#picture = row
    this.#input.value = row?.name ?? ""
    this.#input.dispatchEvent(new Event("change", { bubbles: true }))
    this.#say("")
    this.#draw()
    this.querySelector("button").focus()
  }

  /** The focal point belongs to the picture, wherever it stands; so it is kept with the picture, and not with this form. */
  #focus(button) {
    const { shown: src, focal_x: x, focal_y: y } = this.#picture
    const control = make("focal-point")
    const keep = this.#button(gettext("Save the focal point"), () => this.#keep(control))
    const cancel = this.#button(gettext("Cancel"), () => this.#draw())
    button.hidden = true
    control.show({ src, places: this.#facts.places, x, y })
    this.#place.append(control, make("div", { className: "picture-field__choose" }, keep, cancel))
    control.querySelector("button").focus()
  }

  async #keep({ point: { x, y } }) {
    const facts = { name: this.#picture.name, focal_x: x, focal_y: y }
    const row = await this.#sent(this.#facts.urls.image, { body: JSON.stringify(facts), headers: { "Content-Type": "application/json" } })
    if (!row) return
    this.#set(row)
    this.#say(gettext("Saved with the picture."))
  }

  /** The row that the server answers with, or null; then it is said why. */
  async #sent(url, { body, headers = {} }) {
    const token = this.#input.form.elements.csrfmiddlewaretoken.value
    const response = await fetch(url, { method: "POST", body, headers: { Accept: "application/json", "X-CSRFToken": token, ...headers } }).catch(() => null)
    const answer = await response?.json().catch(() => null)
    if (response?.ok && answer?.name) return answer
    this.#say(answer?.error ?? gettext("The server does not answer."), "is-refused")
    return null
  }

  #say(textContent, tone = "") {
    Object.assign(this.#news, { textContent, className: `picture-field__news ${tone}` })
  }

  #button(textContent, press) {
    const made = make("button", { type: "button", className: "quiet-button", textContent })
    made.addEventListener("click", press)
    return made
  }
}

customElements.define("library-picture", LibraryPicture)
