// <native-share address="…" headline="…" label="…">: a button that opens the device's own sharing, where it has one.
class NativeShare extends HTMLElement {
  #button = document.createElement("button")

  connectedCallback() {
    if (!navigator.share || this.contains(this.#button)) return
    this.#button.type = "button"
    this.#button.textContent = this.getAttribute("label")
    this.#button.addEventListener("click", () => this.#share())
    this.append(this.#button)
  }

  async #share() {
    try {
      await navigator.share({ url: this.getAttribute("address"), title: this.getAttribute("headline") })
    } catch (error) {
      // Closing the device's dialogue is a reader's choice, not a fault.
      if (error.name !== "AbortError") throw error
    }
  }
}

customElements.define("native-share", NativeShare)
