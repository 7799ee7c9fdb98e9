// What stands greyed in the empty line that one is in, or in a text that has not begun.

import { Extension, Plugin, pm } from "django-prose-editor/editor"
import { gettext } from "editor/shell/gettext"

const { Decoration, DecorationSet } = pm.view
const INSIDE = { quote: gettext("The exact words"), note: gettext("A note beside the text"), pull: gettext("Words of the text, to be set large") }

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
  if (node.type.spec.code) return ""
  if (["image", "media"].includes(node.type.name)) return gettext("Caption")
  if (node.type.name === "call") return gettext("What the button says")
  if (node.type.name === "heading") return node.attrs.level === 2 ? gettext("Heading") : gettext("Subheading")
  if (node.type.name === "summary") return gettext("What readers press to read on")
  if (parent.type.name === "details") return parent.childCount === 2 ? gettext("The words that open") : ""
  if (parent.type.name in INSIDE) return parent.childCount === 1 ? INSIDE[parent.type.name] : ""
  if (depth > 1) return ""
  return parent.childCount === 1 ? gettext("Write here. Type / for a block, @ for a person") : gettext("Type / for a block")
}
