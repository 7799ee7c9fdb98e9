// A picture of the library: what the text takes from it, and what only the library knows: the focal point, and whether
// a picture is decoration only.

import { page } from "editor/shell/page"
import { getJSON, postJSON } from "editor/shell/requests"

const rows = new Map()

/** The file of a picture that is shown here: small, as readers get it, where one has been drawn. */
export function shownOf({ name, src }) {
  return rows.get(name)?.shown ?? page.pictures[name] ?? src
}

/** The library's row for a picture's name, or null. */
export async function rowOf(name, url) {
  if (!rows.has(name)) {
    const { results } = await getJSON(url, { q: name })
    for (const row of results) rows.set(row.name, row)
  }
  return rows.get(name) ?? null
}

/** Whether a picture without alternative text is meant to have none. Only such a picture costs a question. */
export async function isDecorative({ name, alt, isDecorative: isKnown }, url) {
  if (!name || alt || isKnown) return false
  return (await rowOf(name, url).catch(() => null))?.decorative ?? false
}

/** Hands facts on to the library, where they are the default for other texts. Resolves to its row. Rejects with RequestError. */
export async function keepInLibrary(name, facts, url) {
  if (!name) return null
  const row = rows.get(name)
  // Words that other texts rely on stay; the library only learns what it does not know.
  const news = Object.entries(facts).filter(([key, value]) => !["alt", "credit"].includes(key) || (value && !row?.[key]))
  if (news.length) rows.set(name, await postJSON(url, { name, ...Object.fromEntries(news) }))
  return rows.get(name) ?? null
}

export function learn(row) {
  rows.set(row.name, row)
}

/** The attributes of a picture in the text for a row of the library. */
export function attributesFor({ name, src, alt, width, height, credit, decorative }) {
  return { name, src, alt: alt ?? "", width: String(width), height: String(height), credit: credit ?? "", isDecorative: Boolean(decorative), upload: null }
}

/** The caption of a row of the library as content of the node. */
export function captioned({ caption }) {
  return caption ? [{ type: "text", text: caption }] : []
}
