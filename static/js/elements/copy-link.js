// <copy-link address="…" label="…" copied="…" failed="…">: a button that copies the address, with the page's words for it.
// Without script, or without a clipboard, it is not there.
const PATIENCE = 2500

class CopyLink extends HTMLElement {
  #button = document.createElement("button")
  #timer

  connectedCallback() {
    if (!navigator.clipboard || this.contains(this.#button)) return
    this.#button.type = "button"
    this.#button.setAttribute("aria-live", "polite")
    this.#say("label")
    this.#button.addEventListener("click", () => this.#copy())
    this.append(this.#button)
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.getAttribute("address"))
      this.#say("copied")
    } catch {
      this.#say("failed")
    }
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#say("label"), PATIENCE)
  }

  #say(attribute) {
    this.#button.textContent = this.getAttribute(attribute)
  }
}

customElements.define("copy-link", CopyLink)
