// A few words with links, kept as plain data in a block's attributes: the readable fallback of a post, the line below
// a quotation. A tree is a list of texts and of {tag, attributes, tree}; nothing but these tags and attributes gets in.

import { pm } from "django-prose-editor/editor"
import { asDay, asLink, asSlug, asWebAddress } from "editor/text/address"

const TAGS = new Set(["p", "br", "a", "em", "strong", "sub", "sup", "small", "q", "s", "code", "blockquote", "figcaption"])
const SYNONYMS = { i: "em", b: "strong", strike: "s", del: "s" }
const ATTRIBUTES = { href: asLink, cite: asWebAddress, "data-person": asSlug, "data-said-on": asDay }

/** The tree of what stands inside `element`. Unknown tags are left out, their words stay. */
export function treeOf(element) {
  return [...element.childNodes].flatMap((child) => {
    if (child.nodeType === Node.TEXT_NODE) return child.data ? [child.data] : []
    if (child.nodeType !== Node.ELEMENT_NODE) return []
    const tag = SYNONYMS[child.localName] ?? child.localName
    return TAGS.has(tag) ? [{ tag, attributes: attributesOf(child), tree: treeOf(child) }] : treeOf(child)
  })
}

/** A tree as what ProseMirror's renderHTML returns. */
export function specOf(tree) {
  return tree.map((part) => (typeof part === "string" ? part : [part.tag, { ...part.attributes }, ...specOf(part.tree)]))
}

/** A tree as nodes of this page. */
export function nodesOf(tree) {
  return specOf(tree).map((spec) => pm.model.DOMSerializer.renderSpec(document, spec).dom)
}

export function textOf(tree) {
  return tree.map((part) => (typeof part === "string" ? part : textOf(part.tree))).join("")
}

/** The first part of a tree, at any depth, for which `test` holds. */
export function find(tree, test) {
  for (const part of tree) {
    if (typeof part === "string") continue
    const found = test(part) ? part : find(part.tree, test)
    if (found) return found
  }
  return null
}

function attributesOf(element) {
  const kept = [...element.attributes].map(({ name, value }) => [name, ATTRIBUTES[name]?.(value)])
  return Object.fromEntries(kept.filter(([, value]) => value))
}
