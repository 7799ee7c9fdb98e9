// A post in the editor: drawn from the archive, or typed in where the platform cannot be reached.

import { crel, pm } from "django-prose-editor/editor"
import { fallbackOf } from "editor/blocks/fallback"
import { button, setAttributes } from "editor/blocks/fields"
import { cardOf, typingForm, waitingCard } from "editor/blocks/post-card"
import { postsAt, UnknownPost } from "editor/blocks/posts"
import { textOf } from "editor/blocks/tree"
import { BlockView } from "editor/blocks/view"
import { fill, gettext } from "editor/shell/gettext"
import { postJSON, RequestError } from "editor/shell/requests"
import { announce } from "editor/surface/announcer"
import { isPending } from "editor/surface/pending"
import { asWebAddress } from "editor/text/address"

export class PostView extends BlockView {
  #card = null

  constructor(props) {
    super(props)
    this.dom = crel("figure", { className: "social-post", "aria-label": gettext("Post") })
    this.#load()
  }

  draw({ attrs }, was) {
    if (attrs.reference !== was.attrs.reference && attrs.reference !== this.#card?.reference) this.#load()
  }

  get #posts() {
    return postsAt(this.editor.storage.broadside.urls.posts)
  }

  // `address` is asked for again; without it, a post that has just been put in is asked for by its address for the first time.
  async #load(address = null) {
    const { reference, fallback } = this.node.attrs
    const isFirst = this.editor.storage.post.asked.delete(reference)
    const isNew = isFirst || address !== null
    this.#show(waitingCard(fallback, gettext("Fetching the post…")))
    const answer = this.#posts.card(address ?? reference, { isAddress: isNew })
    if (isNew) isPending(answer)
    try {
      this.#draw(await answer, isNew)
    } catch (error) {
      if (error instanceof UnknownPost) return isFirst ? this.#becomeLink() : this.#tell(error.message)
      if (!(error instanceof RequestError)) throw error
      this.#tell(error.message, [button(gettext("Try again"), () => this.#load())])
    }
  }

  #draw(card, isNew = false) {
    this.#card = card
    this.dom.classList.toggle("is-wordless", !card.known)
    if (isNew || card.reference !== this.node.attrs.reference) {
      setAttributes(this.editor, this.getPos, { reference: card.reference, fallback: fallbackOf(card) }, { isSilent: true })
    }
    if (isNew && !card.known) return this.#type(card.problem ?? fill(gettext("We could not reach %(platform)s."), { platform: card.label }))
    this.#show(card.known ? cardOf(card) : [...cardOf(card), crel("div", { className: "block-buttons" }, this.#offers())])
  }

  // What can be done about a post without words, also long after it was put in. A lost one can only be typed.
  #offers({ isTyping = false } = {}) {
    const type = isTyping ? [] : [button(gettext("Type the text"), () => this.#type())]
    return this.#address ? [...type, button(gettext("Try again"), () => this.#again()), button(gettext("Turn into a link"), () => this.#becomeLink())] : type
  }

  get #address() {
    return asWebAddress(this.#card?.address ?? this.node.attrs.reference)
  }

  #type(why = "") {
    const card = this.#card ?? { address: this.node.attrs.reference }
    const news = crel("p", { className: "social-post__news", role: "status", textContent: why })
    const cancel = this.#card && !why ? [button(gettext("Cancel"), () => this.#draw(card))] : []
    const form = typingForm(card, (values) => this.#save(values, news), [...this.#offers({ isTyping: true }), ...cancel])
    this.controls = [form]
    this.dom.replaceChildren(crel("div", { className: "social-post__head", textContent: card.address ?? "" }), news, form)
  }

  #again() {
    const { reference } = this.node.attrs
    for (const asked of [this.#address, reference]) this.#posts.forget(asked)
    this.#load(this.#address)
  }

  async #save(values, news) {
    const { urls } = this.editor.storage.broadside
    try {
      const card = await postJSON(urls.typedPost, { address: this.#card?.reference ?? this.node.attrs.reference, ...values })
      this.#posts.keep(card)
      setAttributes(this.editor, this.getPos, { reference: card.reference, fallback: fallbackOf(card) })
      this.#draw(card)
      this.editor.chain().setNodeSelection(this.getPos()).focus().run()
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      news.textContent = error.message
    }
  }

  #tell(sentence, more = []) {
    const link = this.#address ? [button(gettext("Turn into a link"), () => this.#becomeLink())] : []
    this.#show(waitingCard(this.node.attrs.fallback, sentence, [...more, button(gettext("Type the text"), () => this.#type()), ...link]))
  }

  #becomeLink() {
    const { state, view } = this.editor
    const { paragraph, doc } = state.schema.nodes
    const [href, pos] = [this.#address, this.getPos()]
    if (pos === undefined || !doc) return
    const text = state.schema.text(href, [state.schema.marks.link.create({ href })])
    view.dispatch(pm.history.closeHistory(state.tr.replaceWith(pos, pos + this.node.nodeSize, paragraph.create(null, text))))
    announce(gettext("It stays a link."), { quietly: true })
  }

  #show(parts) {
    this.dom.setAttribute("aria-label", fill(gettext("Post: %(author)s"), { author: this.#card?.author ?? textOf(this.node.attrs.fallback) }))
    this.dom.replaceChildren(...parts)
    this.controls = [...this.dom.querySelectorAll("button")]
  }
}
