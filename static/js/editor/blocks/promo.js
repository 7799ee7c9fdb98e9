// A place for a promo: which one appears there is decided when the page is read.

import { Node, crel } from "django-prose-editor/editor"
import { bar, field, setAttributes, show } from "editor/blocks/fields"
import { BlockView } from "editor/blocks/view"
import { gettext } from "editor/shell/gettext"
import { asWord } from "editor/text/address"

export const Promo = Node.create({
  name: "promo",
  group: "object",
  atom: true,
  draggable: true,
  addAttributes: () => ({
    placement: {
      default: "inline",
      parseHTML: (aside) => asWord(aside.dataset.placement) ?? "inline",
      renderHTML: ({ placement }) => ({ "data-placement": placement }),
    },
  }),
  parseHTML: () => [{ tag: "aside[data-block=promo]", priority: 70 }],
  renderHTML: ({ HTMLAttributes }) => ["aside", { "data-block": "promo", ...HTMLAttributes }],
  addCommands: () => ({
    insertPromo: () => ({ editor, commands }) => {
      const [first] = editor.storage.broadside.placements ?? []
      return commands.insertObject({ type: "promo", attrs: { placement: first?.[0] ?? "inline" } })
    },
  }),
  addNodeView: () => (props) => new PromoView(props),
})

class PromoView extends BlockView {
  #choice

  constructor(props) {
    super(props)
    const { placements = [] } = this.editor.storage.broadside
    const known = placements.some(([word]) => word === this.node.attrs.placement)
    const choices = known ? placements : [...placements, [this.node.attrs.placement, this.node.attrs.placement]]
    this.#choice = field(gettext("Placement"), { element: "select", change: (placement) => setAttributes(this.editor, this.getPos, { placement }) })
    this.#choice.input.append(...choices.map(([value, textContent]) => crel("option", { value, textContent })))
    const controls = bar(this.editor, this.getPos, [this.#choice.element])
    const words = crel("p", { className: "promo-slot__words" }, [crel("strong", { textContent: gettext("Promo") }), " ", gettext("A promo appears here if one is running.")])
    this.dom = crel("aside", { className: "promo promo-slot", "aria-label": gettext("Promo") }, choices.length > 1 ? [words, controls] : [words])
    this.controls = [controls]
    this.draw(this.node)
  }

  draw({ attrs }) {
    show(this.#choice.input, attrs.placement)
  }
}
