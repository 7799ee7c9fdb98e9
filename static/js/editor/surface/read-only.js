// When somebody else has the article, the fields of its blocks and the toolbar rest, too.

import { Extension, Plugin } from "django-prose-editor/editor"

export const ReadOnly = Extension.create({
  name: "readOnly",
  addProseMirrorPlugins() {
    return [new Plugin({ view: (view) => new Watch(view) })]
  },
})

class Watch {
  #isEditable

  constructor(view) {
    this.#isEditable = view.editable
  }

  update(view, before) {
    // A block that is new has new fields.
    if (view.editable === this.#isEditable && (view.editable || before.doc === view.state.doc)) return
    this.#isEditable = view.editable
    for (const controls of view.dom.closest(".body-editor").querySelectorAll(".block-bar, .toolbar")) controls.inert = !view.editable
  }
}
