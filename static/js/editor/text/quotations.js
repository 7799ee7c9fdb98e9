// The quotation inside a sentence: the words are marked as somebody's own, with who said them, where and when.

import { crel, pm } from "django-prose-editor/editor"
import { button, field } from "editor/blocks/fields"
import { pickPerson } from "editor/elements/person-picker"
import { anchorAt, openPanel } from "editor/popups/panel"
import { gettext } from "editor/shell/gettext"
import { announce } from "editor/surface/announcer"
import { asWebAddress } from "editor/text/address"
import { likelySpeakers, nameOf, remember } from "editor/text/speakers"

const { TextSelection } = pm.state

/** Opens the chooser for the selected words, or for the quotation that the caret is in. */
export function markQuotation(editor) {
  const isInside = editor.isActive("quotation")
  if (isInside && editor.state.selection.empty) editor.commands.extendMarkRange("quotation")
  const { from, to, $from, $to } = editor.state.selection
  if (from === to || !$from.sameParent($to)) {
    announce(gettext("Select the exact words first, within one paragraph."))
    return true
  }
  new Chooser(editor, { from, to }, isInside ? editor.getAttributes("quotation") : {}, isInside)
  return true
}

class Chooser {
  #editor
  #range
  #person
  #panel
  #who = field(gettext("Who said it?"), { placeholder: gettext("Name") })
  #source
  #day

  constructor(editor, range, { person = null, cite = "", saidOn = "" }, isThere) {
    this.#editor = editor
    this.#range = range
    this.#person = person ? { slug: person, name: null } : null
    this.#source = field(gettext("Source"), { type: "url", value: cite ?? "", placeholder: gettext("https://…") })
    this.#day = field(gettext("Said on"), { type: "date", value: saidOn ?? "" })
    const buttons = [crel("button", { type: "submit", className: "block-button block-button--first", textContent: isThere ? gettext("Save") : gettext("Mark as quotation") })]
    if (isThere) buttons.push(button(gettext("Remove marking"), () => this.#remove()))
    const children = [this.#who.element, crel("div", { className: "block-row" }, [this.#source.element, this.#day.element]), crel("div", { className: "block-buttons" }, buttons)]
    this.#panel = openPanel(gettext("Quotation"), children, { anchor: anchorAt(editor, range.from), submit: () => this.#mark() })
    this.#who.input.focus()
    this.#offer(!person)
    if (person) this.#name(person)
  }

  async #offer(opens) {
    const { input } = this.#who
    const { urls } = this.#editor.storage.broadside
    let hasEntered = false
    input.addEventListener("keydown", (event) => { hasEntered = event.key === "Enter" }, true)
    input.addEventListener("pointerdown", () => { hasEntered = false })
    input.addEventListener("input", () => { this.#person = null })
    const pick = (person) => {
      remember(person)
      this.#person = person
      input.value = person.name
      // Enter on a name is all that most quotations need.
      if (hasEntered && this.#mark() !== false) this.#panel.close()
    }
    const first = await likelySpeakers(this.#editor.state.doc, this.#range.from, urls.people)
    pickPerson(input, { url: urls.people, fail: announce, first, pick })
    // Who has begun to type meanwhile is searched for as well.
    if (opens) input.click()
  }

  async #name(slug) {
    this.#who.input.value = await nameOf(slug, this.#editor.storage.broadside.urls.people)
    this.#who.input.select()
  }

  #mark() {
    const { input } = this.#source
    const cite = asWebAddress(input.value)
    if (input.value && !cite) {
      announce(gettext("The source is not a web address."))
      input.focus()
      return false
    }
    if (this.#who.input.value.trim() && !this.#person) {
      announce(gettext("Choose the person from the list, or add the name as a new person."))
      this.#who.input.focus()
      return false
    }
    const { state, view } = this.#editor
    const { quotation } = state.schema.marks
    const tr = state.tr
    const { from, to } = withoutMarks(tr, this.#range)
    tr.removeMark(from, to, quotation)
    tr.addMark(from, to, quotation.create({ person: this.#person?.slug ?? null, cite, saidOn: this.#day.input.value || null }))
    view.dispatch(tr.setSelection(TextSelection.create(tr.doc, to)).setStoredMarks([]).scrollIntoView())
    return true
  }

  #remove() {
    const { from, to } = this.#range
    const { state, view } = this.#editor
    view.dispatch(state.tr.removeMark(from, to, state.schema.marks.quotation).insertText("”", to).insertText("“", from))
    this.#panel.close()
  }
}

// <q> brings its own marks: typed ones, inside or around the words, would stand there twice.
function withoutMarks(tr, { from, to }) {
  const at = (start, end) => tr.doc.textBetween(Math.max(0, start), Math.min(end, tr.doc.content.size), "\n", "\ufffc")
  const isInside = /^[“"„«]$/.test(at(from, from + 1)) && /^[”"“»]$/.test(at(to - 1, to)) && to - from > 2
  const isAround = /^[“"„«]$/.test(at(from - 1, from)) && /^[”"“»]$/.test(at(to, to + 1))
  if (isInside) tr.delete(to - 1, to).delete(from, from + 1)
  else if (isAround) tr.delete(to, to + 1).delete(from - 1, from)
  else return { from, to }
  return isInside ? { from, to: to - 2 } : { from: from - 1, to: to - 1 }
}
