// Somebody's post on a platform. The text keeps its reference and a readable fallback; the card is drawn from our archive.

import { Node } from "django-prose-editor/editor"
import { linkTo } from "editor/blocks/fallback"
import { PostView } from "editor/blocks/post-view"
import { specOf, treeOf } from "editor/blocks/tree"
import { asReference, asWebAddress } from "editor/text/address"

export const Post = Node.create({
  name: "post",
  group: "object",
  atom: true,
  draggable: true,
  addAttributes: () => ({
    // Until the server has told the reference, the address as it was pasted stands for it.
    reference: {
      default: null,
      parseHTML: (figure) => asReference(figure.dataset.post),
      renderHTML: ({ reference }) => (reference ? { "data-post": reference } : {}),
    },
    fallback: { default: [], rendered: false, parseHTML: treeOf },
  }),
  parseHTML: () => [{ tag: "figure[data-block=post]", priority: 70, getAttrs: (figure) => (asReference(figure.dataset.post) ? null : false) }],
  renderHTML: ({ node, HTMLAttributes }) => ["figure", { "data-block": "post", ...HTMLAttributes }, ...specOf(node.attrs.fallback)],
  addCommands: () => ({
    insertPost: (address) => ({ editor, commands }) => {
      const reference = asReference(asWebAddress(address))
      if (!reference) return false
      editor.storage.post.asked.add(reference)
      return commands.insertObject({ type: "post", attrs: { reference, fallback: linkTo(reference) } })
    },
  }),
  // `asked`: addresses that somebody has just put in, and whose first answer may turn them into plain links.
  addStorage: () => ({ asked: new Set() }),
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.postFromLine() }
  },
  addNodeView: () => (props) => new PostView(props),
})
