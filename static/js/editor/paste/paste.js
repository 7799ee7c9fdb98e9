// What comes in by the clipboard or is dropped: pictures, recordings, addresses, and text from everywhere.

import { Extension, Plugin, pm } from "django-prose-editor/editor"
import { cleanPasted } from "editor/paste/clean"
import { recordingsIn } from "editor/media/files"
import { picturesIn } from "editor/pictures/uploads"
import { asLink, isWholeAddress } from "editor/text/address"

const { NodeSelection, TextSelection } = pm.state

export const Paste = Extension.create({
  name: "pasting",
  priority: 900,
  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin({
        props: {
          transformPastedHTML: cleanPasted,
          handlePaste: (view, event) => pasteFiles(editor, event.clipboardData) || pasteAddress(editor, event.clipboardData),
          handleDrop: (view, event, slice, isMoved) => !isMoved && dropFiles(editor, event),
        },
      }),
    ]
  },
})

// Office programs send a picture of the text along with the text: words go first.
function pasteFiles(editor, data) {
  return knownIn(data).length > 0 && !hasWords(data) && insert(editor, knownIn(data))
}

function knownIn(data) {
  return [...picturesIn(data?.files), ...recordingsIn(data?.files)]
}

// The later ones first, since all go to the same place.
function insert(editor, files, at = null) {
  const recordings = recordingsIn(files)
  const pictures = picturesIn(files)
  return editor.chain().command(({ commands }) => !recordings.length || commands.insertRecordings(recordings, at))
    .command(({ commands }) => !pictures.length || commands.insertFiles(pictures, at)).run()
}

function hasWords(data) {
  const html = data.getData("text/html").replace(/<style[\s\S]*?<\/style>|<[^>]*>|&nbsp;/gi, "")
  return Boolean(html.trim() || data.getData("text/plain").trim())
}

// On an empty line an address becomes a post, over selected words their link, and among words a link of its own.
function pasteAddress(editor, data) {
  const text = data?.getData("text/plain").trim() ?? ""
  const { selection, schema, tr } = editor.state
  if (selection instanceof NodeSelection) return false
  // All of a text that is one paragraph is that paragraph's words.
  const { $from, $to, empty } = TextSelection.between(selection.$from, selection.$to)
  if (!isWholeAddress(text) || !$from.parent.isTextblock || $from.parent.type.spec.code || !$from.sameParent($to)) return false
  const isEmptyLine = empty && $from.depth === 1 && $from.parent.type.name === "paragraph" && !$from.parent.content.size
  if (isEmptyLine) return editor.commands.insertPost(text)
  const mark = schema.marks.link.create({ href: asLink(text) })
  if (empty) tr.replaceSelectionWith(schema.text(text, [...$from.marks().filter(({ type }) => type.name !== "link"), mark]), false)
  else tr.addMark($from.pos, $to.pos, mark)
  editor.view.dispatch(tr.removeStoredMark(mark).scrollIntoView())
  return true
}

// Between blocks, never inside one: at the nearer edge of the block under the pointer.
function dropFiles(editor, event) {
  const files = knownIn(event.dataTransfer)
  if (!files.length) return false
  event.preventDefault()
  const { view, state } = editor
  const hit = view.posAtCoords({ left: event.clientX, top: event.clientY })
  const $pos = state.doc.resolve(hit?.pos ?? state.doc.content.size)
  let at = $pos.pos
  if ($pos.depth) {
    const { top, height } = view.nodeDOM($pos.before(1)).getBoundingClientRect()
    at = event.clientY < top + height / 2 ? $pos.before(1) : $pos.after(1)
  }
  return insert(editor, files, at)
}
