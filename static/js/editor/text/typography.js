// Typographic marks as one types: “ ” ‘ ’ – — …
// The typed character comes first and its better form second, as a step of its own: Ctrl+Z gives the plain one back.

import { Extension, Plugin, pm } from "django-prose-editor/editor"

const { closeHistory } = pm.history
const OPENS = /(?:^|[\s([{“‘–—/\u00a0\ufffc])$/
const IN_ADDRESS = /(?:https?:\/\/|www\.|@)\S*$/i

/** How much to take back before the caret, and what to put there, once `typed` stands after `before`; null for nothing. */
export function improved(before, typed) {
  if (IN_ADDRESS.test(before)) return null
  if (typed === '"') return { back: 1, text: OPENS.test(before) ? "“" : "”" }
  if (typed === "'") return { back: 1, text: OPENS.test(before) ? "‘" : "’" }
  if (typed === "-" && /[^-]-$/.test(before)) return { back: 2, text: "–" }
  if (typed === "-" && before.endsWith("–")) return { back: 2, text: "—" }
  if (typed === "." && /(?:^|[^.])\.\.$/.test(before)) return { back: 3, text: "…" }
  if (typed === " " && /\S -$/.test(before)) return { back: 2, text: "– " }
  // ’90s, not ‘90s
  if (/\d/.test(typed) && /(?:^|[\s(])‘$/.test(before)) return { back: 2, text: `’${typed}` }
  return null
}

export const Typography = Extension.create({
  name: "typography",
  addProseMirrorPlugins() {
    return [new Plugin({ props: { handleTextInput: type } })]
  },
  // What a Markdown habit has changed is a step of its own, too.
  dispatchTransaction({ transaction, next }) {
    const isRule = this.editor.state.plugins.some((plugin) => plugin.spec.isInputRules && transaction.getMeta(plugin))
    next(isRule ? closeHistory(transaction) : transaction)
  },
})

function type(view, from, to, typed) {
  if (typed.length !== 1 || view.composing) return false
  const $from = view.state.doc.resolve(from)
  if (!$from.parent.isTextblock || isCode(view.state, $from)) return false
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 200), $from.parentOffset, null, "\ufffc")
  const better = improved(before, typed)
  if (!better) return false
  view.dispatch(view.state.tr.insertText(typed, from, to))
  const end = from + typed.length
  const { tr } = view.state
  view.dispatch(closeHistory(tr.insertText(better.text, end - better.back, end)).scrollIntoView())
  return true
}

function isCode({ storedMarks }, $from) {
  return (storedMarks ?? $from.marks()).some((mark) => mark.type.name === "code")
}
