// The people of a text: who is named or quoted in it, and who of them most likely spoke the words at hand.

import { speakerIn } from "editor/blocks/caption"
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
 * The people of `doc` as {slug, name, role}, the likeliest speaker of what stands at `pos` first: those whose surname
 * stands in its paragraph, the nearest before the others; then those who were named last before it.
 */
export function speakersNear(doc, pos) {
  const { text, offset } = paragraphAt(doc, pos)
  const near = ({ name }) => {
    const surname = name.trim().split(/\s+/).at(-1)
    const places = [...text.matchAll(new RegExp(`(?<![\\p{L}])${escaped(surname)}(?![\\p{L}])`, "giu"))].map(({ index }) => Math.abs(index - offset))
    return Math.min(...places, Infinity)
  }
  const ranked = namedIn(doc, pos).map((person) => ({ person, near: near(person) }))
  const byNearness = (one, other) => (one.near === other.near ? 0 : one.near - other.near)
  return ranked.sort(byNearness).map(({ person, near }) => ({ ...person, role: Number.isFinite(near) ? "named in this paragraph" : "named in this text" }))
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
