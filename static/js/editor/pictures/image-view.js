// A picture in the editor: as readers see it, with the fields that belong to it below.

import { crel } from "django-prose-editor/editor"
import { bar, button, field, setAttributes, show } from "editor/blocks/fields"
import { chooseFocus } from "editor/pictures/focus"
import { attributesFor, captioned, isDecorative, keepInLibrary, learn, shownOf } from "editor/pictures/facts"
import { BlockView } from "editor/blocks/view"
import { galleryButtons } from "editor/pictures/in-gallery"
import { Sending } from "editor/pictures/sending"
import { uploadOf } from "editor/pictures/uploads"
import { gettext } from "editor/shell/gettext"
import { announce } from "editor/surface/announcer"

export class ImageView extends BlockView {
  #picture = crel("img", { className: "figure__picture", draggable: false })
  #sending = new Sending(this, gettext("Upload of the picture"), (image) => this.#settle(image))
  #fields

  constructor(props) {
    super(props)
    this.#fields = this.#makeFields()
    const { alt, decorative, credit } = this.#fields
    const buttons = [button(gettext("Focal point"), () => chooseFocus(this.node.attrs.name, this.editor.storage.broadside))]
    const rows = [[alt.element, decorative.element], [credit.element, ...buttons, galleryButtons(this.editor, this.getPos)]]
    const below = bar(this.editor, this.getPos, rows.map((row) => crel("div", { className: "block-row" }, row)))
    const frame = crel("div", { className: "block-frame", contentEditable: "false" }, [this.#picture, this.#sending.progress, this.#sending.news])
    this.contentDOM = crel("figcaption", { className: "figure__caption" })
    this.dom = crel("figure", { className: "figure" }, [frame, this.contentDOM, below])
    this.controls = [below, this.#sending.news]
    this.#picture.addEventListener("click", this.select)
    this.draw(this.node)
    isDecorative(this.node.attrs, this.editor.storage.broadside.urls.images).then((it) => it && this.#set({ isDecorative: true }, { isSilent: true }))
  }

  draw({ attrs, content }) {
    const { alt, decorative, credit } = this.#fields
    this.#sending.follow(uploadOf(attrs.upload))
    const src = shownOf(attrs) ?? this.#sending.upload?.preview ?? ""
    if (src && this.#picture.getAttribute("src") !== src) this.#picture.src = src
    this.#picture.alt = attrs.alt
    show(alt.input, attrs.alt)
    show(credit.input, attrs.credit)
    show(decorative.input, attrs.isDecorative)
    alt.input.disabled = attrs.isDecorative
    const isMissing = !attrs.isDecorative && !attrs.alt.trim()
    alt.input.setAttribute("aria-invalid", String(isMissing))
    alt.element.classList.toggle("is-missing", isMissing)
    this.contentDOM.classList.toggle("is-bare", !content.size)
    this.dom.classList.toggle("is-sending", !attrs.src)
    this.dom.classList.toggle("figure--tall", Number(attrs.height) > Number(attrs.width))
  }

  destroy() {
    this.#sending.stop()
  }

  #makeFields() {
    const alt = field(gettext("Alternative text"), { placeholder: gettext("What the picture shows"), maxLength: 300, required: true, change: (text) => this.#set({ alt: text }) })
    const decorative = field(gettext("Decorative"), { type: "checkbox", change: (it) => this.#decorate(it) })
    const credit = field(gettext("Credit"), { placeholder: gettext("Photo: …"), maxLength: 200, change: (text) => this.#set({ credit: text }) })
    for (const [name, { input }] of Object.entries({ alt, credit })) input.addEventListener("change", () => this.#keep({ [name]: input.value.trim() }))
    return { alt, decorative, credit }
  }

  #set(attributes, how) {
    setAttributes(this.editor, this.getPos, attributes, how)
  }

  #decorate(it) {
    this.#set(it ? { isDecorative: true, alt: "" } : { isDecorative: false })
    this.#keep({ decorative: it })
    if (!it) this.#fields.alt.input.focus()
  }

  #keep(facts, name = this.node.attrs.name) {
    keepInLibrary(name, facts, this.editor.storage.broadside.urls.image).catch((error) => announce(error.message))
  }

  #settle(image) {
    const pos = this.getPos()
    if (pos === undefined) return
    learn(image)
    const { state, view } = this.editor
    const { attrs, content } = this.node
    const tr = state.tr.setNodeMarkup(pos, null, { ...attributesFor(image), alt: attrs.alt || image.alt, credit: attrs.credit || image.credit, isDecorative: attrs.isDecorative || image.decorative })
    if (!content.size && image.caption) tr.insert(pos + 1, state.schema.text(captioned(image)[0].text))
    view.dispatch(tr.setMeta("addToHistory", false))
    // What was said of it while it was on its way.
    this.#keep({ alt: attrs.alt.trim(), credit: attrs.credit.trim(), ...(attrs.isDecorative && { decorative: true }) }, image.name)
  }
}
