// Words that open on the page when somebody asks for them. Where they are written they stand open, below their summary.

import { Node, crel } from "django-prose-editor/editor"
import { BlockView } from "editor/blocks/view"
import { gettext } from "editor/shell/gettext"

export const Details = Node.create({
  name: "details",
  group: "object",
  content: "summary block+",
  defining: true,
  isolating: true,
  draggable: false,
  parseHTML: () => [{ tag: "details", priority: 70 }],
  renderHTML: () => ["details", { "data-block": "details" }, 0],
  addExtensions: () => [Summary],
  addCommands: () => ({ insertDetails: () => ({ commands }) => commands.insertObject({ type: "details", content: [{ type: "summary" }, { type: "paragraph" }] }) }),
  addNodeView: () => (props) => new DetailsView(props),
})

// It is pressed itself, so it holds no link and no footnote.
const Summary = Node.create({
  name: "summary",
  content: "text*",
  marks: "bold italic strike subscript superscript code quotation",
  defining: true,
  parseHTML: () => [{ tag: "summary", context: "details/" }],
  renderHTML: () => ["summary", 0],
  addKeyboardShortcuts() {
    return { Enter: () => goOn(this.editor) }
  },
})

// From the summary to the words below it.
function goOn({ state: { selection }, commands }) {
  const { $from } = selection
  return $from.parent.type.name === "summary" && commands.setTextSelection($from.after() + 1)
}

class DetailsView extends BlockView {
  constructor(props) {
    super(props)
    this.dom = this.contentDOM = crel("div", { className: "details", role: "group" })
    this.dom.setAttribute("aria-label", gettext("Details"))
  }
}
