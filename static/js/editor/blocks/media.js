// A recording of the library in the text, sound or film: its caption is written in it, its credit below.

import { Node } from "django-prose-editor/editor"
import { recordingsIn, uploadRecording } from "editor/media/files"
import { chooseRecording } from "editor/media/library"
import { MediaView } from "editor/media/media-view"
import { asSlug } from "editor/text/address"
import { captionOf, creditOf } from "editor/text/stored-caption"

export const Media = Node.create({
  name: "media",
  group: "object",
  content: "inline*",
  isolating: true,
  draggable: true,
  addAttributes: () => ({
    name: { default: null, rendered: false, parseHTML: (figure) => asSlug(figure.dataset.media) },
    credit: { default: "", rendered: false, parseHTML: (figure) => figure.dataset.credit ?? creditOf(figure) },
    upload: { default: null, rendered: false, parseHTML: (figure) => figure.dataset.upload ?? null },
  }),
  parseHTML: () => [{ tag: "figure[data-block=media]", priority: 70, contentElement: captionOf, getAttrs: isRecording }],
  renderHTML: ({ node: { attrs } }) => ["figure", facts(attrs), ["figcaption", 0]],
  addCommands: () => ({
    insertRecordings: (files, at = null) => ({ editor, commands }) => {
      const { urls } = editor.storage.broadside
      return commands.insertObject(recordingsIn(files).map((file) => ({ type: "media", attrs: { upload: uploadRecording(file, urls.recordings) } })), at)
    },
    chooseMedia: () => ({ editor }) => {
      chooseRecording(editor.storage.broadside.urls.recordings).then(({ recording, file }) => {
        if (recording) editor.chain().insertObject({ type: "media", attrs: { name: recording.name } }).focus().run()
        if (file) editor.chain().insertRecordings([file]).focus().run()
      })
      return true
    },
  }),
  addNodeView: () => (props) => new MediaView(props),
})

function facts({ name, credit, upload }) {
  return { "data-block": "media", ...(name && { "data-media": name }), ...(credit && { "data-credit": credit }), ...(upload && { "data-upload": upload }) }
}

function isRecording({ dataset }) {
  return asSlug(dataset.media) || dataset.upload ? null : false
}
