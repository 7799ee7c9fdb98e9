// What the views of all blocks share (the NodeView of prosemirror-view). A block's own view says what it shows.

/** Subclasses set `dom` and maybe `contentDOM`, and draw in `draw(node, was)`; `controls` are elements of their own. */
export class BlockView {
  dom
  contentDOM = null
  controls = []
  node
  editor
  getPos

  constructor({ node, editor, getPos }) {
    this.node = node
    this.editor = editor
    this.getPos = getPos
  }

  draw() {}

  update(node) {
    if (node.type !== this.node.type) return false
    const was = this.node
    this.node = node
    this.draw(node, was)
    return true
  }

  // Tiptap's own dragging and selecting go on where there is no field.
  stopEvent(event) {
    return this.controls.some((control) => control.contains(event.target)) && !/^drag|^drop/.test(event.type)
  }

  ignoreMutation(mutation) {
    if (mutation.type === "selection") return this.controls.some((control) => control.contains(mutation.target))
    return !this.contentDOM?.contains(mutation.target) || (mutation.type === "attributes" && mutation.target === this.contentDOM)
  }

  select = (event) => {
    event?.preventDefault()
    this.editor.chain().setNodeSelection(this.getPos()).focus(null, { scrollIntoView: false }).run()
  }
}
