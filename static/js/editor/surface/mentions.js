// @ and a name: links a person in the text. Somebody new is made on the spot when the editor confirms it.

import { Extension } from "django-prose-editor/editor"
import { answerOf, personNamed } from "editor/elements/new-person"
import { anchorAt } from "editor/popups/panel"
import { suggestions } from "editor/popups/suggestions"
import { fill, gettext } from "editor/shell/gettext"
import { getJSON } from "editor/shell/requests"
import { announce } from "editor/surface/announcer"
import { remember, speakersNear } from "editor/text/speakers"

const QUERY = /(?:^|[\s([{“‘–—/])@((?:[\p{L}\d][\p{L}\p{M}\d.'’-]*(?: [\p{L}\p{M}\d.'’-]*){0,3})?)$/u
const MOST = 8

export const Mentions = Extension.create({
  name: "mentions",
  priority: 1000,
  addProseMirrorPlugins() {
    return [suggestions(this.editor, { name: "people", label: gettext("People"), find, search, pick })]
  },
})

/** Opens the list of people where the caret is. */
export function startMention(editor) {
  const { $from } = editor.state.selection
  const isApart = /(?:^|[\s([{“‘–—/])$/.test($from.parent.textBetween(0, $from.parentOffset, null, "\ufffc"))
  editor.view.focus()
  editor.commands.insertContent(isApart ? "@" : " @")
}

function find(before, $from) {
  const match = !$from.parent.type.spec.code && QUERY.exec(before)
  return match && { query: match[1], length: match[1].length + 1 }
}

async function search(query, editor) {
  const { people } = editor.storage.broadside.urls
  const named = query ? [] : speakersNear(editor.state.doc, editor.state.selection.from)
  const { results } = (await answerOf(getJSON(people, { q: query.trim() }), announce)) ?? { results: [] }
  const found = [...new Map([...named, ...results].map((person) => [person.slug, person])).values()].slice(0, MOST)
  const options = found.map((person) => ({ label: person.name, detail: person.role, picture: person.portrait, value: person }))
  const name = query.trim()
  const isNew = name.length > 1 && !found.some((person) => person.name.toLowerCase() === name.toLowerCase())
  // Words that follow an @ and are nobody's name must not keep the list open.
  if (!options.length && name.split(" ").length > 3) return []
  return isNew ? [...options, { label: fill(gettext("Add “%(name)s”"), { name }), detail: gettext("as a new person"), value: { name }, isOffer: true }] : options
}

async function pick(chosen, { from, to }, editor) {
  const asking = { url: editor.storage.broadside.urls.people, anchor: anchorAt(editor, from), fail: announce }
  const person = chosen.slug ? chosen : await personNamed(chosen.name, asking)
  if (!person) return
  remember(person)
  const { state, view } = editor
  const words = state.schema.text(person.name, [state.schema.marks.mention.create({ person: person.slug })])
  view.dispatch(state.tr.replaceWith(from, to, words).setStoredMarks([]).scrollIntoView())
  view.focus()
}
