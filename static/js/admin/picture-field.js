// <picture-field> around the file input of a picture: takes a file that is dropped, pasted or chosen, asks the server at
// once whether it can be kept, and shows what readers will see of it. The input itself is sent with the form, as without
// script. Imports nothing: forms link it beside focal-point.js and file-drop.js.

const gettext = globalThis.gettext ?? ((message) => message)
const make = (tag, properties = {}) => Object.assign(document.createElement(tag), properties)

class PictureField extends HTMLElement {
  #facts
  #input
  #remover
  #focus = []
  #now
  #former
  #kept = []
  #ask = 0
  #preview = null
  #focal
  #news = make("p", { className: "picture-field__news", role: "status" })
  #undo = make("button", { type: "button", className: "quiet-button", textContent: gettext("Undo"), hidden: true })

  connectedCallback() {
    // Django copies the empty row of an inline: the copy comes here by itself.
    if (this.#input || this.closest(".empty-form")) return
    this.#facts = JSON.parse(this.dataset.facts)
    this.#input = this.querySelector("input[type=file]")
    this.#remover = this.querySelector("input[type=checkbox]")
    this.#now = this.querySelector(".picture-field__picture")
    this.#former = this.#now?.src
    this.classList.add("is-alive")
    this.querySelector(".picture-field__choose").append(this.#undo)
    this.append(this.#news, make("p", { className: "picture-field__hint", textContent: gettext("You can also drop a file here, or paste one.") }))
    this.#input.addEventListener("change", () => this.#take(this.#input.files))
    this.addEventListener("files", ({ detail }) => this.#take(detail))
    this.#undo.addEventListener("click", () => this.#takeBack())
    this.#remover?.addEventListener("change", () => this.#draw())
    this.#beginFocus()
    this.#draw()
  }

  /** The two number fields stay in the form and are what is sent; only their row goes out of sight. */
  #beginFocus() {
    this.#focus = this.#facts.focus.map((name) => this.#input.form.elements[name])
    if (!this.#focus.length) return
    this.#focus[0].closest(".form-row").hidden = true
    this.#focal = make("focal-point")
    this.classList.add("has-focal-point")
    this.#focal.addEventListener("change", () => this.#tell(this.#focal.point))
    this.append(this.#focal)
  }

  #tell({ x, y }) {
    for (const [at, share] of [x, y].entries()) this.#focus[at].value = share
  }

  async #take([file]) {
    if (!file) return this.#put(this.#kept)
    const ask = (this.#ask += 1)
    this.#put([file])
    this.#say(gettext("The file is being checked…"))
    const reason = this.#facts.check ? await this.#reasonAgainst(file) : ""
    if (ask !== this.#ask) return
    if (!reason) this.#kept = [file]
    else this.#put(this.#kept)
    if (reason) return this.#say(`${file.name}: ${reason}`, "is-refused")
    if (this.#remover) this.#remover.checked = false
    this.#preview = file.type.startsWith("image/") ? URL.createObjectURL(file) : null
    if (this.#focal) this.#tell({ x: 0.5, y: 0.5 })
    this.#say(`${file.name}: ${gettext("Save the form to keep it.")}`)
    this.#draw()
  }

  /** Why the server would not keep the file; "" if it would, or cannot be asked now: then the form tells. */
  async #reasonAgainst(file) {
    const { check } = this.#facts
    const body = new FormData()
    for (const [name, value] of Object.entries({ kind: check.kind, file })) body.append(name, value)
    const headers = { Accept: "application/json", "X-CSRFToken": this.#input.form.elements.csrfmiddlewaretoken.value }
    const answer = await fetch(check.url, { method: "POST", body, headers }).catch(() => null)
    return (answer?.ok && (await answer.json().catch(() => null))?.problem) || ""
  }

  #takeBack() {
    this.#put((this.#kept = []))
    for (const field of this.#focus) field.value = field.defaultValue
    this.#say("")
    this.#draw()
    this.#input.focus()
  }

  #put(files) {
    const data = new DataTransfer()
    for (const file of files) data.items.add(file)
    this.#input.files = data.files
  }

  #say(textContent, tone = "") {
    Object.assign(this.#news, { textContent, className: `picture-field__news ${tone}` })
  }

  #draw() {
    const hasNew = this.#kept.length > 0
    const isRemoved = this.#remover?.checked ?? false
    const src = hasNew ? this.#preview : this.#former
    this.#undo.hidden = !hasNew
    for (const [name, is] of Object.entries({ "is-removed": isRemoved, "has-new": hasNew })) this.classList.toggle(name, is)
    if (this.#now && src) this.#now.src = src
    if (!this.#focal) return
    this.#focal.hidden = !src || isRemoved
    const [x, y] = this.#focus.map((field) => field.value)
    if (src) this.#focal.show({ src, places: this.#facts.places, x, y })
  }
}

customElements.define("picture-field", PictureField)
