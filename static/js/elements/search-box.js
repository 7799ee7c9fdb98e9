// <search-box address="…">: suggests people, tags and articles below the field of the search form within it.
// The field is a combobox with a list (WAI-ARIA Authoring Practices). Without script the form searches all the same.
const PATIENCE = 150
const SHORTEST = 2
let boxes = 0

class SearchBox extends HTMLElement {
  #field
  #list = document.createElement("ul")
  #told = document.createElement("span")
  #timer
  #asking
  #at = -1

  connectedCallback() {
    this.#field = this.querySelector("input[type=search]")
    if (!this.#field || this.contains(this.#list)) return
    this.#list.id = `suggestions-${++boxes}`
    this.#list.className = "search-box__list"
    this.#list.hidden = true
    this.#list.setAttribute("role", "listbox")
    this.#list.setAttribute("aria-label", this.#field.getAttribute("aria-label"))
    this.#told.className = "for-screen-readers"
    this.#told.setAttribute("role", "status")
    this.append(this.#list, this.#told)
    const combobox = { role: "combobox", "aria-autocomplete": "list", "aria-controls": this.#list.id, "aria-expanded": "false" }
    for (const [name, value] of Object.entries(combobox)) this.#field.setAttribute(name, value)
    this.#field.addEventListener("input", () => this.#askSoon())
    this.#field.addEventListener("keydown", (event) => this.#key(event))
    this.addEventListener("focusout", (event) => this.contains(event.relatedTarget) || this.#close())
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
    this.#asking?.abort()
  }

  #askSoon() {
    clearTimeout(this.#timer)
    this.#asking?.abort()
    if (this.#field.value.trim().length < SHORTEST) this.#close()
    else this.#timer = setTimeout(() => this.#ask(), PATIENCE)
  }

  async #ask() {
    this.#asking = new AbortController()
    const address = `${this.getAttribute("address")}?q=${encodeURIComponent(this.#field.value)}`
    try {
      const answer = await fetch(address, { signal: this.#asking.signal, headers: { Accept: "application/json" } })
      if (answer.ok) this.#show((await answer.json()).suggestions)
      else this.#close()
    } catch {
      // Another letter was typed meanwhile, or there is no network: the form still searches.
    }
  }

  #show(suggestions) {
    this.#at = -1
    this.#list.replaceChildren(...suggestions.map((each, number) => this.#option(each, number)))
    this.#list.hidden = suggestions.length === 0
    this.#field.setAttribute("aria-expanded", String(!this.#list.hidden))
    this.#field.removeAttribute("aria-activedescendant")
    const { length } = suggestions
    this.#told.textContent = length ? `${this.getAttribute("words-some")} ${length}` : this.getAttribute("words-none")
  }

  #option({ text, detail, address }, number) {
    const option = document.createElement("li")
    option.setAttribute("role", "none")
    // The link itself is the option: nothing that can be operated may stand within one.
    const link = document.createElement("a")
    link.id = `${this.#list.id}-${number}`
    link.setAttribute("role", "option")
    link.setAttribute("aria-selected", "false")
    link.href = address
    link.tabIndex = -1
    link.dir = "auto"
    link.textContent = text
    if (detail) link.append(Object.assign(document.createElement("span"), { textContent: detail, className: "search-box__detail" }))
    option.append(link)
    return option
  }

  #key(event) {
    const options = [...this.#list.querySelectorAll("[role=option]")]
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === "Escape" && !this.#list.hidden) {
      event.preventDefault()
      this.#close()
    } else if (step && !this.#list.hidden) {
      event.preventDefault()
      this.#at = (this.#at + step + options.length + 1) % (options.length + 1)
      if (this.#at === options.length) this.#at = step > 0 ? 0 : options.length - 1
      options.forEach((option, number) => option.setAttribute("aria-selected", String(number === this.#at)))
      this.#field.setAttribute("aria-activedescendant", options[this.#at].id)
      options[this.#at].scrollIntoView({ block: "nearest" })
    } else if (event.key === "Enter" && options[this.#at] && !this.#list.hidden) {
      event.preventDefault()
      options[this.#at].click()
    }
  }

  #close() {
    clearTimeout(this.#timer)
    this.#asking?.abort()
    this.#list.hidden = true
    this.#at = -1
    this.#field.setAttribute("aria-expanded", "false")
    this.#field.removeAttribute("aria-activedescendant")
  }
}

customElements.define("search-box", SearchBox)
