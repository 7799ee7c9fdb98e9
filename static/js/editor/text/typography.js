// Typographic marks as one types: “ ” ‘ ’ – — … ′ ″
// The typed character comes first and its better form second, as a step of its own: Ctrl+Z gives the plain one back.

import { Extension, Plugin, pm } from "django-prose-editor/editor"

const { closeHistory } = pm.history
const OPENS = /(?:^|[\s([{“‘–—/\u00a0\ufffc])$/
const IN_ADDRESS = /(?:https?:\/\/|www\.|@)\S*$/i
// Words that begin with an apostrophe, where a quotation mark would open: ’Tis, rock ’n’ roll.
const CUT_SHORT = /^(?:tis|twas|twere|twill|twould|twasn|tisn|em|til|till|cause|cos|coz|bout|neath|nuff|fraid|n|cept|kay)$/i
// A mark at the start of what may be such a word, or the years of a decade; and what is typed now.
const BEGUN = /(?:^|[\s([{“–—/\u00a0\ufffc])([‘’])([\p{L}\p{N}]*)$/u

/** How much to take back before the caret, and what to put there, once `typed` stands after `before`; null for nothing. */
export function improved(before, typed) {
  if (IN_ADDRESS.test(before)) return null
  if (typed === '"') return doubleMark(before)
  if (typed === "'") return { back: 1, text: opens(before, "‘", "’") ? "‘" : "’" }
  if (typed === "-" && /[^-]-$/.test(before)) return { back: 2, text: "–" }
  if (typed === "-" && before.endsWith("–")) return { back: 2, text: "—" }
  if (typed === "." && /(?:^|[^.])\.\.$/.test(before)) return { back: 3, text: "…" }
  if (typed === " " && /\S -$/.test(before) && !/\d -$/.test(before)) return { back: 2, text: "– " }
  return /[\p{L}\p{N}]/u.test(typed) ? firstMark(before, typed) : null
}

function doubleMark(before) {
  const feet = /(?:^|[^\d])(\d+)’(\d+)$/.exec(before)
  if (!isOpen(before, "“", "”") && feet) return { back: feet[2].length + 2, text: `′${feet[2]}″` }
  if (!isOpen(before, "“", "”") && /\d$/.test(before)) return { back: 1, text: "″" }
  return { back: 1, text: opens(before, "“", "”") ? "“" : "”" }
}

// After a dash, a mark closes what is open: “I was—”
function opens(before, opening, closing) {
  return OPENS.test(before) && !(/[–—]$/.test(before) && isOpen(before, opening, closing))
}

function isOpen(before, opening, closing) {
  return before.lastIndexOf(opening) > before.lastIndexOf(closing)
}

// With each letter it is seen anew whether the mark before the word opens a quotation or stands for what is left out.
function firstMark(before, typed) {
  const [, mark, start] = BEGUN.exec(before) ?? []
  if (!mark) return null
  const word = start + typed
  const better = CUT_SHORT.test(word) || /^\d\d(?:s)?$/.test(word) ? "’" : "‘"
  // An apostrophe that somebody has typed otherwise stays.
  if (better === mark || (mark === "’" && !CUT_SHORT.test(start) && !/^\d\d$/.test(start))) return null
  return { back: word.length + 1, text: better + word }
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
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 2000), $from.parentOffset, null, signOf)
  const better = improved(before, typed)
  if (!better) return false
  view.dispatch(view.state.tr.insertText(typed, from, to))
  const end = from + typed.length
  view.dispatch(closeHistory(changed(view.state.tr, end, better)).scrollIntoView())
  return true
}

// The sign of a footnote belongs to the word before it: a mark after it closes.
function signOf({ type }) {
  return type.name === "footnote" ? "\u2060" : "\ufffc"
}

// Only what differs is replaced: the caret's marks and what was typed between stay as they are.
function changed(tr, end, { back, text }) {
  const start = end - back
  const was = tr.doc.textBetween(start, end, null, "\ufffc")
  if (was.length !== text.length) return tr.insertText(text, start, end)
  for (const [at, character] of [...text].entries()) {
    if (character !== was[at]) tr.insertText(character, start + at, start + at + 1)
  }
  return tr
}

function isCode({ storedMarks }, $from) {
  return $from.parent.type.spec.code || (storedMarks ?? $from.marks()).some((mark) => mark.type.name === "code")
}
