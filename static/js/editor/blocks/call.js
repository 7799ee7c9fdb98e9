// A button: a link as a call to do something. Its words are written in it, its address below; it is stored as a link in a paragraph, which anybody can read.

import { Node, crel } from "django-prose-editor/editor"
import { bar, field, setAttributes, show } from "editor/blocks/fields"
import { BlockView } from "editor/blocks/view"
import { gettext } from "editor/shell/gettext"
import { announce } from "editor/surface/announcer"
import { asHref, asLink } from "editor/text/address"

export const Call = Node.create({
  name: "call",
  group: "object",
  content: "text*",
  marks: "",
  defining: true,
  isolating: true,
  draggable: false,
  addAttributes: () => ({ address: { default: "", rendered: false, parseHTML: (aside) => asHref(aside.querySelector("a")?.getAttribute("href")) ?? "" } }),
  parseHTML: () => [{ tag: "aside[data-block=call]", priority: 70, contentElement: (aside) => aside.querySelector("a") ?? aside }],
  renderHTML: ({ node: { attrs } }) => ["aside", { "data-block": "call" }, ["p", ["a", attrs.address ? { href: attrs.address } : {}, 0]]],
  addCommands: () => ({ insertCall: () => ({ commands }) => commands.insertObject({ type: "call" }) }),
  addNodeView: () => (props) => new CallView(props),
})

class CallView extends BlockView {
  #address

  constructor(props) {
    super(props)
    this.contentDOM = crel("span", { className: "call__link" })
    this.#address = field(gettext("Address"), { inputMode: "url", placeholder: gettext("https://…"), maxLength: 2000, required: true, change: (typed) => setAttributes(this.editor, this.getPos, { address: asLink(typed) ?? "" }) })
    this.#address.input.addEventListener("change", () => this.#check())
    const below = bar(this.editor, this.getPos, [this.#address.element])
    this.controls = [below]
    this.dom = crel("div", { className: "call", role: "group" }, [this.contentDOM, below])
    this.dom.setAttribute("aria-label", gettext("Button"))
    this.draw(this.node)
  }

  draw({ attrs }) {
    const { input, element } = this.#address
    if (attrs.address || !input.value) show(input, attrs.address)
    element.classList.toggle("is-missing", !attrs.address)
  }

  #check() {
    const { input } = this.#address
    const address = asLink(input.value)
    if (address) input.value = address
    input.setCustomValidity(input.value && !address ? gettext("This is no address that a link can have.") : "")
    input.setAttribute("aria-invalid", String(!address))
    if (!input.validity.valid && input.validationMessage && input.value) announce(input.validationMessage)
  }
}
