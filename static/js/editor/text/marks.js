// What words can be: a link, a person's name, a quotation inside the sentence.

import { InputRule, Mark } from "django-prose-editor/editor"
import { asDay, asHref, asLink, asSlug, asSource, pageOf } from "editor/text/address"

const shown = (name, value) => (value ? { [name]: value } : {})

// Marks of a higher priority stand outside: <q><a><strong>.
export const Quotation = Mark.create({
  name: "quotation",
  priority: 1200,
  inclusive: false,
  // A quotation may stand inside a quotation; its depth keeps the two apart.
  excludes: "",
  addAttributes: () => ({
    person: { default: null, parseHTML: (q) => asSlug(q.dataset.person), renderHTML: ({ person }) => shown("data-person", person) },
    cite: { default: null, parseHTML: (q) => asSource(q.getAttribute("cite")), renderHTML: ({ cite }) => shown("cite", cite) },
    saidOn: { default: null, parseHTML: (q) => asDay(q.dataset.saidOn), renderHTML: ({ saidOn }) => shown("data-said-on", saidOn) },
    depth: { default: 0, rendered: false, parseHTML: depthOf },
  }),
  parseHTML: () => [{ tag: "q" }],
  renderHTML: ({ HTMLAttributes }) => ["q", HTMLAttributes, 0],
})

export const Mention = Mark.create({
  name: "mention",
  priority: 1100,
  inclusive: false,
  excludes: "link mention",
  addAttributes: () => ({
    person: { default: null, rendered: false, parseHTML: (a) => a.dataset.person },
    // An importer may leave the address out, as readers get it from the person anyway: that is no change of the text.
    isLinked: { default: true, rendered: false, parseHTML: (a) => a.hasAttribute("href") },
  }),
  parseHTML: () => [{ tag: "a[data-person]", priority: 60, getAttrs: (a) => (asSlug(a.dataset.person) ? null : false) }],
  renderHTML: ({ mark: { attrs } }) => ["a", { "data-person": attrs.person, ...(attrs.isLinked && { href: pageOf(attrs.person) }) }, 0],
})

export const Link = Mark.create({
  name: "link",
  priority: 1100,
  inclusive: false,
  excludes: "link mention",
  addAttributes: () => ({ href: { default: null, parseHTML: (a) => asHref(a.getAttribute("href")) } }),
  parseHTML: () => [{ tag: "a[href]", priority: 50, getAttrs: (a) => (asHref(a.getAttribute("href")) ? null : false) }],
  renderHTML: ({ HTMLAttributes }) => ["a", HTMLAttributes, 0],
  addInputRules() {
    return [markdownLink(this.type)]
  },
})

function depthOf(q) {
  let depth = 0
  for (let up = q.parentElement?.closest("q"); up; up = up.parentElement?.closest("q")) depth += 1
  return depth
}

function markdownLink(type) {
  return new InputRule({
    find: /\[([^[\]]+)\]\(([^\s()]+)\)$/,
    handler: ({ state: { tr, schema }, range, match: [, words, typed] }) => {
      const href = asLink(typed)
      if (!href) return null
      tr.replaceWith(range.from, range.to, schema.text(words, [type.create({ href })])).removeStoredMark(type)
    },
  })
}
