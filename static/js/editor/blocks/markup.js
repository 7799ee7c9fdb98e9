// HTML written by hand. It is kept as it was typed; what readers get of it, articles/body/markup.py allows, and is told here.

import { Node, crel } from "django-prose-editor/editor"
import { LinesView } from "editor/blocks/lines-view"
import { fill, gettext } from "editor/shell/gettext"

const TAGS = new Set("a abbr address b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h2 h3 h4 hr i ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr".split(" "))

export const Markup = Node.create({
  name: "markup",
  group: "object",
  content: "text*",
  marks: "",
  code: true,
  defining: true,
  isolating: true,
  draggable: false,
  parseHTML: () => [{ tag: "figure[data-block=markup]", priority: 70, preserveWhitespace: "full", contentElement: "pre" }],
  renderHTML: () => ["figure", { "data-block": "markup" }, ["pre", 0]],
  addCommands: () => ({ insertMarkup: () => ({ commands }) => commands.insertObject({ type: "markup" }) }),
  addNodeView: () => (props) => new MarkupView(props),
})

class MarkupView extends LinesView {
  #news = crel("p", { className: "block-news", role: "status" })

  constructor(props) {
    super(props)
    const hint = crel("p", { className: "block-hint", textContent: gettext("HTML that describes text. What runs or loads something is left out; preview shows the rest.") })
    this.frame(gettext("HTML"), [crel("div", { className: "block-row" }, [hint, this.#news])])
    this.draw(this.node)
  }

  draw({ textContent }) {
    const names = [...textContent.matchAll(/<([a-z][a-z0-9-]*)/gi)].map(([, name]) => name.toLowerCase())
    const leftOut = [...new Set(names)].filter((name) => !TAGS.has(name))
    const told = leftOut.length ? fill(gettext("Left out: %(things)s."), { things: leftOut.slice(0, 8).map((name) => `<${name}>`).join(" ") }) : ""
    if (this.#news.textContent !== told) this.#news.textContent = told
  }
}
