// The people of a text: who is named or quoted in it, and who of them most likely spoke the words at hand.

import { speakerIn } from "editor/blocks/caption"
import { gettext } from "editor/shell/gettext"
import { getJSON } from "editor/shell/requests"

const names = new Map()

/** Keeps a person's name for a slug that appears without one, as in <q data-person>. */
export function remember(person) {
  if (person?.slug && person.name) names.set(person.slug, person.name)
}

/** The name that goes with a slug: known in this text, or asked from `url`. */
export async function nameOf(slug, url) {
  if (!names.has(slug)) {
    const answer = await getJSON(url, { q: slug.replaceAll("-", " ") }).catch(() => null)
    answer?.results.forEach(remember)
  }
  return names.get(slug) ?? slug
}

/**
 * The people who may have spoken what stands at `pos` of `doc`, as {slug, name, role}, the likeliest first: those whose
 * surname stands in its paragraph, the nearest before the others; then those whom the text named last before it.
 * People whom the text names without a link are looked for at `url`.
 */
export async function likelySpeakers(doc, pos, url) {
  const place = paragraphAt(doc, pos)
  const linked = namedIn(doc, pos)
  const people = [...new Map([...(await foundBy(surnamesIn(place), url)), ...linked].map((person) => [person.slug, person])).values()]
  const order = new Map(linked.map(({ slug }, at) => [slug, at]))
  const ranked = people.map((person) => ({ person, near: distance(person, place), at: order.get(person.slug) ?? Infinity }))
  return ranked.sort((one, other) => one.near - other.near || one.at - other.at).map(({ person }) => person)
}

/** The people whom the text links or quotes, who was named last before `pos` first. */
export function speakersNear(doc, pos) {
  return namedIn(doc, pos).map((person) => ({ ...person, role: gettext("named in this text") }))
}

const FAR = 1e9

// How far from the words at hand a person's surname stands in their paragraph.
function distance({ name }, { text, offset }) {
  const surname = escaped(name.trim().split(/\s+/).at(-1))
  const places = [...text.matchAll(new RegExp(`(?<![\\p{L}])${surname}(?![\\p{L}])`, "gu"))]
  return Math.min(FAR, ...places.map(({ index }) => Math.abs(index - offset)))
}

// The words that may be surnames, the nearest ones only: each costs a question.
function surnamesIn({ text, offset }) {
  const names = [...text.matchAll(/(?<![\p{L}])\p{Lu}[\p{L}’'-]{2,}/gu)].map(({ 0: word, index }) => ({ word, near: Math.abs(index - offset) }))
  const nearest = names.sort((one, other) => one.near - other.near).map(({ word }) => word.replace(/[’']s$/, ""))
  return [...new Set(nearest)].slice(0, 4)
}

async function foundBy(surnames, url) {
  const answers = await Promise.all(surnames.map((word) => getJSON(url, { q: word }).catch(() => ({ results: [] }))))
  return answers.flatMap(({ results }, at) => results.filter(({ name }) => name.split(/\s+/).at(-1).toLowerCase() === surnames[at].toLowerCase()))
}

// Who was named last before `pos` comes first; those who come only after it follow.
function namedIn(doc, pos) {
  const last = new Map()
  const add = (person, at) => {
    remember(person)
    if (!person.slug) return
    const distance = at <= pos ? pos - at : doc.content.size + at
    if (distance < (last.get(person.slug) ?? Infinity)) last.set(person.slug, distance)
  }
  doc.descendants((node, at) => {
    if (node.type.name === "quote") add(speakerIn(node.attrs.caption), at)
    for (const { type, attrs } of node.marks) {
      if (type.name === "mention") add({ slug: attrs.person, name: names.get(attrs.person) ?? node.text }, at)
      if (type.name === "quotation" && attrs.person) add({ slug: attrs.person, name: names.get(attrs.person) }, at)
    }
  })
  return [...last].sort(([, one], [, other]) => one - other).map(([slug]) => ({ slug, name: names.get(slug) ?? nameFrom(slug) }))
}

function paragraphAt(doc, pos) {
  const $pos = doc.resolve(Math.min(pos, doc.content.size))
  if ($pos.parent.isTextblock && $pos.depth === 1) return { text: $pos.parent.textContent, offset: $pos.parentOffset }
  // Words that stand by themselves are introduced by the paragraph before them.
  const before = doc.resolve($pos.depth ? $pos.before(1) : $pos.pos).nodeBefore
  return { text: before?.textContent ?? "", offset: before?.content.size ?? 0 }
}

function nameFrom(slug) {
  return slug.replaceAll("-", " ").replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase())
}

function escaped(text) {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")
}
