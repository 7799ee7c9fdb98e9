// <copy-link address="…">: a button that copies the address. Without script, or without a clipboard, it is not there.
const PATIENCE = 2500

class CopyLink extends HTMLElement {
  #button = document.createElement("button")
  #timer

  connectedCallback() {
    if (!navigator.clipboard || this.contains(this.#button)) return
    this.#button.type = "button"
    this.#button.setAttribute("aria-live", "polite")
    this.#say("Copy link")
    this.#button.addEventListener("click", () => this.#copy())
    this.append(this.#button)
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.getAttribute("address"))
      this.#say("Copied")
    } catch {
      this.#say("Your browser did not allow it")
    }
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#say("Copy link"), PATIENCE)
  }

  #say(words) {
    this.#button.textContent = words
  }
}

customElements.define("copy-link", CopyLink)
