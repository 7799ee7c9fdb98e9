// <tag-input> around a text field with tags as django-taggit reads them. They show as chips; the field keeps the words.

import { Combobox } from "editor/elements/combobox"
import { joinTags, splitTags } from "editor/elements/tag-words"
import { fill, gettext } from "editor/shell/gettext"
import { make } from "editor/shell/make"
import { page } from "editor/shell/page"
import { getJSON, RequestError } from "editor/shell/requests"

class TagInput extends HTMLElement {
  #field
  #tags = []
  #chips = make("ul", { className: "chips" })
  #told = make("p", { className: "visually-hidden", role: "status" })
  #adder = make("input", { type: "text", placeholder: gettext("Add a tag") })

  connectedCallback() {
    if (this.#field) return
    this.#field = this.querySelector("input")
    this.#takeLabel()
    this.#field.type = "hidden"
    this.append(this.#chips, this.#adder, this.#told)
    new Combobox(this.#adder, {
      name: gettext("Suggested tags"),
      marksFirst: false,
      search: (words) => this.#search(words),
      pick: ({ value }) => this.#add(value),
      enter: (words) => this.#add(words),
    })
    this.#adder.addEventListener("keydown", (event) => this.#key(event))
    this.#adder.addEventListener("blur", () => this.#add(this.#adder.value))
    this.#field.addEventListener("restored", () => this.#read())
    this.#read()
  }

  /** What labelled the field labels the one that is typed into. */
  #takeLabel() {
    this.#adder.id = `${this.#field.id || "tags"}-adder`
    const labels = [...(this.#field.labels ?? [])]
    for (const label of labels) label.htmlFor = this.#adder.id
    if (!labels.length) this.#adder.ariaLabel = gettext("Tags")
  }

  #read() {
    this.#tags = splitTags(this.#field.value)
    this.#draw()
  }

  #write(told) {
    this.#field.value = joinTags(this.#tags)
    this.#field.dispatchEvent(new Event("change", { bubbles: true }))
    this.#draw()
    this.#told.textContent = told
  }

  #draw() {
    this.#chips.hidden = !this.#tags.length
    this.#chips.replaceChildren(...this.#tags.map((tag) => make("li", { className: "chip" }, tag, this.#remover(tag))))
  }

  #remover(tag) {
    const remover = make("button", { type: "button", className: "chip-remove", textContent: "×", ariaLabel: fill(gettext("Remove the tag %(tag)s"), { tag }) })
    remover.addEventListener("click", () => {
      this.#remove(tag)
      this.#adder.focus()
    })
    return remover
  }

  async #search(words) {
    try {
      const { results } = await getJSON(page.urls.tags, { q: words })
      const options = results.filter((tag) => !this.#has(tag)).map((tag) => ({ label: tag, value: tag }))
      const isKnown = results.some((tag) => same(tag, words))
      return isKnown || this.#has(words) ? options : [...options, { label: fill(gettext("Add “%(name)s”"), { name: words }), detail: gettext("as a new tag"), value: words }]
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      return []
    }
  }

  #key(event) {
    if (event.key === "," && !event.isComposing) {
      event.preventDefault()
      this.#add(this.#adder.value)
    } else if (event.key === "Backspace" && !this.#adder.value && this.#tags.length) this.#remove(this.#tags.at(-1))
  }

  #add(words) {
    const tag = words.trim().replace(/\s+/g, " ").replaceAll('"', "")
    this.#adder.value = ""
    if (!tag || this.#has(tag)) return
    this.#tags.push(tag)
    this.#write(fill(gettext("Tag %(tag)s added."), { tag }))
  }

  #remove(tag) {
    this.#tags = this.#tags.filter((each) => each !== tag)
    this.#write(fill(gettext("Tag %(tag)s removed."), { tag }))
  }

  #has(tag) {
    return this.#tags.some((each) => same(each, tag))
  }
}

function same(one, other) {
  return one.localeCompare(other, undefined, { sensitivity: "accent" }) === 0
}

customElements.define("tag-input", TagInput)
