// <promo-preview action="…">: a page of readers with the promo as the form beside it tells it, a moment after each change.
const PATIENCE = 400 // milliseconds after the last key
const HEIGHT = 640

class PromoPreview extends HTMLElement {
  #form = this.closest(".with-preview").querySelector("form[id$=_form]")
  #page = this.querySelector("iframe")
  #timer
  #request

  connectedCallback() {
    this.hidden = false
    const later = () => this.#later()
    this.#form.addEventListener("input", later)
    // Fields that search say by jQuery alone what was chosen.
    globalThis.django?.jQuery?.(this.#form).on("change", later)
    this.addEventListener("change", ({ target }) => (target.matches(".promo-preview__screen, .promo-preview__colours") ? this.#fit() : this.#show()))
    this.#page.addEventListener("load", () => this.#findPromo())
    new ResizeObserver(() => this.#fit()).observe(this.querySelector(".promo-preview__screen-edge"))
    this.#choose(".promo-preview__placement", this.#ticked())
    this.#show()
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
    this.#request?.abort()
  }

  #later() {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#show(), PATIENCE)
  }

  async #show() {
    this.#countWordings()
    this.#request?.abort()
    this.#request = new AbortController()
    const { signal } = this.#request
    const fields = new FormData(this.#form)
    fields.set("preview_placement", this.#chosen("placement"))
    fields.set("preview_wording", this.#chosen("wording"))
    try {
      const answer = await fetch(this.getAttribute("action"), { method: "POST", body: fields, signal })
      const words = await answer.text()
      // The scripts of a page have nothing to do here.
      const page = new DOMParser().parseFromString(words, "text/html")
      for (const script of page.querySelectorAll("script, link[rel=modulepreload]")) script.remove()
      this.#page.srcdoc = `<!doctype html>${page.documentElement.outerHTML}`
      this.#say("")
    } catch (error) {
      if (error.name !== "AbortError") this.#say(this.dataset.failed)
    }
  }

  #findPromo() {
    const { contentDocument, contentWindow } = this.#page
    const slot = contentDocument?.querySelector("promo-slot")
    if (!slot) return
    const button = slot.querySelector(".promo__dismiss")
    if (button) button.hidden = false
    // Not scrollIntoView, which would scroll the form as well.
    const { top, height } = slot.getBoundingClientRect()
    contentWindow.scrollBy(0, top + height / 2 - contentWindow.innerHeight / 2)
  }

  // The page has the width of the screen that was chosen, and is drawn as large as there is room.
  #fit() {
    const edge = this.querySelector(".promo-preview__screen-edge")
    const width = Number(this.#chosen("screen"))
    const scale = Math.min(1, edge.clientWidth / width)
    Object.assign(this.#page.style, { width: `${width}px`, height: `${HEIGHT / scale}px`, transform: `scale(${scale})`, colorScheme: this.#chosen("colours") })
    this.#findPromo()
  }

  // One for each wording of the form that is not to be deleted; the last row of each is the one that is copied for the next.
  #countWordings() {
    const select = this.querySelector(".promo-preview__wording")
    const names = [...this.#form.querySelectorAll("[id^=variants-]:not(.empty-form) input[name$=-name]")]
    const chosen = select.value
    select.replaceChildren(...names.map(({ value }, at) => new Option(value || at + 1, at)))
    this.#choose(".promo-preview__wording", chosen)
  }

  #ticked() {
    const ticked = this.#form.querySelector("input[name^=shows_]:checked")
    return ticked?.name.replace("shows_", "") ?? "end"
  }

  #choose(selector, value) {
    const select = this.querySelector(selector)
    if ([...select.options].some((option) => option.value === value)) select.value = value
  }

  #chosen(name) {
    return this.querySelector(`.promo-preview__${name}`).value
  }

  #say(words) {
    this.querySelector(".promo-preview__news").textContent = words
  }
}

customElements.define("promo-preview", PromoPreview)
