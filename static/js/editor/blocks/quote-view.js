// A quotation as the editor shows it: the words as readers see them, below them the fields for speaker, source and day.

import { crel } from "django-prose-editor/editor"
import { captionFor, speakerIn } from "editor/blocks/caption"
import { bar, field, setAttributes, show } from "editor/blocks/fields"
import { BlockView } from "editor/blocks/view"
import { pickPerson } from "editor/elements/person-picker"
import { gettext } from "editor/shell/gettext"
import { announce } from "editor/surface/announcer"
import { asWebAddress } from "editor/text/address"
import { likelySpeakers, remember } from "editor/text/speakers"

export class QuoteView extends BlockView {
  #speaker
  #source
  #day

  constructor(props) {
    super(props)
    this.contentDOM = crel("blockquote", { className: "block-quote__words" })
    this.#speaker = field(gettext("Speaker"), { placeholder: gettext("Who said it?"), change: (name) => this.#set({ caption: captionFor({ name }) }) })
    this.#source = field(gettext("Source"), { type: "url", placeholder: gettext("https://…"), change: (typed) => this.#set({ cite: asWebAddress(typed) ?? "" }) })
    this.#day = field(gettext("Said on"), { type: "date", change: (saidOn) => this.#set({ saidOn }) })
    const fields = [this.#speaker, this.#source, this.#day].map(({ element }) => element)
    const below = bar(this.editor, this.getPos, fields)
    this.#offerPeople()
    this.controls = [below]
    this.dom = crel("figure", { className: "block-quote" }, [this.contentDOM, below])
    this.#source.input.addEventListener("change", () => this.#checkSource())
    this.draw(this.node)
  }

  draw({ attrs }) {
    const { slug, name } = speakerIn(attrs.caption)
    show(this.#speaker.input, name)
    this.#speaker.element.classList.toggle("is-known", Boolean(slug))
    this.#speaker.input.title = slug ? gettext("Leads to the person’s page") : name ? gettext("Leads to no person’s page: choose one from the list") : ""
    show(this.#source.input, attrs.cite)
    show(this.#day.input, attrs.saidOn)
    this.dom.classList.toggle("is-named", Boolean(name))
  }

  #set(attributes) {
    setAttributes(this.editor, this.getPos, attributes)
  }

  #offerPeople() {
    const { input } = this.#speaker
    const { urls } = this.editor.storage.broadside
    const first = []
    pickPerson(input, {
      url: urls.people,
      fail: announce,
      first,
      pick: (person) => {
        remember(person)
        input.value = person.name
        this.#set({ caption: captionFor(person) })
      },
    })
    input.addEventListener("focus", async () => {
      first.splice(0, first.length, ...(await likelySpeakers(this.editor.state.doc, this.getPos(), urls.people)))
      if (!input.value && document.activeElement === input) input.click()
    })
  }

  #checkSource() {
    const { input } = this.#source
    const address = asWebAddress(input.value)
    if (address) input.value = address
    input.setCustomValidity(input.value && !address ? gettext("This is not a web address.") : "")
    input.setAttribute("aria-invalid", String(Boolean(input.value && !address)))
    if (!input.validity.valid) announce(input.validationMessage)
  }
}
