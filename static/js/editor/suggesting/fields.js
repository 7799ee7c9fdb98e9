// Pieces of headline and standfirst: these are plain fields, so what is suggested stands below them.

import { fill, gettext } from "editor/shell/gettext"
import { button, make } from "editor/shell/make"
import { form } from "editor/shell/page"

/** Shows pieces below the fields that they are of. `act` is called with "accept" or "refuse", a key and the button. */
export class FieldPieces {
  #act
  #pieces = []
  #taken = new Set()

  constructor(act, changed) {
    this.#act = act
    for (const name of ["headline", "standfirst"]) {
      form.elements[name].addEventListener("input", () => {
        // Undone, it is a suggestion as before.
        for (const piece of this.#pieces) if (piece.field === name && isThere(piece)) this.#taken.delete(piece.key)
        this.#draw()
        changed()
      })
      form.elements[name].addEventListener("restored", () => this.#draw())
    }
  }

  show(pieces, taken) {
    this.#pieces = pieces.filter(({ field }) => field !== "body")
    this.#taken = new Set(taken.filter((key) => this.#pieces.some((piece) => piece.key === key)))
    this.#draw()
  }

  /** The keys of those that are in their fields. */
  get taken() {
    return [...this.#taken]
  }

  /** Whether a piece of this key can be put into its field, can no longer, or is of none. */
  fits(key) {
    const piece = this.#pieces.find((each) => each.key === key)
    return piece && isThere(piece)
  }

  take(key) {
    const piece = this.#pieces.find((each) => each.key === key)
    if (!piece || !isThere(piece)) return false
    const field = form.elements[piece.field]
    field.focus()
    field.select()
    this.#taken.add(key)
    // The only way to write into a field that leaves the browser's own undo whole.
    if (piece.after.length) document.execCommand("insertText", false, piece.after.join(""))
    else document.execCommand("delete")
    return true
  }

  #draw() {
    for (const name of ["headline", "standfirst"]) {
      const field = form.elements[name]
      form.querySelector(`.suggested-field[data-of=${name}]`)?.remove()
      const open = this.#pieces.filter((piece) => piece.field === name && !this.#taken.has(piece.key))
      if (open.length) field.after(make("div", { className: "suggested-field", dataset: { of: name } }, ...open.map((piece) => this.#bar(piece))))
    }
  }

  #bar(piece) {
    const { key, by, address, before = [], after = [], summary } = piece
    const act = (name, label, spoken) => {
      const made = button(label, () => this.#act(name, key, made), "suggested-bar__act")
      made.ariaLabel = fill(spoken, { name: by, change: summary })
      made.dataset.act = name
      return made
    }
    const words = isThere(piece)
      ? [...before.map((textContent) => make("del", { className: "suggested-gone", textContent })), " ", ...after.map((textContent) => make("ins", { className: "suggested-new", textContent }))]
      : [make("span", { className: "suggested-bar__lost", textContent: gettext("No longer fits: these words have been changed.") })]
    const accept = isThere(piece) ? [act("accept", gettext("Accept"), gettext("Accept the suggestion by %(name)s: %(change)s"))] : []
    return make("div", { className: "suggested-bar", role: "group", ariaLabel: fill(gettext("Suggestion by %(name)s: %(change)s"), { name: by, change: summary }), dataset: { piece: key } },
      make("p", { className: "suggested-bar__words", dir: "auto" }, ...words),
      make("span", { className: "suggested-bar__who", textContent: by }),
      make("span", { className: "suggested-bar__acts" }, ...accept, act("refuse", gettext("Refuse"), gettext("Refuse the suggestion by %(name)s: %(change)s")),
        make("a", { className: "suggested-bar__act", href: address, target: "_blank", rel: "noopener", textContent: gettext("Compare") })))
  }
}

function isThere({ field, before }) {
  return Boolean(before) && form.elements[field].value === before.join("")
}
