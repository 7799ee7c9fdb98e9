// Forms whose answer is signed by a passkey: data-passkey="get" asks for one, "create" makes one, data-options says where the question is.
const READERS = { get: "parseRequestOptionsFromJSON", create: "parseCreationOptionsFromJSON" }

class PasskeyForm {
  #form
  #verb

  constructor(form) {
    this.#form = form
    this.#verb = form.dataset.passkey
    form.hidden = !globalThis.PublicKeyCredential?.[READERS[this.#verb]]
    form.addEventListener("submit", (event) => this.#submit(event))
  }

  async #submit(event) {
    event.preventDefault()
    const { credential } = this.#form.elements
    const failed = this.#form.querySelector("[role=alert]")
    failed.hidden = true
    try {
      const publicKey = PublicKeyCredential[READERS[this.#verb]](await this.#question())
      const made = await navigator.credentials[this.#verb]({ publicKey })
      credential.value = JSON.stringify(made.toJSON())
    } catch {
      failed.hidden = false
      return
    }
    this.#form.submit()
  }

  async #question() {
    const body = new FormData()
    body.set("csrfmiddlewaretoken", this.#form.elements.csrfmiddlewaretoken.value)
    const response = await fetch(this.#form.dataset.options, { method: "POST", body })
    if (!response.ok || response.redirected) throw new Error("no question")
    return response.json()
  }
}

for (const form of document.querySelectorAll("form[data-passkey]")) new PasskeyForm(form)
