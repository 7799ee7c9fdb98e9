// What stands greyed in the empty line that one is in, or in a text that has not begun.

import { Extension, Plugin, pm } from "django-prose-editor/editor"

const { Decoration, DecorationSet } = pm.view
const INSIDE = { quote: "The exact words", note: "A note beside the text" }

export const Placeholder = Extension.create({
  name: "bodyPlaceholder",
  addProseMirrorPlugins() {
    return [new Plugin({ props: { decorations: ({ doc, selection: { $from } }) => decorate(doc, $from) } })]
  },
})

function decorate(doc, $from) {
  if (!$from.depth || $from.parent.content.size || !$from.parent.isTextblock) return null
  const words = wordsFor($from.parent, $from.node(-1), $from.depth)
  return words && DecorationSet.create(doc, [Decoration.node($from.before(), $from.after(), { class: "is-empty", "data-placeholder": words })])
}

function wordsFor(node, parent, depth) {
  if (node.type.name === "image") return "Caption"
  if (node.type.name === "heading") return node.attrs.level === 2 ? "Heading" : "Subheading"
  if (parent.type.name in INSIDE) return parent.childCount === 1 ? INSIDE[parent.type.name] : ""
  if (depth > 1) return ""
  return parent.childCount === 1 ? "Write here. Type / for a block, @ for a person" : "Type / for a block"
}
