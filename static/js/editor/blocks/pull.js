// Words of the text set large. They stand in the text besides: what is selected is repeated, never taken out of it.

import { Node, crel } from "django-prose-editor/editor"
import { BlockView } from "editor/blocks/view"
import { gettext } from "editor/shell/gettext"

export const Pull = Node.create({
  name: "pull",
  group: "object",
  content: "paragraph+",
  defining: true,
  isolating: true,
  draggable: false,
  parseHTML: () => [{ tag: "aside[data-block=pull]", priority: 70 }],
  renderHTML: () => ["aside", { "data-block": "pull" }, 0],
  addCommands: () => ({
    insertPull: () => ({ state: { doc, selection }, commands }) => {
      const text = doc.textBetween(selection.from, selection.to, " ", " ").replace(/\s+/g, " ").trim()
      return commands.insertObject({ type: "pull", content: [{ type: "paragraph", ...(text && { content: [{ type: "text", text }] }) }] })
    },
  }),
  addNodeView: () => (props) => new PullView(props),
})

class PullView extends BlockView {
  constructor(props) {
    super(props)
    this.dom = this.contentDOM = crel("aside", { className: "pull-quote", "aria-label": gettext("Pull quote") })
  }
}
