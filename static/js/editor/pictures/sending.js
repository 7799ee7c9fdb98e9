// How far the file of a block is on its way to the library: a bar, and when it has failed what to do about it.

import { crel } from "django-prose-editor/editor"
import { button } from "editor/blocks/fields"
import { gettext } from "editor/shell/gettext"

/** `progress` and `news` are for the frame of the BlockView. Once the library has the file, `arrived` gets its row. */
export class Sending {
  upload = null
  #view
  #arrived

  constructor(view, label, arrived) {
    this.#view = view
    this.#arrived = arrived
    this.progress = crel("progress", { max: 1, hidden: true, "aria-label": label })
    this.news = crel("p", { className: "block-news", role: "status" })
  }

  follow(upload) {
    if (upload === this.upload) return
    this.stop()
    this.upload = upload ?? null
    upload?.addEventListener("change", this.#draw)
    if (upload) setTimeout(this.#draw)
  }

  stop() {
    this.upload?.removeEventListener("change", this.#draw)
  }

  #draw = () => {
    const { state, share, problem, row } = this.upload ?? {}
    this.progress.hidden = state !== "sending"
    this.progress.value = share ?? 0
    const again = button(gettext("Try again"), () => this.upload.start())
    this.news.replaceChildren(...(state === "failed" ? [problem, " ", again, " ", button(gettext("Remove"), () => this.#remove())] : []))
    if (state === "done" && this.#view.node.attrs.upload) this.#arrived(row)
  }

  #remove() {
    this.upload.forget()
    const { editor, node } = this.#view
    const pos = this.#view.getPos()
    editor.chain().deleteRange({ from: pos, to: pos + node.nodeSize }).focus().run()
  }
}
