// <front-order> around a list whose rows keep their names while what is in them moves: by the buttons, which send the form where no
// script does, and by a handle. Imports nothing.

const gettext = globalThis.gettext ?? ((message) => message)
const fill = (message, facts) => message.replace(/%\((\w+)\)s/g, (_, name) => facts[name])

class FrontOrder extends HTMLElement {
  #list
  #from = null
  #told = Object.assign(document.createElement("p"), { className: "visually-hidden", role: "status" })

  connectedCallback() {
    if (this.#list) return
    this.#list = this.querySelector("ol")
    this.append(this.#told)
    this.addEventListener("click", (event) => this.#press(event))
    this.#list.addEventListener("pointerdown", (event) => event.target.matches(".front-desk__handle") && this.#take(event))
    this.#list.addEventListener("pointermove", (event) => this.#from !== null && this.#mark(this.#under(event)))
    this.#list.addEventListener("pointerup", (event) => this.#from !== null && this.#drop(this.#under(event)))
    this.#list.addEventListener("pointercancel", () => this.#mark(this.#from = null))
    this.classList.add("is-alive")
  }

  get #rows() { return [...this.#list.children] }

  #press(event) {
    const button = event.target.closest("button[data-step]")
    if (!button) return
    event.preventDefault()
    const from = this.#rows.indexOf(button.closest("li"))
    const to = from + Number(button.dataset.step)
    this.#move(from, to)
    const same = this.#rows[to].querySelector(`button[data-step="${button.dataset.step}"]`)
    const target = same.disabled ? this.#rows[to].querySelector("button[data-step]:enabled") : same
    target.focus()
  }

  #move(from, to) {
    const contents = this.#rows.map((row) => row.querySelector(".front-desk__content"))
    const [taken] = contents.splice(from, 1)
    contents.splice(to, 0, taken)
    for (const [at, row] of this.#rows.entries()) row.querySelector(".front-desk__slot").append(contents[at])
    for (const now of this.querySelectorAll(".front-desk__now")) now.hidden = true
    this.#told.textContent = fill(gettext("%(name)s is now %(place)s of %(count)s."), { name: this.#name(taken), place: to + 1, count: contents.length })
    this.dispatchEvent(new Event("change", { bubbles: true }))
  }

  #name(content) {
    return content.querySelector("[list]")?.value || content.dataset.name || gettext("An empty place")
  }

  #take(event) {
    event.preventDefault()
    this.#from = this.#rows.indexOf(event.target.closest("li"))
    this.#list.setPointerCapture(event.pointerId)
    this.#mark(this.#from)
  }

  #under({ clientY }) {
    const at = this.#rows.findIndex((row) => clientY < row.getBoundingClientRect().bottom)
    return at < 0 ? this.#rows.length - 1 : at
  }

  #mark(to) {
    for (const [at, row] of this.#rows.entries()) {
      row.classList.toggle("is-dragged", at === this.#from)
      row.classList.toggle("is-target", this.#from !== null && at === to && at !== this.#from)
    }
  }

  #drop(to) {
    const from = this.#from
    this.#mark(this.#from = null)
    if (to !== from) this.#move(from, to)
  }
}

customElements.define("front-order", FrontOrder)
