// A text field with a list of suggestions, after the combobox pattern of the ARIA Authoring Practices 1.2.
// `search(words)` answers with options: {label, detail, picture, value}. `pick(option)` gets the chosen one.
// `enter(words)`, where given, gets what was typed when Enter is pressed and no option is marked.

import { placeBeside } from "editor/elements/beside"
import { optionRow } from "editor/elements/option"
import { gettext } from "editor/shell/gettext"

const PAUSE = 150
let lists = 0

export class Combobox {
  #input
  #list
  #how
  #options = []
  #at = -1
  #ask = 0
  #timer

  constructor(input, { search, pick, enter = null, name = gettext("Suggestions"), opensEmpty = false, marksFirst = true }) {
    this.#input = input
    this.#how = { search, pick, enter, opensEmpty, marksFirst }
    this.#list = this.#makeList(name)
    this.#describe()
    input.addEventListener("input", () => this.#later())
    input.addEventListener("keydown", (event) => this.#key(event))
    input.addEventListener("blur", () => this.close())
    if (opensEmpty) input.addEventListener("click", () => this.#look())
  }

  close() {
    this.#ask += 1
    clearTimeout(this.#timer)
    if (this.isOpen) this.#list.hidePopover()
    this.#options = []
    this.#mark(-1)
    this.#input.setAttribute("aria-expanded", "false")
    removeEventListener("scroll", this.#place, true)
  }

  get isOpen() { return this.#list.matches(":popover-open") }

  #makeList(name) {
    const list = document.createElement("ul")
    list.id = `suggestions-${(lists += 1)}`
    list.className = "suggestions"
    list.role = "listbox"
    list.popover = "manual"
    list.ariaLabel = name
    // The pointer must not take the focus from the field.
    list.addEventListener("mousedown", (event) => event.preventDefault())
    list.addEventListener("click", (event) => this.#choose(this.#options[[...list.children].indexOf(event.target.closest("li"))]))
    this.#input.after(list)
    return list
  }

  #describe() {
    const facts = { role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.#list.id }
    for (const [name, value] of Object.entries(facts)) this.#input.setAttribute(name, value)
  }

  #later() {
    this.#ask += 1 // what was asked about other words must not close the list that these will open
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#look(), PAUSE)
  }

  async #look() {
    const words = this.#input.value.trim()
    if (!words && !this.#how.opensEmpty) return this.close()
    const ask = (this.#ask += 1)
    const options = await this.#how.search(words)
    if (ask === this.#ask) this.#show(options)
  }

  #show(options) {
    if (!options.length) return this.close()
    this.#options = options
    this.#list.replaceChildren(...options.map((option, at) => optionRow(option, `${this.#list.id}-${at}`)))
    if (!this.isOpen) this.#list.showPopover()
    this.#place()
    addEventListener("scroll", this.#place, true)
    this.#input.setAttribute("aria-expanded", "true")
    this.#mark(this.#how.marksFirst ? 0 : -1)
  }

  #place = () => placeBeside(this.#list, this.#input)

  #mark(at) {
    this.#at = at
    for (const [index, row] of [...this.#list.children].entries()) row.setAttribute("aria-selected", String(index === at))
    this.#list.children[at]?.scrollIntoView({ block: "nearest" })
    this.#input.setAttribute("aria-activedescendant", at < 0 ? "" : `${this.#list.id}-${at}`)
  }

  #key(event) {
    if (event.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) this.isOpen ? this.#mark((this.#at + step + this.#options.length) % this.#options.length) : this.#look()
    else if (event.key === "Enter") this.isOpen && this.#at >= 0 ? this.#choose(this.#options[this.#at]) : this.#how.enter?.(this.#input.value)
    else if (event.key === "Escape" && this.isOpen) this.close()
    else return
    // Enter would send the form, the arrows would move the caret, and Escape would close a dialog around the field.
    event.preventDefault()
    event.stopPropagation()
  }

  #choose(option) {
    if (!option) return
    this.close()
    this.#how.pick(option)
  }
}
