// A recording in the editor: the player that readers get, with the fields that belong to it below.

import { crel } from "django-prose-editor/editor"
import { bar, field, setAttributes, show } from "editor/blocks/fields"
import { BlockView } from "editor/blocks/view"
import { factsOf, learn, rowOf } from "editor/media/files"
import { Sending } from "editor/pictures/sending"
import { uploadOf } from "editor/pictures/uploads"
import { fill, gettext } from "editor/shell/gettext"
import { RequestError } from "editor/shell/requests"

export class MediaView extends BlockView {
  #title = crel("p", { className: "recording__title" })
  #player = crel("div", { className: "recording__place" })
  #hint = crel("p", { className: "block-hint", hidden: true, textContent: gettext("Nobody can read what is said: the library has neither captions nor a transcript of it.") })
  #page = crel("a", { className: "block-button", target: "_blank", rel: "noopener", hidden: true })
  #credit = field(gettext("Credit"), { placeholder: gettext("Recording: …"), maxLength: 200, change: (credit) => setAttributes(this.editor, this.getPos, { credit }) })
  #sending = new Sending(this, gettext("Upload of the recording"), (row) => this.#settle(row))
  #shown = null

  constructor(props) {
    super(props)
    const below = bar(this.editor, this.getPos, [crel("div", { className: "block-row" }, [this.#credit.element, this.#page]), this.#hint])
    const frame = crel("div", { className: "block-frame", contentEditable: "false" }, [this.#title, this.#player, this.#sending.progress, this.#sending.news])
    this.contentDOM = crel("figcaption", { className: "figure__caption" })
    this.dom = crel("figure", { className: "recording" }, [frame, this.contentDOM, below])
    this.controls = [below, this.#sending.news, this.#player]
    this.#title.addEventListener("click", this.select)
    this.#page.addEventListener("click", () => addEventListener("focus", this.#askAgain, { once: true }))
    this.draw(this.node)
  }

  draw({ attrs, content }) {
    this.#sending.follow(uploadOf(attrs.upload))
    show(this.#credit.input, attrs.credit)
    this.contentDOM.classList.toggle("is-bare", !content.size)
    if (attrs.name && attrs.name !== this.#shown) this.#ask(attrs.name)
    else if (!attrs.name) this.#tell(gettext("On its way to the library"))
  }

  destroy() {
    this.#sending.stop()
    removeEventListener("focus", this.#askAgain)
  }

  // Somebody has been to the library, in another tab.
  #askAgain = () => this.#ask(this.node.attrs.name, { isAnew: true })

  async #ask(name, how) {
    this.#shown = name
    try {
      const row = await rowOf(name, this.editor.storage.broadside.urls.recordings, how)
      row ? this.#show(row) : this.#miss(name)
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      this.#shown = null
      this.#sending.news.textContent = error.message
    }
  }

  #show(row) {
    this.#tell(row.title, factsOf(row))
    const player = crel(row.kind, { className: "recording__player", controls: true, preload: "none", src: row.src, "aria-label": row.title })
    if (row.kind === "video") Object.assign(player, { width: row.width, height: row.height, poster: row.poster, preload: row.poster ? "none" : "metadata" })
    if (row.captions) player.append(crel("track", { kind: "captions", src: row.captions, srclang: row.captionsLanguage, default: true }))
    this.#player.replaceChildren(player)
    this.#hint.hidden = row.words
    this.#page.hidden = false
    this.#page.href = row.page
    this.#page.textContent = row.kind === "video" ? gettext("Title, poster, captions…") : gettext("Title, transcript…")
    this.#sending.news.textContent = ""
    this.#credit.input.placeholder = row.credit || gettext("Recording: …")
  }

  #miss(name) {
    this.#tell(name)
    this.#player.replaceChildren()
    this.#sending.news.textContent = fill(gettext("There is no recording called “%(name)s” in the library. Remove it from the text, or choose another."), { name })
  }

  #tell(title, facts = "") {
    this.#title.replaceChildren(crel("span", { dir: "auto", textContent: title }), " ", crel("span", { className: "recording__length", textContent: facts }))
    this.dom.setAttribute("aria-label", facts ? `${title} (${facts})` : title)
  }

  #settle(row) {
    learn(row)
    setAttributes(this.editor, this.getPos, { name: row.name, upload: null }, { isSilent: true })
  }
}
