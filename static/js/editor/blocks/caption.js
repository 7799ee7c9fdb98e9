// The line below a quotation, as a tree: who said it.

import { find, textOf } from "editor/blocks/tree"
import { pageOf } from "editor/text/address"

/** The line below a quotation for a speaker: {slug, name}, a name alone, or null. */
export function captionFor(person) {
  if (!person?.name) return []
  if (!person.slug) return [person.name]
  return [{ tag: "a", attributes: { "data-person": person.slug, href: pageOf(person.slug) }, tree: [person.name] }]
}

/** Who is said to have spoken: {slug, name}; the slug is null for a name that leads to no person. */
export function speakerIn(caption) {
  const link = find(caption, ({ attributes }) => attributes["data-person"])
  return { slug: link?.attributes["data-person"] ?? null, name: textOf(link ? link.tree : caption).trim() }
}
