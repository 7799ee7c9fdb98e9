// What the grip beside a block does: finding its block, its menu, and dragging.

import { openMenu } from "editor/popups/menu"
import { gettext } from "editor/shell/gettext"

// What stands among the blocks and is none.
const BESIDE = ".suggested-bar, .suggested-new"

/** The menu of the block that is selected. */
export function openBlockMenu(editor, anchor) {
  const run = (command, ...with_) => () => editor.chain()[command](...with_).focus().run()
  openMenu(anchor, gettext("Block"), [
    { label: gettext("Move up"), icon: "up", detail: "Alt+↑", run: run("moveBlock", -1) },
    { label: gettext("Move down"), icon: "down", detail: "Alt+↓", run: run("moveBlock", 1) },
    { label: gettext("Duplicate"), icon: "copy", run: run("duplicateBlock") },
    { label: gettext("Delete"), icon: "remove", detail: gettext("Del"), run: run("deleteSelection") },
  ])
}

/** Begins to drag the selected block, of which `element` is shown under the pointer. ProseMirror does the rest. */
export function dragSelection(view, { dataTransfer }, element) {
  const { selection } = view.state
  const slice = selection.content()
  const { dom, text } = view.serializeForClipboard(slice)
  dataTransfer.clearData()
  dataTransfer.setData("text/html", dom.innerHTML)
  dataTransfer.setData("text/plain", text)
  dataTransfer.effectAllowed = "copyMove"
  dataTransfer.setDragImage(element, 0, 0)
  view.dragging = { slice, move: true, node: selection }
}

/** The block at the height `y` of the window, or null. Blocks stand below each other: it is found by halving. */
export function blockAt({ children: blocks }, y) {
  let [low, high] = [0, blocks.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    blocks[middle].getBoundingClientRect().bottom < y ? (low = middle + 1) : (high = middle)
  }
  let block = blocks[low] ?? null
  while (block?.matches(BESIDE)) block = block.previousElementSibling
  return block
}
