// A field that finds a person by name or handle, and makes one on the spot when the editor confirms it.

import { Combobox } from "editor/elements/combobox"
import { answerOf, personNamed } from "editor/elements/new-person"
import { fill, gettext } from "editor/shell/gettext"
import { getJSON } from "editor/shell/requests"

/** `pick` gets {slug, name, role, portrait}; `fail` gets a sentence. `first` are people to suggest before a word is typed. */
export function pickPerson(input, { url, pick, fail = () => {}, first = [] }) {
  return new Combobox(input, {
    name: gettext("People"),
    opensEmpty: true,
    search: (words) => found(words, url, first, fail),
    pick: async ({ value }) => {
      const person = value.slug ? value : await personNamed(value.name, { url, anchor: input, fail })
      if (person) pick(person)
    },
  })
}

async function found(words, url, first, fail) {
  const people = await answerOf(getJSON(url, { q: words }), fail)
  const known = words ? (people?.results ?? []) : [...first, ...(people?.results ?? [])]
  const options = unique(known).map((person) => ({ label: person.name, detail: person.role, picture: person.portrait, value: person }))
  const isKnown = known.some((person) => person.name.localeCompare(words, undefined, { sensitivity: "base" }) === 0)
  if (words.length > 1 && !isKnown) options.push({ label: fill(gettext("Add “%(name)s”"), { name: words }), detail: gettext("as a new person"), value: { name: words } })
  return options
}

function unique(people) {
  return [...new Map(people.map((person) => [person.slug, person])).values()]
}
