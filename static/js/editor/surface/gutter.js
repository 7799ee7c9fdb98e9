// Beside the text: a grip on the block under the pointer, to drag it or to open its menu, and a "+" on an empty line.

import { Extension, Plugin, crel, pm } from "django-prose-editor/editor"
import { gettext } from "editor/shell/gettext"
import { icon } from "editor/surface/icons"
import { blockAt, dragSelection, openBlockMenu } from "editor/surface/moving"
import { openSlash } from "editor/surface/slash"

const { NodeSelection, TextSelection } = pm.state

export const Gutter = Extension.create({
  name: "gutter",
  addProseMirrorPlugins() {
    return [new Plugin({ view: (view) => new GutterView(this.editor, view) })]
  },
})

class GutterView {
  #editor
  #view
  #element
  // No real button: browsers do not drag those.
  #grip = crel("div", { role: "button", tabIndex: -1, draggable: true, className: "gutter__grip", title: gettext("Drag to move, click for more"), "aria-label": gettext("Block"), "aria-haspopup": "menu", "aria-expanded": "false" }, [icon("grip")])
  #plus = crel("button", { type: "button", tabIndex: -1, className: "gutter__plus", title: gettext("Add a block (/)"), "aria-label": gettext("Add a block") }, [icon("plus")])
  #block = null
  #hovered = null
  #frame = 0

  constructor(editor, view) {
    this.#editor = editor
    this.#view = view
    this.#element = crel("div", { className: "gutter", hidden: true }, [this.#plus, this.#grip])
    view.dom.after(this.#element)
    view.dom.parentElement.addEventListener("pointermove", this.#follow)
    view.dom.parentElement.addEventListener("pointerleave", () => this.#rest(null))
    // The text keeps the focus: without it the "+" goes before the button of the mouse is let go.
    this.#plus.addEventListener("mousedown", (event) => event.preventDefault())
    this.#plus.addEventListener("click", () => this.#add())
    this.#grip.addEventListener("click", () => this.#menu())
    this.#grip.addEventListener("dragstart", (event) => this.#drag(event))
    this.#grip.addEventListener("dragend", () => { view.dragging = null })
  }

  // Seen after the keystroke has been drawn. Who types has left the block that the pointer happens to rest on.
  update(view, before) {
    if (before.doc !== view.state.doc) this.#hovered = null
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0
      if (!view.isDestroyed) this.#rest()
    })
  }

  destroy() {
    cancelAnimationFrame(this.#frame)
    this.#element.remove()
  }

  #follow = ({ clientY, target, buttons }) => {
    if (buttons || this.#element.contains(target)) return
    this.#rest(blockAt(this.#view.dom, clientY))
  }

  #rest(hovered = this.#hovered) {
    this.#hovered = hovered
    if (this.#grip.ariaExpanded !== "true") this.#show(this.#hovered?.isConnected ? this.#hovered : this.#current())
  }

  #current() {
    const { $from } = this.#view.state.selection
    const dom = this.#view.nodeDOM($from.depth ? $from.before(1) : $from.pos)
    return this.#view.hasFocus() && dom instanceof HTMLElement ? dom : null
  }

  #show(block) {
    const isHovered = block === this.#hovered
    const isLine = block?.localName === "p" && !block.textContent
    this.#element.hidden = !block || !this.#editor.isEditable || !(isHovered || isLine)
    if (this.#element.hidden) return
    this.#block = block
    this.#plus.hidden = !isLine
    this.#grip.hidden = !isHovered
    this.#element.style.top = `${block.offsetTop}px`
  }

  #position() {
    const { doc } = this.#view.state
    const inside = this.#view.posAtDOM(this.#block, 0)
    const $inside = doc.resolve(Math.min(inside, doc.content.size))
    return $inside.depth ? $inside.before(1) : inside
  }

  #select() {
    const { state } = this.#view
    this.#view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, this.#position())))
  }

  #add() {
    const { state } = this.#view
    this.#view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, this.#position() + 1)))
    openSlash(this.#editor)
  }

  #menu() {
    this.#select()
    openBlockMenu(this.#editor, this.#grip)
  }

  #drag(event) {
    this.#select()
    dragSelection(this.#view, event, this.#block)
  }
}
