// The library of recordings in a dialog: look for one, listen to it, choose it, or hand in a new one.

import { crel } from "django-prose-editor/editor"
import { button } from "editor/blocks/fields"
import { ACCEPTED, factsOf, learn, recordingsIn } from "editor/media/files"
import { openPanel } from "editor/popups/panel"
import { SearchedList } from "editor/popups/searched-list"
import { gettext } from "editor/shell/gettext"

/** Opens the library that answers at `url`. Resolves to {recording} or {file}: what was chosen, or is to be uploaded; to {} when it is closed. */
export function chooseRecording(url) {
  return new Promise((resolve) => new Library(url, resolve))
}

class Library {
  #panel
  #answer = {}
  #found

  constructor(url, resolve) {
    this.#found = new SearchedList(url, crel("ul", { className: "recordings" }), {
      placeholder: gettext("Name, title or credit"),
      row: (recording) => this.#row(recording),
      nothing: { found: gettext("No recording has these words. Upload one, or drop it here."), there: gettext("There is no recording yet. Upload one, or drop it here.") },
    })
    const { search, list, news, more } = this.#found
    const files = crel("input", { type: "file", accept: ACCEPTED, className: "library__files", "aria-label": gettext("Upload a recording") })
    files.addEventListener("change", () => this.#handIn(files.files))
    const head = crel("div", { className: "block-row" }, [search.element, crel("label", { className: "block-button library__upload" }, [gettext("Upload…"), files])])
    const foot = crel("div", { className: "block-buttons" }, [button(gettext("Cancel"), () => this.#panel.close()), more])
    this.#panel = openPanel(gettext("Audio and video"), [head, news, list, foot], { submit: () => false, closed: () => resolve(this.#answer), className: "library" })
    this.#panel.dialog.addEventListener("dragover", (event) => event.preventDefault())
    this.#panel.dialog.addEventListener("drop", (event) => {
      event.preventDefault()
      this.#handIn(recordingsIn(event.dataTransfer?.files))
    })
    search.input.focus()
    this.#found.look()
  }

  #row(recording) {
    const { title, kind, src, poster } = recording
    const choose = button("", () => this.#choose(recording), { className: "block-button recordings__choose" })
    choose.append(crel("span", { dir: "auto", textContent: title }), " ", crel("small", { textContent: factsOf(recording) }))
    const player = crel(kind, { controls: true, preload: "none", src, "aria-label": title })
    if (poster) player.poster = poster
    return crel("li", { className: `recordings__row recordings__row--${kind}` }, [choose, player])
  }

  #choose(recording) {
    learn(recording)
    this.#answer = { recording }
    this.#panel.close()
  }

  #handIn([file]) {
    if (!file) return
    this.#answer = { file }
    this.#panel.close()
  }
}
