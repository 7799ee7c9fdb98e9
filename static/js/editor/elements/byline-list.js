// <byline-list data-roles='[["author", "Author"], …]'> around a hidden field with [{"person", "name", "role"}, …] in order.

import { DragOrder } from "editor/elements/drag-order"
import { pickPerson } from "editor/elements/person-picker"
import { fill, gettext } from "editor/shell/gettext"
import { button, make } from "editor/shell/make"
import { complain } from "editor/shell/notices"
import { page } from "editor/shell/page"

class BylineList extends HTMLElement {
  #field
  #roles
  #credits = []
  #list = make("ol", { className: "bylines" })
  #told = make("p", { className: "visually-hidden", role: "status" })
  #adder = make("input", { type: "text", placeholder: gettext("Add a person"), ariaLabel: gettext("Add a person to the bylines") })

  connectedCallback() {
    if (this.#field) return
    this.#field = this.querySelector("input")
    this.#roles = JSON.parse(this.dataset.roles || '[["author", "Author"]]')
    this.append(this.#list, this.#adder, this.#told)
    pickPerson(this.#adder, { url: page.urls.people, pick: (person) => this.#add(person), fail: complain })
    this.#field.addEventListener("restored", () => this.#read())
    new DragOrder(this.#list, ".byline-handle", (from, to) => this.#move(from, to))
    this.#read()
  }

  #read() {
    try {
      this.#credits = JSON.parse(this.#field.value || "[]")
    } catch {
      this.#credits = []
    }
    this.#draw()
  }

  #write(told, focus) {
    this.#field.value = JSON.stringify(this.#credits)
    this.#field.dispatchEvent(new Event("change", { bubbles: true }))
    this.#draw()
    this.#told.textContent = told
    const target = focus && this.#list.children[focus.row]?.querySelector(focus.control)
    if (target?.disabled === false) target.focus()
    else if (focus) (target?.parentElement.querySelector("button:enabled") ?? this.#adder).focus()
  }

  #draw() {
    this.#list.hidden = !this.#credits.length
    this.#list.replaceChildren(...this.#credits.map((credit, at) => this.#row(credit, at)))
  }

  #row({ name, role }, at) {
    const last = this.#credits.length - 1
    const handle = make("span", { className: "byline-handle", ariaHidden: "true", textContent: "⠿", title: gettext("Drag to move") })
    return make("li", { className: "byline" }, handle,
      make("span", { className: "byline-name", textContent: name }),
      this.#roleChoice(role, name, at),
      this.#control("up", "↑", fill(gettext("Move %(name)s up"), { name }), at === 0, () => this.#move(at, at - 1, "up")),
      this.#control("down", "↓", fill(gettext("Move %(name)s down"), { name }), at === last, () => this.#move(at, at + 1, "down")),
      this.#control("remove", "×", fill(gettext("Remove %(name)s"), { name }), false, () => this.#remove(at)))
  }

  #control(kind, sign, label, disabled, act) {
    return Object.assign(button(sign, act, `byline-button byline-${kind}`), { ariaLabel: label, title: label, disabled })
  }

  #roleChoice(role, name, at) {
    const options = this.#roles.map(([value, label]) => make("option", { value, textContent: label, selected: value === role }))
    const choice = make("select", { className: "byline-role", ariaLabel: fill(gettext("Role of %(name)s"), { name }) }, ...options)
    choice.addEventListener("change", (event) => {
      event.stopPropagation()
      this.#credits[at] = { ...this.#credits[at], role: choice.value }
      this.#write(`${name}: ${choice.selectedOptions[0].textContent}.`, { row: at, control: ".byline-role" })
    })
    return choice
  }

  #add({ slug, name }) {
    this.#adder.value = ""
    const role = this.#roles.map(([value]) => value).find((value) => !this.#has(slug, value))
    if (!role) return complain(fill(gettext("%(name)s is already listed in every role."), { name }))
    this.#credits.push({ person: slug, name, role })
    this.#write(`${name} added.`)
  }

  #has(slug, role) {
    return this.#credits.some((credit) => credit.person === slug && credit.role === role)
  }

  #move(from, to, control = "up") {
    const [credit] = this.#credits.splice(from, 1)
    this.#credits.splice(to, 0, credit)
    this.#write(fill(gettext("%(name)s is now %(place)s of %(count)s."), { name: credit.name, place: to + 1, count: this.#credits.length }), { row: to, control: `.byline-${control}` })
  }

  #remove(at) {
    const [{ name }] = this.#credits.splice(at, 1)
    this.#write(fill(gettext("%(name)s removed."), { name }), { row: Math.min(at, this.#credits.length - 1), control: ".byline-remove" })
  }
}

customElements.define("byline-list", BylineList)
