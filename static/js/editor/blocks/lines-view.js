// A block of lines that are kept as they are typed, with its fields below them.

import { crel } from "django-prose-editor/editor"
import { bar } from "editor/blocks/fields"
import { BlockView } from "editor/blocks/view"

export class LinesView extends BlockView {
  /** Makes the elements of the block: the lines, named by `label`, and a bar with these controls. */
  frame(label, controls) {
    this.contentDOM = crel("code")
    const below = bar(this.editor, this.getPos, controls)
    this.controls = [below]
    const lines = crel("pre", { className: "code-block__lines", spellcheck: false }, [this.contentDOM])
    lines.setAttribute("aria-label", label)
    lines.setAttribute("role", "group")
    this.dom = crel("figure", { className: "code-block" }, [lines, below])
  }
}
