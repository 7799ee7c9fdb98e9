// A note beside the text.

import { Node, crel } from "django-prose-editor/editor"
import { BlockView } from "editor/blocks/view"
import { gettext } from "editor/shell/gettext"

export const Note = Node.create({
  name: "note",
  group: "object",
  content: "block+",
  defining: true,
  isolating: true,
  draggable: false,
  parseHTML: () => [{ tag: "aside[data-block=note]", priority: 70 }],
  renderHTML: () => ["aside", { "data-block": "note" }, 0],
  addCommands: () => ({ insertNote: () => ({ commands }) => commands.insertObject({ type: "note", content: [{ type: "paragraph" }] }) }),
  addNodeView: () => (props) => new NoteView(props),
})

class NoteView extends BlockView {
  constructor(props) {
    super(props)
    this.dom = this.contentDOM = crel("aside", { className: "note", "aria-label": gettext("Note") })
  }
}
