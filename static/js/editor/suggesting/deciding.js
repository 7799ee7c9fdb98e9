// Open suggestions are shown in the text that is being written. Accepting puts a piece into it, as typing would: it is undone by
// undo, kept by autosave, and accepted for good with the next save. Refusing is told to the server at once (decision 308).

import { whenReady } from "editor/shell/body"
import { redraw } from "editor/shell/drawn"
import { gettext } from "editor/shell/gettext"
import { complain } from "editor/shell/notices"
import { form, page } from "editor/shell/page"
import { csrfToken, getJSON, RequestError, sendForm } from "editor/shell/requests"
import { FieldPieces } from "editor/suggesting/fields"
import { leadToPieces, list, tellStates } from "editor/suggesting/listed"
import { placeOf, showPieces, takenPieces, takePiece } from "editor/suggesting/marks"
import { announce } from "editor/surface/announcer"

export function tendSuggestions() {
  leadToPieces()
  whenReady((editor) => new Deciding(editor))
  form.addEventListener("desk:beside", () => drawAnew().catch(told))
}

class Deciding {
  #editor
  #pieces = []
  #written = "[]"
  #frame = 0
  #accepted = form.elements.accepted_pieces
  #fields = new FieldPieces((name, key, from) => this.#act(name, key, from), () => this.#note())

  constructor(editor) {
    this.#editor = editor
    this.#show()
    form.addEventListener("desk:drawn", () => this.#show())
    // Words that were kept are put back with what was accepted in them.
    this.#accepted.addEventListener("restored", () => this.#show(true))
    editor.on("transaction", () => this.#pieces.length && this.#note())
    for (const name of ["accept", "refuse"]) editor.view.dom.addEventListener(`suggestion:${name}`, ({ detail }) => this.#act(name, detail.key, detail.from))
  }

  #show(anew = false) {
    const written = list()?.dataset.pieces ?? "[]"
    if (anew || written !== this.#written) {
      this.#written = written
      this.#pieces = JSON.parse(written)
      const taken = this.#accepted.value.split(" ").filter(Boolean)
      this.#fields.show(this.#pieces, taken)
      showPieces(this.#editor, this.#pieces.filter(({ field }) => field === "body"), taken.filter((key) => !this.#fields.taken.includes(key)))
    }
    this.#note()
  }

  /** What the form sends, at once; what the panel says of each piece, once it has been drawn. */
  #note() {
    this.#accepted.value = this.#taken.join(" ")
    if (this.#frame) return
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0
      tellStates(this.#pieces, (key) => this.#taken.includes(key), (key) => this.#fits(key))
    })
  }

  get #taken() {
    return [...takenPieces(this.#editor), ...this.#fields.taken]
  }

  #fits(key) {
    const place = placeOf(this.#editor, key)
    return this.#fields.fits(key) ?? Boolean(place && !place.isLost)
  }

  #act(name, key, from) {
    if (name === "refuse") return this.#refuse(key, from)
    if (!this.#fields.take(key) && !takePiece(this.#editor, key)) return announce(gettext("No longer fits: these words have been changed."))
    if (this.#fields.fits(key) === undefined) this.#editor.view.focus()
    this.#note()
    announce(gettext("Accepted, with the next save."))
  }

  async #refuse(key, from) {
    from.disabled = true
    const data = new FormData()
    data.set("refuse", key.split(":")[1])
    data.set("csrfmiddlewaretoken", csrfToken())
    try {
      await sendForm(this.#pieces.find((piece) => piece.key === key).address.split("#")[0], data)
      announce(gettext("Refused."))
      await drawAnew()
      if (!document.activeElement?.closest(".writing, .panel")) this.#editor.view.focus()
    } catch (error) {
      from.disabled = false
      if (!(error instanceof RequestError)) throw error
      complain(error.message)
    }
  }
}

/** What others have said beside the text; a save that came in between has drawn it already. */
async function drawAnew() {
  const known = page.basedOn
  const { drawn } = await getJSON(page.address)
  if (known === page.basedOn) redraw(drawn)
}

function told(error) {
  // Autosave tells what is wrong with the connection or the log-in; what is missing comes with the next save.
  if (!(error instanceof RequestError)) throw error
}
