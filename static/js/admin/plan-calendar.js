// <plan-calendar>: stories are taken by their handle and put on a day, a week or the shelf, by pointer or keys. What is sent is the form
// that each has anyway; the sheet that answers takes the place of this one. Imports nothing.
const gettext = globalThis.gettext ?? ((message) => message)
const fill = (message, facts) => message.replace(/%\((\w+)\)s/g, (_, name) => facts[name])
const OF_A_WEEK = 8 // targets: the week itself, and its days
const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -OF_A_WEEK, ArrowDown: OF_A_WEEK }
const EDGE = 64 // pixels from the edge of the window, where a page scrolls by itself
const WHERE_TO = gettext("Arrow keys choose a day, Enter drops it there, Escape leaves it where it was.")

class PlanCalendar extends HTMLElement {
  #taken = null
  #at = 0
  #from = 0

  connectedCallback() {
    this.addEventListener("click", (event) => event.target.matches(".plan-handle") && event.detail === 0 && this.#press(event.target))
    this.addEventListener("keydown", (event) => this.#taken && this.#key(event, event.key))
    this.addEventListener("focusout", () => this.#taken?.byKeys && this.#leave())
    this.addEventListener("pointerdown", (event) => event.target.matches(".plan-handle") && this.#grab(event))
    this.addEventListener("pointermove", (event) => this.#taken && this.#drag(event))
    this.addEventListener("pointerup", () => this.#taken && this.#drop())
    this.addEventListener("pointercancel", () => this.#taken && this.#leave())
    this.#show()
  }

  get #targets() { return [...this.querySelectorAll("[data-target]")] }

  #show() {
    for (const handle of this.querySelectorAll(".plan-handle")) handle.hidden = false
  }

  #tell(words) {
    this.querySelector(".plan-told").textContent = words
  }

  #take(handle, byKeys) {
    const entry = handle.closest(".plan-entry")
    this.#taken = { entry, byKeys, title: entry.querySelector("a").textContent }
    this.#from = this.#at = this.#targets.indexOf(entry.closest("[data-target]"))
    entry.classList.add("is-taken")
    this.classList.toggle("is-moving", byKeys)
    this.#mark()
  }

  #press(handle) {
    if (this.#taken) return
    this.#take(handle, true)
    this.#tell(`${fill(gettext("“%(title)s” is taken."), this.#taken)} ${WHERE_TO}`)
  }

  #key(event, key) {
    if (!(key in STEPS) && !["Enter", "Escape"].includes(key)) return
    event.preventDefault()
    if (key === "Escape") return this.#leave(gettext("It stays where it was."))
    if (!(key in STEPS)) return this.#drop()
    const turned = this.matches(":dir(rtl)") && key.match(/Left|Right/) ? -1 : 1
    this.#at = Math.max(0, Math.min(this.#targets.length - 1, this.#at + turned * STEPS[key]))
    this.#mark()
    this.#targets[this.#at].scrollIntoView({ block: "nearest" })
    this.#tell(this.#targets[this.#at].dataset.name)
  }

  #grab(event) {
    if (event.button !== 0 || this.#taken) return
    event.preventDefault()
    event.target.focus() // where Escape is heard
    this.setPointerCapture(event.pointerId)
    this.#take(event.target, false)
  }

  #drag({ clientX, clientY }) {
    const under = document.elementFromPoint(clientX, clientY)?.closest("[data-target]")
    this.#at = under ? this.#targets.indexOf(under) : this.#from
    this.#mark()
    if (clientY < EDGE) scrollBy(0, -EDGE / 4)
    if (clientY > innerHeight - EDGE) scrollBy(0, EDGE / 4)
  }

  #mark() {
    for (const [at, target] of this.#targets.entries()) target.classList.toggle("is-target", this.#taken !== null && at === this.#at && at !== this.#from)
  }

  #leave(words = "") {
    this.#taken.entry.classList.remove("is-taken")
    this.classList.remove("is-moving")
    this.#taken = null
    this.#mark()
    this.#tell(words)
  }

  #drop() {
    const { entry } = this.#taken
    const target = this.#targets[this.#at]
    this.#leave()
    if (this.#at === this.#from) return
    const form = entry.querySelector("form")
    form.elements.day.value = target.dataset.day
    form.elements.whole_week.checked = "week" in target.dataset
    this.#send(form, entry.id)
  }

  async #send(form, id) {
    this.#tell(gettext("Moving…"))
    try {
      const answer = await fetch(form.action, { method: "POST", body: new FormData(form) })
      const page = new DOMParser().parseFromString(await answer.text(), "text/html")
      const sheet = page.querySelector("plan-calendar .plan-sheet")
      if (!sheet) throw new Error(answer.statusText)
      this.querySelector(".plan-sheet").replaceWith(document.adoptNode(sheet))
      this.#show()
      this.#tell(page.querySelector(".messagelist")?.textContent.trim() ?? "")
    } catch {
      form.reset()
      this.#tell(gettext("Not moved: the server did not answer as it should. Reload the page and try again."))
    }
    document.getElementById(id)?.querySelector(".plan-handle")?.focus()
  }
}

customElements.define("plan-calendar", PlanCalendar)
