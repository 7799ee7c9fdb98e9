// A post in the editor: drawn from the archive, or typed in where the platform cannot be reached.

import { crel, pm } from "django-prose-editor/editor"
import { announce } from "editor/announcer"
import { button, setAttributes } from "editor/blocks/fields"
import { fallbackOf } from "editor/blocks/fallback"
import { cardOf, typingForm, waitingCard } from "editor/blocks/post-card"
import { postsAt, UnknownPost } from "editor/blocks/posts"
import { textOf } from "editor/blocks/tree"
import { BlockView } from "editor/blocks/view"
import { isPending } from "editor/pending"
import { postJSON, RequestError } from "editor/shell/requests"

export class PostView extends BlockView {
  #card = null

  constructor(props) {
    super(props)
    this.dom = crel("figure", { className: "social-post", "aria-label": "Post" })
    this.#load()
  }

  draw({ attrs }, was) {
    if (attrs.reference !== was.attrs.reference && attrs.reference !== this.#card?.reference) this.#load()
  }

  get #posts() {
    return postsAt(this.editor.storage.broadside.urls.posts)
  }

  async #load() {
    const { reference, fallback } = this.node.attrs
    const isNew = this.editor.storage.post.asked.delete(reference)
    this.#show(waitingCard(fallback, "Fetching the post …"))
    const answer = this.#posts.card(reference, { isAddress: isNew })
    if (isNew) isPending(answer)
    try {
      this.#draw(await answer, isNew)
    } catch (error) {
      if (error instanceof UnknownPost) isNew ? this.#becomeLink() : this.#tell(error.message)
      else if (error instanceof RequestError) this.#tell(error.message, [button("Try again", () => this.#load())])
      else throw error
    }
  }

  #draw(card, isNew = false) {
    this.#card = card
    if (isNew || card.reference !== this.node.attrs.reference) {
      setAttributes(this.editor, this.getPos, { reference: card.reference, fallback: fallbackOf(card) }, { isSilent: true })
    }
    if (isNew && !card.known) return this.#type(card.problem ?? `${card.label} could not be reached.`)
    this.#show(card.known ? cardOf(card) : [...cardOf(card), button("Type the words", () => this.#type())])
  }

  // The words as somebody knows them are as good as fetched ones.
  #type(why = null) {
    const card = this.#card ?? { address: this.node.attrs.reference }
    const others = why ? [button("Try again", () => this.#again()), button("Make it a link", () => this.#becomeLink())] : [button("Cancel", () => this.#draw(card))]
    const form = typingForm(card, (values) => this.#save(values), others)
    const news = crel("p", { className: "social-post__news", textContent: why ?? "" })
    this.controls = [form]
    this.dom.replaceChildren(crel("div", { className: "social-post__head" }, [crel("span", { textContent: card.address ?? "" })]), news, form)
  }

  #again() {
    this.#posts.forget(this.#card?.address ?? this.node.attrs.reference)
    this.editor.storage.post.asked.add(this.node.attrs.reference)
    this.#load()
  }

  async #save(values) {
    const { urls } = this.editor.storage.broadside
    try {
      const card = await postJSON(urls.typedPost, { address: this.#card?.address ?? this.node.attrs.reference, ...values })
      this.#posts.keep(card)
      this.#card = card
      setAttributes(this.editor, this.getPos, { reference: card.reference, fallback: fallbackOf(card) })
      this.#show(cardOf(card))
      this.editor.chain().setNodeSelection(this.getPos()).focus().run()
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      announce(error.message)
    }
  }

  #tell(sentence, more = []) {
    const link = /^https?:/.test(this.node.attrs.reference ?? "") ? [button("Make it a link", () => this.#becomeLink())] : []
    this.#show(waitingCard(this.node.attrs.fallback, sentence, [...more, button("Type it", () => this.#type()), ...link]))
  }

  #becomeLink() {
    const { state, view } = this.editor
    const { paragraph, doc } = state.schema.nodes
    const href = this.node.attrs.reference
    const pos = this.getPos()
    if (pos == null || !doc) return
    const text = state.schema.text(href, [state.schema.marks.link.create({ href })])
    const tr = pm.history.closeHistory(state.tr.replaceWith(pos, pos + this.node.nodeSize, paragraph.create(null, text)))
    view.dispatch(tr)
    announce("This is no post that we know: it stays a link.", { quietly: true })
  }

  #show(parts) {
    this.dom.setAttribute("aria-label", `Post: ${this.#card?.author ?? textOf(this.node.attrs.fallback)}`)
    this.dom.replaceChildren(...parts)
    this.controls = [...this.dom.querySelectorAll("button")]
  }
}
