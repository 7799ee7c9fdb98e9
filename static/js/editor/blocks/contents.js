// A table of contents: it lists the headings of the text as they are now, on the page as they are when it is published.

import { Node, crel } from "django-prose-editor/editor"
import { bar, field, setAttributes, show } from "editor/blocks/fields"
import { BlockView } from "editor/blocks/view"
import { gettext } from "editor/shell/gettext"

export const Contents = Node.create({
  name: "contents",
  group: "object",
  atom: true,
  draggable: true,
  addAttributes: () => ({
    depth: {
      default: "3",
      parseHTML: ({ dataset }) => (dataset.depth === "2" ? "2" : "3"),
      renderHTML: ({ depth }) => (depth === "2" ? { "data-depth": "2" } : {}),
    },
  }),
  parseHTML: () => [{ tag: "aside[data-block=contents]", priority: 70 }],
  renderHTML: ({ HTMLAttributes }) => ["aside", { "data-block": "contents", ...HTMLAttributes }],
  addCommands: () => ({ insertContents: () => ({ commands }) => commands.insertObject({ type: "contents" }) }),
  addNodeView: () => (props) => new ContentsView(props),
})

class ContentsView extends BlockView {
  #list = crel("ul", { className: "contents__list" })
  #levels
  #shown = null

  constructor(props) {
    super(props)
    this.#levels = field(gettext("Headings listed"), { element: "select", change: (depth) => setAttributes(this.editor, this.getPos, { depth }) })
    const choices = { 2: gettext("H2 alone"), 3: gettext("H2 and H3") }
    this.#levels.input.append(...Object.entries(choices).map(([value, textContent]) => crel("option", { value, textContent })))
    const below = bar(this.editor, this.getPos, [this.#levels.element])
    const title = crel("p", { className: "contents__title", textContent: gettext("Contents") })
    this.controls = [below]
    this.dom = crel("div", { className: "contents", role: "group" }, [title, this.#list, below])
    this.dom.setAttribute("aria-label", gettext("Table of contents"))
    this.editor.on("update", this.#follow)
    this.draw(this.node)
  }

  draw({ attrs }) {
    show(this.#levels.input, attrs.depth)
    this.#follow()
  }

  destroy() {
    this.editor.off("update", this.#follow)
  }

  #follow = () => {
    const headings = []
    this.editor.state.doc.forEach(({ type, attrs: { level }, textContent }) => {
      if (type.name === "heading" && level <= Number(this.node.attrs.depth) && textContent.trim()) headings.push({ level, textContent })
    })
    const shown = JSON.stringify(headings)
    if (shown === this.#shown) return
    this.#shown = shown
    const items = headings.map(({ level, textContent }) => crel("li", { className: `contents__level-${level}`, textContent }))
    this.#list.replaceChildren(...(items.length ? items : [crel("li", { textContent: gettext("The text has no headings yet.") })]))
  }
}
