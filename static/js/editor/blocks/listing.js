// Lines of a program: white space is kept, and nothing in them becomes anything else as one types.

import { Node, crel } from "django-prose-editor/editor"
import { bar, field, setAttributes, show } from "editor/blocks/fields"
import { BlockView } from "editor/blocks/view"
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

class ListingView extends BlockView {
  #language

  constructor(props) {
    super(props)
    this.contentDOM = crel("code")
    this.#language = field(pgettext("of a program", "Language"), { placeholder: gettext("Python, HTML, …"), maxLength: 30, change: (typed) => setAttributes(this.editor, this.getPos, { language: asLanguage(typed) }) })
    const below = bar(this.editor, this.getPos, [this.#language.element])
    this.controls = [below]
    const lines = crel("pre", { className: "code-block__lines", spellcheck: false }, [this.contentDOM])
    lines.setAttribute("aria-label", gettext("Code"))
    lines.setAttribute("role", "group")
    this.dom = crel("figure", { className: "code-block" }, [lines, below])
    this.draw(this.node)
  }

  draw({ attrs }) {
    show(this.#language.input, attrs.language)
  }
}
