// Fields and buttons inside a block of the text. They have no names: the form that surrounds the editor never sends them.

import { crel, pm } from "django-prose-editor/editor"

const { NodeSelection } = pm.state
let fields = 0

/** A labelled field. `change(value)` is called as one types. Properties beyond those go to the input itself. */
export function field(label, { change, element = "input", ...properties }) {
  const input = crel(element, { id: `block-field-${(fields += 1)}`, autocomplete: "off", ...properties })
  const isBox = properties.type === "checkbox"
  input.addEventListener("input", () => change?.(isBox ? input.checked : input.value))
  // Beside the input, not around it: a list of suggestions that follows the input is no part of its name.
  const words = crel("label", { htmlFor: input.id, textContent: label })
  return { input, element: crel("div", { className: `block-field${isBox ? " block-field--box" : ""}` }, isBox ? [input, words] : [words, input]) }
}

export function button(label, press, properties = {}) {
  const made = crel("button", { type: "button", className: "block-button", textContent: label, ...properties })
  made.addEventListener("click", press)
  return made
}

/** Shows `value` in a field, unless somebody is typing there. */
export function show(input, value) {
  if (document.activeElement === input) return
  if (input.type === "checkbox") input.checked = Boolean(value)
  else if (input.value !== (value ?? "")) input.value = value ?? ""
}

/** A bar of fields in a block. Escape goes back to the block, Enter in a line of text to what follows it. */
export function bar(editor, getPos, children) {
  const element = crel("div", { className: "block-bar", contentEditable: "false" }, children)
  element.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing) return
    const isLine = event.target.matches("input:not([type=checkbox])")
    if (event.key === "Escape") editor.chain().setNodeSelection(getPos()).focus().run()
    else if (event.key === "Enter" && isLine) editor.chain().goBelow(getPos()).focus().run()
    else return
    event.preventDefault()
  })
  return element
}

/** Changes attributes of the block at `getPos`. What `isSilent` changes is no step that Ctrl+Z takes back. */
export function setAttributes(editor, getPos, attributes, { isSilent = false } = {}) {
  const pos = getPos()
  const node = pos === undefined ? null : editor.state.doc.nodeAt(pos)
  if (!node || (!editor.isEditable && !isSilent)) return
  const tr = editor.state.tr.setNodeMarkup(pos, null, { ...node.attrs, ...attributes })
  const { selection } = editor.state
  if (selection instanceof NodeSelection && selection.from === pos) tr.setSelection(NodeSelection.create(tr.doc, pos))
  editor.view.dispatch(isSilent ? tr.setMeta("addToHistory", false) : tr)
}
