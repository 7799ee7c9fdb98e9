// A picture of the library in the text, with its caption, its credit and the words for those who cannot see it.

import { Node } from "django-prose-editor/editor"
import { attributesFor, captioned, learn } from "editor/pictures/facts"
import { ImageView } from "editor/pictures/image-view"
import { choosePictures } from "editor/pictures/library"
import { picturesIn, upload } from "editor/pictures/uploads"
import { asPicture, asSlug } from "editor/text/address"
import { captionOf, creditOf } from "editor/text/stored-caption"

const of = (name) => ({ default: null, rendered: false, parseHTML: (figure) => figure.querySelector("img")?.getAttribute(name) ?? null })

export const Image = Node.create({
  name: "image",
  group: "object",
  content: "inline*",
  isolating: true,
  draggable: true,
  addAttributes: () => ({
    name: { default: null, rendered: false, parseHTML: (figure) => asSlug(figure.dataset.image) },
    src: { default: null, rendered: false, parseHTML: (figure) => asPicture(figure.querySelector("img")?.getAttribute("src")) },
    alt: { ...of("alt"), default: "" },
    width: of("width"),
    height: of("height"),
    credit: { default: "", rendered: false, parseHTML: (figure) => figure.dataset.credit ?? creditOf(figure) },
    // Not stored in the text: the library's row knows it.
    isDecorative: { default: false, rendered: false, parseHTML: () => false },
    upload: { default: null, rendered: false, parseHTML: (figure) => figure.dataset.upload ?? null },
  }),
  parseHTML: () => [{ tag: "figure[data-block=image]", priority: 70, contentElement: captionOf, getAttrs: isPicture }],
  renderHTML: ({ node: { attrs } }) => ["figure", facts(attrs), ["img", pictureOf(attrs)], ["figcaption", 0]],
  addCommands: () => ({
    insertImages: (images, at = null) => ({ commands }) => commands.insertObject(images.map((image) => ({ type: "image", attrs: attributesFor(image), content: captioned(image) })), at),
    insertFiles: (files, at = null) => ({ editor, commands }) => {
      const { urls } = editor.storage.broadside
      const nodes = picturesIn(files).map((file) => ({ type: "image", attrs: { upload: upload(file, urls.images) } }))
      return nodes.length > 0 && commands.insertObject(nodes, at)
    },
    chooseImages: () => ({ editor }) => {
      choosePictures(editor.storage.broadside.urls.images, { isSeveral: true }).then((chosen) => insert(editor, chosen))
      return true
    },
  }),
  addNodeView: () => (props) => new ImageView(props),
})

function insert(editor, { images, files }) {
  for (const image of images) learn(image)
  if (images.length) editor.chain().insertImages(images).focus().run()
  if (files.length) editor.chain().insertFiles(files).focus().run()
}

function facts({ name, credit, upload }) {
  return { "data-block": "image", ...(name && { "data-image": name }), ...(credit && { "data-credit": credit }), ...(upload && { "data-upload": upload }) }
}

function pictureOf({ src, alt, width, height }) {
  return { ...(src && { src }), alt, ...(width && { width }), ...(height && { height }) }
}

function isPicture({ dataset }) {
  return asSlug(dataset.image) || dataset.upload ? null : false
}
