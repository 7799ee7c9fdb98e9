// The readable form of a post that is stored in the text, as a tree.

import { fill, gettext } from "editor/shell/gettext"
import { asWebAddress } from "editor/text/address"

/** A post in words that anybody can read: feeds, mail, and a reader of the file. `card` is what the server tells of it. */
export function fallbackOf(card) {
  const paragraphs = (card.text ?? "").split(/\n{2,}/).filter((text) => text.trim())
  const quoted = { tag: "blockquote", attributes: {}, tree: paragraphs.map((text) => element("p", lines(text))) }
  const who = [card.author, card.handle && (card.author ? `(@${card.handle})` : `@${card.handle}`)].filter(Boolean).join(" ")
  const when = dayOf(card.posted)
  const linked = asWebAddress(card.address) ? [element("a", [when ?? gettext("see it there")], { href: asWebAddress(card.address) })] : when ? [when] : []
  const caption = element("figcaption", [sourceOf(who, card.label), ...(linked.length ? [", ", ...linked] : [])])
  return paragraphs.length ? [quoted, caption] : [caption]
}

/** "27 April 2026" for an ISO 8601 date; what is none is returned as it is, nothing as null. */
export function dayOf(posted) {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(posted ?? "") ?? []
  if (!year) return posted || null
  return new Date(Date.UTC(year, month - 1, day)).toLocaleDateString(document.documentElement.lang || "en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })
}

function sourceOf(author, platform) {
  const facts = { author: author || gettext("A post"), platform }
  return platform ? fill(gettext("%(author)s on %(platform)s"), facts) : fill(gettext("%(author)s on the web"), facts)
}

/** All that is known of a post at first. */
export function linkTo(address) {
  return address.startsWith("post:") ? [] : [element("figcaption", [element("a", [address], { href: address })])]
}

function lines(text) {
  return text.split("\n").flatMap((line, at) => (at ? [element("br", []), line] : [line]))
}

function element(tag, tree, attributes = {}) {
  return { tag, attributes, tree }
}
