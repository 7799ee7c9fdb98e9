// The language and the direction of a paragraph that is not in the article's own, and those of the article itself.

import { Extension } from "django-prose-editor/editor"

const BLOCKS = ["paragraph", "heading", "bulletList", "orderedList", "listItem", "blockquote", "tableCell", "tableHeader"]
const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}$/
const DIRECTION = /^(?:ltr|rtl|auto)$/i
const FROM_RIGHT = /^(?:ar|arc|arz|ckb|dv|fa|he|iw|ks|nqo|pnb|ps|rhg|sd|syr|ug|ur|yi)(?:-|$)/i

const kept = (name, pattern) => ({
  default: null,
  parseHTML: (element) => {
    const value = element.getAttribute(name) ?? ""
    return pattern.test(value) ? (name === "dir" ? value.toLowerCase() : value) : null
  },
  renderHTML: (attributes) => (attributes[name] ? { [name]: attributes[name] } : {}),
})

export const Tongue = Extension.create({
  name: "tongue",
  addGlobalAttributes: () => [{ types: BLOCKS, attributes: { lang: kept("lang", LANGUAGE), dir: kept("dir", DIRECTION) } }],
})

/** Lets `element` have the language and the direction of what `field` says, also when that changes. */
export function followLanguage(element, field) {
  const follow = () => {
    const language = field.value.trim()
    if (!LANGUAGE.test(language)) return
    element.lang = language
    element.dir = FROM_RIGHT.test(language) ? "rtl" : "ltr"
  }
  for (const sign of ["input", "change", "restored"]) field.addEventListener(sign, follow)
  follow()
}
