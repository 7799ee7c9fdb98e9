// What readers will see, beside the text: the server's own page of the draft, drawn anew after each autosave.

import { gettext } from "editor/shell/gettext"
import { button, make } from "editor/shell/make"
import { form, page } from "editor/shell/page"
import { sharePreview } from "editor/shell/preview-link"

const WIDTHS = { Phone: 390, Desktop: 1280 }
const NAMES = { Phone: gettext("Phone"), Desktop: gettext("Desktop") }

export class Preview {
  #key
  #autosave
  #frame = null
  #width = WIDTHS.Phone
  #stage = make("div", { className: "preview-stage" })
  #pane = make("section", { className: "preview", ariaLabel: gettext("Preview"), hidden: true })

  constructor(autosave, key) {
    this.#autosave = autosave
    this.#key = key
    this.#pane.append(this.#head(), this.#stage)
    form.after(this.#pane)
    this.#tellOpener()
    form.addEventListener("desk:drawn", () => this.#tellOpener())
    form.addEventListener("click", ({ target }) => target.closest("[data-preview]") && (this.#pane.hidden ? this.#open() : this.#close()))
    autosave.addEventListener("confirmed", () => this.#pane.hidden || this.#draw())
    new ResizeObserver(() => this.#fit()).observe(this.#stage)
  }

  #head() {
    const widths = Object.keys(WIDTHS).map((name) => button(NAMES[name], (event) => this.#choose(name, event.target)))
    widths[0].ariaPressed = "true"
    widths[1].ariaPressed = "false"
    const group = make("div", { className: "preview-widths", role: "group", ariaLabel: gettext("Width") }, ...widths)
    return make("div", { className: "preview-head" }, group,
      button(gettext("Share a preview link…"), () => sharePreview()),
      button(gettext("Close"), () => this.#close()))
  }

  async #open() {
    this.#show(true)
    // Without words of its own this tab has no draft yet, and there would be nothing to see.
    if (!this.#autosave.answer) this.#autosave.forget()
    await this.#autosave.save()
    this.#draw()
  }

  #close() {
    this.#show(false)
    this.#stage.replaceChildren()
    this.#frame = null
    opener().focus()
  }

  #show(is) {
    this.#pane.hidden = !is
    document.body.classList.toggle("has-preview", is)
    this.#tellOpener()
  }

  #tellOpener() {
    opener().setAttribute("aria-expanded", String(!this.#pane.hidden))
  }

  /** The new page takes the place of the old one only when it is there, scrolled to the same point: nothing flickers. */
  #draw() {
    const former = this.#frame
    const next = make("iframe", { className: "preview-frame", title: gettext("Preview of the article"), src: `${page.urls.preview}?key=${this.#key()}` })
    next.addEventListener("load", () => {
      next.contentWindow.scrollTo({ top: former?.contentWindow?.scrollY ?? 0, behavior: "instant" })
      for (const frame of [...this.#stage.children]) if (frame !== next) frame.remove()
    }, { once: true })
    this.#frame = next
    this.#stage.append(next)
    this.#fit()
  }

  #choose(name, chosen) {
    this.#width = WIDTHS[name]
    for (const each of chosen.parentElement.children) each.ariaPressed = String(each === chosen)
    this.#fit()
  }

  /** Each frame has the true width of its device; where the pane is narrower, it is drawn smaller. */
  #fit() {
    const { clientWidth, clientHeight } = this.#stage
    const scale = Math.min(1, clientWidth / this.#width)
    for (const { style } of this.#stage.children) {
      style.width = `${this.#width}px`
      style.height = `${clientHeight / scale}px`
      style.transform = `scale(${scale})`
      style.left = `${Math.max(0, (clientWidth - this.#width * scale) / 2)}px`
    }
  }
}

/** The bar's button; another one after a save has drawn the bar anew. */
function opener() {
  return form.querySelector("[data-preview]")
}
