// The list that suggestions.js shows at the caret: looking, drawing, marking, choosing.

import { crel } from "django-prose-editor/editor"
import { placeBeside } from "editor/elements/beside"
import { anchorAt } from "editor/popups/panel"
import { fill, gettext } from "editor/shell/gettext"
import { announce } from "editor/surface/announcer"
import { icon } from "editor/surface/icons"

const LONGEST = 60

export class SuggestionList {
  #editor
  #how
  #view
  #list
  #options = []
  #at = -1
  #range = null
  #dismissed = null
  #ask = 0

  constructor(editor, view, how) {
    this.#editor = editor
    this.#view = view
    this.#how = how
    this.#list = crel("ul", { id: `suggested-${how.name}`, className: `suggestions suggestions--${how.name}`, role: "listbox", "aria-label": how.label, popover: "manual", tabIndex: 0 })
    this.#list.addEventListener("mousedown", (event) => event.preventDefault())
    this.#list.addEventListener("click", ({ target }) => this.#choose([...this.#list.children].indexOf(target.closest("li"))))
    view.dom.parentElement.append(this.#list)
  }

  update(view, before) {
    if (before && before.doc === view.state.doc && before.selection.eq(view.state.selection)) return
    const found = view.editable && view.hasFocus() ? this.#find(view.state) : null
    if (!found) this.#dismissed = null
    if (!found || found.from === this.#dismissed) return this.close()
    this.#look(found)
  }

  destroy() {
    this.#list.remove()
  }

  close() {
    if (!this.#range) return
    this.#ask += 1
    this.#range = null
    this.#options = []
    this.#list.hidePopover()
    for (const name of ["aria-activedescendant", "aria-controls", "aria-haspopup"]) this.#view.dom.removeAttribute(name)
  }

  key(event) {
    if (!this.#range || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false
    const count = this.#options.length
    const target = { ArrowDown: (this.#at + 1) % count, ArrowUp: (this.#at - 1 + count) % count, Home: 0, End: count - 1 }[event.key]
    if (target !== undefined) this.#mark(this.#at < 0 && event.key === "ArrowUp" ? count - 1 : target)
    else if ((event.key === "Enter" || event.key === "Tab") && this.#at >= 0) this.#choose(this.#at)
    else if (event.key === "Escape") {
      this.#dismissed = this.#range.from
      this.close()
    } else return false
    return true
  }

  #find({ selection: { $from, empty } }) {
    if (!empty || !$from.parent.isTextblock) return null
    const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - LONGEST), $from.parentOffset, null, "\ufffc")
    const found = this.#how.find(before, $from)
    return found && { query: found.query, from: $from.pos - found.length, to: $from.pos }
  }

  async #look({ query, from, to }) {
    const ask = (this.#ask += 1)
    const options = await this.#how.search(query, this.#editor)
    if (ask !== this.#ask || !this.#view.hasFocus()) return
    if (!options.length) return this.close()
    const wasOpen = this.#range !== null
    this.#range = { from, to }
    this.#options = options
    this.#list.replaceChildren(...options.map((option, at) => this.#row(option, at)))
    if (!wasOpen) this.#list.showPopover()
    placeBeside(this.#list, anchorAt(this.#editor, from))
    this.#view.dom.setAttribute("aria-controls", this.#list.id)
    this.#view.dom.setAttribute("aria-haspopup", "listbox")
    this.#mark(options[0].isOffer ? -1 : 0)
    if (!wasOpen) announce(fill(gettext("%(list)s: %(count)s. Choose with the arrow keys."), { list: this.#how.label, count: options.length }), { quietly: true })
  }

  #row({ label, detail, picture, icon: sign }, at) {
    const image = picture ? [crel("img", { src: picture, alt: "" })] : sign ? [icon(sign)] : []
    const small = detail ? [crel("small", { textContent: detail })] : []
    return crel("li", { id: `${this.#list.id}-${at}`, role: "option" }, [...image, crel("span", { textContent: label }), ...small])
  }

  #mark(at) {
    this.#at = at
    for (const [index, row] of [...this.#list.children].entries()) row.setAttribute("aria-selected", String(index === at))
    this.#list.children[at]?.scrollIntoView({ block: "nearest" })
    at < 0 ? this.#view.dom.removeAttribute("aria-activedescendant") : this.#view.dom.setAttribute("aria-activedescendant", `${this.#list.id}-${at}`)
  }

  #choose(at) {
    const option = this.#options[at]
    // Letters typed since this list was asked for belong to the words that the choice replaces.
    const range = this.#range && this.#find(this.#view.state)
    if (!option || !range) return
    this.close()
    this.#how.pick(option.value, range, this.#editor)
  }
}
