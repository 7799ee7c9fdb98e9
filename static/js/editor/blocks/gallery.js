// Several pictures under one caption. In it stand the same pictures as in the text, with the same fields.

import { Node, crel } from "django-prose-editor/editor"
import { bar, button, field, setAttributes, show } from "editor/blocks/fields"
import { specOf, textOf, treeOf } from "editor/blocks/tree"
import { BlockView } from "editor/blocks/view"
import { attributesFor, captioned, learn } from "editor/pictures/facts"
import { choosePictures } from "editor/pictures/library"
import { picturesIn, upload } from "editor/pictures/uploads"
import { gettext } from "editor/shell/gettext"

export const Gallery = Node.create({
  name: "gallery",
  group: "object",
  content: "image*",
  defining: true,
  isolating: true,
  draggable: true,
  // What is typed between two pictures would have no place.
  allowGapCursor: false,
  addAttributes: () => ({ caption: { default: [], rendered: false, parseHTML: (figure) => treeOf(figure.querySelector(":scope > figcaption") ?? crel("figcaption")) } }),
  parseHTML: () => [{ tag: "figure[data-block=gallery]", priority: 70, contentElement: withoutCaption }],
  // What stands beside the pictures cannot stand beside ProseMirror's place for them: editor/text/stored.js puts it out of its box.
  renderHTML: ({ node: { attrs } }) => ["figure", { "data-block": "gallery" }, ["div", 0], ["figcaption", ...specOf(attrs.caption)]],
  addCommands: () => ({
    chooseGallery: () => ({ editor }) => {
      choose(editor, (nodes) => editor.chain().insertObject({ type: "gallery", content: nodes }).focus().run())
      return true
    },
  }),
  addNodeView: () => (props) => new GalleryView(props),
})

function withoutCaption(figure) {
  const pictures = figure.cloneNode(true)
  pictures.querySelector(":scope > figcaption")?.remove()
  return pictures
}

/** Opens the library and calls `take` with JSON of the pictures that were chosen or are being uploaded, if there are any. */
async function choose(editor, take) {
  const { urls } = editor.storage.broadside
  const { images, files } = await choosePictures(urls.images, { isSeveral: true })
  for (const image of images) learn(image)
  const chosen = images.map((image) => ({ type: "image", attrs: attributesFor(image), content: captioned(image) }))
  const sent = picturesIn(files).map((file) => ({ type: "image", attrs: { upload: upload(file, urls.images) } }))
  if (chosen.length + sent.length) take([...chosen, ...sent])
}

class GalleryView extends BlockView {
  #caption

  constructor(props) {
    super(props)
    this.contentDOM = crel("div", { className: "gallery__pictures" })
    this.#caption = field(gettext("Caption of the gallery"), { maxLength: 500, change: (words) => setAttributes(this.editor, this.getPos, { caption: words.trim() ? [words] : [] }) })
    const add = button(gettext("Add pictures…"), () => choose(this.editor, (nodes) => this.#append(nodes)))
    const below = bar(this.editor, this.getPos, [crel("div", { className: "block-row" }, [this.#caption.element, add])])
    this.controls = [below]
    this.dom = crel("figure", { className: "gallery" }, [this.contentDOM, below])
    this.dom.setAttribute("aria-label", gettext("Gallery"))
    this.draw(this.node)
  }

  draw({ attrs }) {
    show(this.#caption.input, textOf(attrs.caption))
  }

  #append(nodes) {
    const end = this.getPos() + this.node.nodeSize - 1
    this.editor.chain().insertContentAt(end, nodes).setNodeSelection(end).focus().run()
  }
}
