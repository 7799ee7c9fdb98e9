// The entries of menu and footer: put in order by buttons or by dragging, added and removed. Without script the form has numbers
// for the order and ticks for what is to go, which this fills in.

const gettext = globalThis.gettext ?? ((message) => message)
const TOP = 8 // pixels within the upper half of an entry count as above it

customElements.define("entry-list", class extends HTMLElement {
  #list = this.querySelector("ol")
  #total = this.parentElement.querySelector("[name$='-TOTAL_FORMS']")
  #news = this.querySelector("[role=status]")
  #dragged = null

  connectedCallback() {
    this.classList.add("is-alive")
    for (const entry of this.#entries) this.#prepare(entry)
    for (const entry of this.#entries) if (this.#isEmpty(entry)) entry.remove()
    this.querySelector(".entries__add").hidden = false
    this.addEventListener("click", this)
    this.addEventListener("change", this)
    for (const type of ["dragstart", "dragover", "dragend"]) this.#list.addEventListener(type, this)
    this.closest("form").addEventListener("submit", () => this.#number())
  }

  handleEvent(event) {
    const entry = event.target.closest?.("[data-entry]")
    if (event.type === "change" && event.target.name?.endsWith("-leads_to")) this.#showWritten(entry)
    if (event.type === "click") this.#press(event.target.closest("button"), entry)
    if (event.type === "dragstart") this.#dragged = entry
    if (event.type === "dragend") this.#drop()
    if (event.type === "dragover") this.#drag(event, entry)
  }

  get #entries() {
    return [...this.#list.children]
  }

  #prepare(entry) {
    entry.querySelector(".entry__verbs").hidden = false
    const handle = document.createElement("span")
    Object.assign(handle, { className: "entry__handle", draggable: true, textContent: "⠿", title: gettext("Drag to move") })
    handle.setAttribute("aria-hidden", "true")
    entry.querySelector(".entry__fields").prepend(handle)
    this.#showWritten(entry)
  }

  #isEmpty(entry) {
    return !entry.classList.contains("errors") && [...entry.querySelectorAll(".entry__field:not(.entry__place) :is(input, select)")].every((field) => !field.value)
  }

  // Only tags, people and addresses are written.
  #showWritten(entry) {
    entry.querySelector("[data-written]").hidden = !["write"].includes(entry.querySelector("select").value)
  }

  #press(button, entry) {
    if (!button) return
    if (button.matches("[data-add]")) this.#add()
    if (button.matches("[data-move]")) this.#move(entry, Number(button.dataset.move), button)
    if (button.matches("[data-remove]")) this.#remove(entry)
  }

  #add() {
    const number = Number(this.#total.value)
    const text = this.querySelector("template").innerHTML.replaceAll("__prefix__", number)
    this.#list.insertAdjacentHTML("beforeend", text)
    this.#total.value = number + 1
    this.#prepare(this.#list.lastElementChild)
    this.#list.lastElementChild.querySelector("select").focus()
  }

  #move(entry, by, button) {
    const entries = this.#entries.filter((each) => !each.hidden)
    const beside = entries[entries.indexOf(entry) + by]
    if (!beside) return
    if (by < 0) beside.before(entry)
    else beside.after(entry)
    button.focus()
    this.#tell(entry)
  }

  #tell(entry) {
    const entries = this.#entries.filter((each) => !each.hidden)
    this.#news.textContent = gettext("Number %(number)s of %(total)s")
      .replace("%(number)s", entries.indexOf(entry) + 1).replace("%(total)s", entries.length)
  }

  // Its fields are sent, with the tick that removes it.
  #remove(entry) {
    const entries = this.#entries.filter((each) => !each.hidden)
    const next = entries[entries.indexOf(entry) + 1] ?? entries[entries.indexOf(entry) - 1]
    entry.querySelector("[name$='-DELETE']").checked = true
    entry.hidden = true
    ;(next?.querySelector("select") ?? this.querySelector("[data-add]")).focus()
    this.#news.textContent = gettext("Removed. It is gone once you save.")
  }

  #drag(event, entry) {
    if (!this.#dragged) return
    event.preventDefault()
    if (!entry || entry === this.#dragged) return
    const { top, height } = entry.getBoundingClientRect()
    if (event.clientY < top + height / 2 - TOP) entry.before(this.#dragged)
    else if (event.clientY > top + height / 2 + TOP) entry.after(this.#dragged)
  }

  #drop() {
    if (this.#dragged) this.#tell(this.#dragged)
    this.#dragged = null
  }

  #number() {
    this.#entries.forEach((entry, at) => (entry.querySelector("[name$='-ORDER']").value = at + 1))
  }
})
