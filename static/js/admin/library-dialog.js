// <library-dialog>: the library of pictures in a dialog. Whoever makes one calls choose(), which resolves to a row of the
// library, to a file that is to be uploaded, or to null. Imports nothing: forms link it alone.

const gettext = globalThis.gettext ?? ((message) => message)
const PAUSE = 200
const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties)
  element.append(...children)
  return element
}

class LibraryDialog extends HTMLElement {
  #url
  #page = 1
  #ask = 0
  #timer
  #chosen = null
  #dialog = make("dialog", { className: "library-dialog", ariaLabel: gettext("Pictures") })
  #search = make("input", { type: "search", placeholder: gettext("Name, words or credit"), ariaLabel: gettext("Search") })
  #files = make("input", { type: "file", accept: "image/*,.heic,.heif", ariaLabel: gettext("Upload a picture") })
  #list = make("div", { className: "library-dialog__pictures", role: "group", ariaLabel: gettext("Pictures") })
  #news = make("p", { className: "library-dialog__news", role: "status" })
  #more = this.#button(gettext("More"), () => this.#look(this.#page + 1))

  /** `url` answers with pages of rows (articles/desk/images.py). */
  choose(url) {
    this.#url = url
    const upload = make("label", { className: "quiet-button library-dialog__upload" }, gettext("Upload…"), this.#files)
    const close = this.#button(gettext("Cancel"), () => this.#dialog.close())
    this.#dialog.append(make("h2", { textContent: gettext("Pictures") }), make("div", { className: "library-dialog__head" }, this.#search, upload), this.#news, this.#list, make("div", { className: "library-dialog__head" }, close, this.#more))
    this.append(this.#dialog)
    document.body.append(this)
    this.#search.addEventListener("input", () => {
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.#look(), PAUSE)
    })
    // Enter looks; the form around is another one.
    this.#search.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault())
    this.#files.addEventListener("change", () => this.#finish(this.#files.files[0] ?? null))
    this.#dialog.showModal()
    this.#search.focus()
    this.#look()
    return new Promise((resolve) => this.#dialog.addEventListener("close", () => {
      this.remove()
      resolve(this.#chosen)
    }))
  }

  async #look(page = 1) {
    const ask = (this.#ask += 1)
    const q = this.#search.value.trim()
    const query = new URLSearchParams({ q, page })
    const answer = await fetch(`${this.#url}?${query}`, { headers: { Accept: "application/json" } }).then((response) => response.json()).catch(() => null)
    if (ask !== this.#ask) return
    if (!answer?.results) return (this.#news.textContent = answer?.error ?? gettext("The server does not answer."))
    this.#page = page
    this.#more.hidden = !answer.more
    if (page === 1) this.#list.replaceChildren()
    this.#list.append(...answer.results.map((row) => this.#choice(row)))
    const nothing = q ? gettext("No picture has these words. Upload one, or drop it here.") : gettext("There is no picture yet. Upload one, or drop it here.")
    this.#news.textContent = answer.results.length || page > 1 ? "" : nothing
  }

  #choice(row) {
    const words = row.alt || (row.decorative ? gettext("Decorative") : gettext("No alternative text"))
    const choice = make("button", { type: "button", className: "library-dialog__picture" }, make("img", { src: row.thumb, alt: "", loading: "lazy" }), make("span", { textContent: row.caption || row.name }), make("small", { textContent: words }))
    choice.addEventListener("click", () => this.#finish(row))
    return choice
  }

  #finish(chosen) {
    this.#chosen = chosen
    this.#dialog.close()
  }

  #button(textContent, press) {
    const made = make("button", { type: "button", className: "quiet-button", textContent })
    made.addEventListener("click", press)
    return made
  }
}

customElements.define("library-dialog", LibraryDialog)
