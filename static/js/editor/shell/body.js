// What the shell asks of the body's editor. Until that has started, or where it failed to, the plain field stands in.

import { form } from "editor/shell/page"
import { collapseSpaces } from "editor/text/spaces"
import { blocksOf } from "editor/text/stored"

const field = form?.elements.body

function editor() {
  // Tiptap hangs itself on the element that it edits.
  return field?.closest(".prose-editor")?.querySelector(".ProseMirror[contenteditable]")?.editor ?? null
}

/** The body as it would be saved. The field itself may lag behind by a few keystrokes; this also brings it up to date. */
export function html() {
  const at = editor()
  if (at) field.value = at.getHTML()
  return field.value
}

export function setHtml(html) {
  const at = editor()
  if (at) at.commands.setContent(collapseSpaces(html), { emitUpdate: true })
  else field.value = html
}

/** Calls `act` with the editor, as soon as there is one. */
export function whenReady(act) {
  if (editor()) act(editor())
  else field.addEventListener("prose-editor:ready", ({ detail }) => act(detail.editor), { once: true })
}

export function setEditable(isEditable) {
  // Without the second argument Tiptap tells everybody that the text has changed.
  editor()?.setEditable(isEditable, false)
  field.readOnly = !isEditable
}

/** Leads to the block of this number among those that the server keeps: the caret into its words, or a picture as a whole. */
export function goToBlock(number) {
  const at = editor()
  if (!at) return field.focus()
  const { node, position } = blocksOf(at.state.doc)[number] ?? {}
  if (!node) return focus()
  const words = wordsIn(node, position)
  if (words === null) at.commands.setNodeSelection(position)
  else at.commands.setTextSelection(words)
  at.view.focus()
  at.view.nodeDOM(position)?.scrollIntoView({ block: "center" })
}

/** Where the words of a block begin; null for what is handled as a whole. */
function wordsIn(node, position) {
  const isObject = node.type.spec.group === "object"
  if (node.isTextblock) return isObject ? null : position + 1
  let begins = null
  node.descendants((child, within) => {
    if (begins === null && child.isTextblock) begins = position + within + 2
    return begins === null
  })
  return begins
}

/** Puts the caret before the first word, at once: Tiptap's own command waits for a frame, and a fast key would go astray. */
export function focus() {
  const at = editor()
  if (!at) return field.focus()
  at.view.focus()
  at.commands.setTextSelection(0)
}
