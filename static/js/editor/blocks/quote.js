// Words of somebody, standing by themselves: with who said them, where, and on which day.

import { Node } from "django-prose-editor/editor"
import { QuoteView } from "editor/blocks/quote-view"
import { specOf, treeOf } from "editor/blocks/tree"
import { asDay, asWebAddress } from "editor/text/address"

export const Quote = Node.create({
  name: "quote",
  group: "object",
  content: "block+",
  defining: true,
  isolating: true,
  draggable: false,
  // The line below is kept as it was written: "Jane Roe, in a letter" is more than a name.
  addAttributes: () => ({
    caption: { default: [], rendered: false, parseHTML: captionOf },
    cite: { default: "", rendered: false, parseHTML: (figure) => asWebAddress(figure.querySelector("blockquote")?.getAttribute("cite")) ?? "" },
    saidOn: { default: "", rendered: false, parseHTML: (figure) => asDay(figure.dataset.saidOn) ?? "" },
  }),
  parseHTML: () => [{ tag: "figure[data-block=quote]", priority: 70, contentElement: (figure) => figure.querySelector("blockquote") ?? figure }],
  renderHTML: ({ node: { attrs } }) => {
    const words = ["blockquote", attrs.cite ? { cite: attrs.cite } : {}, 0]
    const figure = ["figure", { "data-block": "quote", ...(asDay(attrs.saidOn) && { "data-said-on": attrs.saidOn }) }, words]
    return attrs.caption.length ? [...figure, ["figcaption", {}, ...specOf(attrs.caption)]] : figure
  },
  addCommands: () => ({ insertQuote: () => insertQuote }),
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.leaveObject("quote"), "Mod-Alt-q": () => this.editor.commands.insertQuote() }
  },
  addNodeView: () => (props) => new QuoteView(props),
})

function captionOf(figure) {
  const caption = figure.querySelector(":scope > figcaption")
  return caption ? treeOf(caption) : []
}

// A paragraph that one is in becomes the quotation; otherwise an empty one is made.
function insertQuote({ state, commands }) {
  const { $from, $to } = state.selection
  const isText = $from.depth === 1 && $from.parent.content.size > 0 && $from.parent.type.name === "paragraph"
  if (isText && $to.depth === 1) return commands.wrapIn("quote")
  return commands.insertObject({ type: "quote", content: [{ type: "paragraph" }] })
}
