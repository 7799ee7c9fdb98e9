// Lines of a program: white space is kept, and nothing in them becomes anything else as one types.

import { Node } from "django-prose-editor/editor"
import { field, setAttributes, show } from "editor/blocks/fields"
import { LinesView } from "editor/blocks/lines-view"
import { gettext, pgettext } from "editor/shell/gettext"

const LANGUAGE = /^[A-Za-z0-9+#.-]{1,30}$/
const asLanguage = (typed) => (LANGUAGE.test(typed?.trim() ?? "") ? typed.trim() : "")

export const Listing = Node.create({
  name: "listing",
  group: "object",
  content: "text*",
  marks: "",
  code: true,
  defining: true,
  isolating: true,
  draggable: false,
  addAttributes: () => ({ language: { default: "", rendered: false, parseHTML: (element) => asLanguage(element.dataset.language ?? languageOf(element)) } }),
  parseHTML: () => [
    { tag: "figure[data-block=listing]", priority: 70, preserveWhitespace: "full", contentElement: "pre" },
    { tag: "pre", priority: 60, preserveWhitespace: "full", getAttrs: (lines) => (lines.querySelector(":scope > code") ? null : false) },
  ],
  renderHTML: ({ node: { attrs } }) => ["figure", { "data-block": "listing", ...(attrs.language && { "data-language": attrs.language }) }, ["pre", 0]],
  addCommands: () => ({ insertListing: () => ({ commands }) => commands.insertObject({ type: "listing" }) }),
  addNodeView: () => (props) => new ListingView(props),
})

// As highlighters write it: <code class="language-python">.
function languageOf(lines) {
  return /\blanguage-(\S+)/.exec(lines.querySelector("code")?.className ?? "")?.[1]
}

class ListingView extends LinesView {
  #language

  constructor(props) {
    super(props)
    this.#language = field(pgettext("of a program", "Language"), { placeholder: gettext("Python, HTML, …"), maxLength: 30, change: (typed) => setAttributes(this.editor, this.getPos, { language: asLanguage(typed) }) })
    this.frame(gettext("Code"), [this.#language.element])
    this.draw(this.node)
  }

  draw({ attrs }) {
    show(this.#language.input, attrs.language)
  }
}
