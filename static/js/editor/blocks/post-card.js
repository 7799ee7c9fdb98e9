// A post's card as readers see it (templates/pages/articles/_post.html), and the form for a post that cannot be fetched.

import { crel } from "django-prose-editor/editor"
import { dayOf } from "editor/blocks/fallback"
import { button, field } from "editor/blocks/fields"
import { nodesOf } from "editor/blocks/tree"
import { fill, gettext } from "editor/shell/gettext"

const GONE = {
  missing: gettext("This post is no longer available on %(platform)s; text as published."),
  private: gettext("This post is no longer public on %(platform)s; text as published."),
  edited: gettext("This post has since been changed on %(platform)s; text as published."),
}

/** The parts of a card whose words are known. */
export function cardOf(card) {
  const handle = card.handle ? [" ", crel("span", { className: "social-post__handle", textContent: `@${card.handle}` })] : []
  const author = crel("span", { className: "social-post__author" }, [card.author || gettext("Author unknown"), ...handle])
  const head = crel("div", { className: "social-post__head" }, [author, part("span", "platform", fill(gettext("on %(platform)s"), { platform: card.label }))])
  const warning = card.warning ? [part("p", "warning", fill(gettext("Content warning: %(warning)s"), { warning: card.warning }))] : []
  return [head, ...warning, textOf(card), ...mediaOf(card), footOf(card)]
}

/** A card whose words have not arrived: what the text itself says of it, and a line on what is going on. */
export function waitingCard(fallback, sentence, buttons = []) {
  const words = crel("div", { className: "social-post__waiting" }, nodesOf(fallback))
  const news = crel("div", { className: "social-post__foot" }, [part("span", "news", sentence), crel("span", { className: "block-buttons" }, buttons)])
  return [words, news]
}

/** The fields for who wrote what and when. `save` gets {author, handle, text, posted_at}; `others` are more buttons. */
export function typingForm(card, save, others) {
  const author = field(gettext("Author"), { value: card.author ?? "", placeholder: gettext("Jane Roe") })
  const handle = field(gettext("Handle"), { value: card.handle ?? "", placeholder: gettext("janeroe") })
  const posted = field(gettext("Posted"), { type: "datetime-local", value: card.posted_local ?? "" })
  const text = field(gettext("Text of the post"), { element: "textarea", rows: 3, value: card.text ?? "" })
  const values = () => ({ author: author.input.value.trim(), handle: handle.input.value.trim().replace(/^@/, ""), text: text.input.value.trim(), posted_at: posted.input.value || null })
  const buttons = [button(gettext("Save"), () => save(values()), { className: "block-button block-button--first" }), ...others]
  const row = crel("div", { className: "block-row" }, [author.element, handle.element, posted.element])
  return crel("div", { className: "block-bar block-bar--form", contentEditable: "false" }, [text.element, row, crel("div", { className: "block-buttons" }, buttons)])
}

function textOf({ text }) {
  if (text === null || text === undefined) return part("p", "text social-post__text--unknown", gettext("The text of this post is missing."))
  return part("blockquote", "text", text)
}

function mediaOf({ media = [] }) {
  const pictures = media.filter(({ src }) => src).map(({ src, alt }) => crel("img", { src, alt: alt ?? "", loading: "lazy" }))
  return pictures.length ? [crel("div", { className: "social-post__media" }, pictures)] : []
}

function footOf({ posted, posted_label, address, label, status }) {
  const day = part("span", "day", posted_label || dayOf(posted) || gettext("date unknown"))
  const host = address ? part("span", "address", new URL(address).host) : part("span", "address", gettext("address unknown"))
  const gone = GONE[status] ? [part("span", "note", fill(GONE[status], { platform: label }))] : []
  return crel("div", { className: "social-post__foot" }, [day, host, ...gone])
}

function part(tag, name, textContent) {
  return crel(tag, { className: `social-post__${name}`, textContent })
}
