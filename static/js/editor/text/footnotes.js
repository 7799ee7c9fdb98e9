// Footnotes: a sign in the line, which holds the words that readers find at the end. They are numbered by their order.

import { InputRule, Node, Plugin, crel, pm } from "django-prose-editor/editor"
import { specOf, textOf, treeOf } from "editor/blocks/tree"
import { fill, gettext } from "editor/shell/gettext"
import { askForFootnote } from "editor/text/footnote-dialog"

const { NodeSelection, TextSelection } = pm.state

export const Footnote = Node.create({
  name: "footnote",
  group: "inline",
  inline: true,
  atom: true,
  draggable: true,
  addAttributes: () => ({ words: { default: [], rendered: false, parseHTML: treeOf } }),
  parseHTML: () => [{ tag: "span[role=doc-footnote]", priority: 70 }],
  renderHTML: ({ node }) => ["span", { role: "doc-footnote" }, ...specOf(node.attrs.words)],
  addCommands: () => ({ insertFootnote: () => ({ editor }) => write(editor, editor.state.selection.to) }),
  addKeyboardShortcuts() {
    const { editor } = this
    return { "Mod-Alt-f": () => editor.commands.insertFootnote(), Enter: () => openSelected(editor) }
  },
  addInputRules() {
    const { editor } = this
    const find = /\[\^[\p{L}\p{N}]{0,8}\]$/u
    return [new InputRule({ find, handler: ({ state: { tr }, range }) => {
      tr.delete(range.from, range.to)
      setTimeout(() => write(editor, range.from))
    } })]
  },
  addProseMirrorPlugins() {
    return [new Plugin({ view: (view) => new Numbers(view), appendTransaction: withoutLinks, props: { handleTextInput: writeBehind } })]
  },
  addNodeView: () => (props) => new FootnoteView(props),
})

class FootnoteView {
  dom = crel("span", { className: "footnote-sign", role: "button", textContent: "*" })

  constructor({ node, editor, getPos }) {
    this.dom.words = textOf(node.attrs.words)
    this.dom.addEventListener("click", () => editor.isEditable && open(editor, getPos()))
  }

  ignoreMutation() {
    return true
  }
}

// A sign does not know how many stand before it.
class Numbers {
  constructor(view) {
    this.#tell(view)
  }

  update(view, before) {
    if (before.doc !== view.state.doc) this.#tell(view)
  }

  #tell({ dom }) {
    for (const [at, sign] of dom.querySelectorAll(".footnote-sign").entries()) {
      const label = fill(gettext("Footnote %(number)s: %(words)s"), { number: at + 1, words: sign.words })
      if (sign.title === label) continue
      sign.textContent = at + 1
      sign.title = label
      sign.setAttribute("aria-label", label)
    }
  }
}

// A note is asked for before it stands in the text, so that it is one step of undo. No words, no note.
function write(editor, pos) {
  askForFootnote(editor, [], pos).then((words) => {
    const { state, view } = editor
    if (!words?.length) return
    const at = Math.min(pos, state.doc.content.size)
    const tr = state.tr.insert(at, state.schema.nodes.footnote.create({ words }, null, marksAt(state.doc.resolve(at))))
    view.dispatch(pm.history.closeHistory(tr.setSelection(TextSelection.create(tr.doc, at + 1))).scrollIntoView())
  })
  return true
}

function open(editor, pos) {
  askForFootnote(editor, editor.state.doc.nodeAt(pos).attrs.words, pos).then((words) => {
    const { state, view } = editor
    const node = state.doc.nodeAt(pos)
    if (words === null || node?.type.name !== "footnote") return
    const tr = words.length ? state.tr.setNodeMarkup(pos, null, { words }, node.marks) : state.tr.delete(pos, pos + 1)
    tr.setSelection(TextSelection.create(tr.doc, words.length ? pos + 1 : pos))
    view.dispatch(pm.history.closeHistory(tr))
  })
  return true
}

function openSelected(editor) {
  const { node, from } = editor.state.selection
  return node?.type.name === "footnote" && open(editor, from)
}

// Within a quotation the sign is a part of it; no link leads from a sign but that to its note.
function marksAt($pos) {
  return $pos.marks().filter(({ type }) => type.name === "quotation")
}

function withoutLinks(transactions, before, { doc, tr, schema }) {
  if (!transactions.some(({ steps }) => steps.some(({ mark }) => mark))) return null
  doc.descendants(({ type, marks }, pos) => {
    for (const mark of type.name === "footnote" ? marks : []) if (mark.type === schema.marks.link || mark.type === schema.marks.mention) tr.removeMark(pos, pos + 1, mark)
  })
  return tr.docChanged ? tr : null
}

// A letter that is typed on a selected sign must not replace its note.
function writeBehind(view, from, to, text) {
  const { selection, tr } = view.state
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== "footnote") return false
  view.dispatch(tr.insertText(text, to).scrollIntoView())
  return true
}
