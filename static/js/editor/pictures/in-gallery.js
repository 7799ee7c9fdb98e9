// What one can do to a picture in a gallery beyond what every picture has. Elsewhere the style sheet shows none of it.

import { crel } from "django-prose-editor/editor"
import { button } from "editor/blocks/fields"
import { gettext } from "editor/shell/gettext"

/** Buttons to move the picture at `getPos` among its neighbours, and to take it out. */
export function galleryButtons(editor, getPos) {
  const move = (step) => () => editor.chain().setNodeSelection(getPos()).moveBlock(step).focus().run()
  return crel("div", { className: "block-buttons block-buttons--gallery" }, [
    button(gettext("Move earlier"), move(-1)),
    button(gettext("Move later"), move(1)),
    button(gettext("Remove"), () => editor.chain().setNodeSelection(getPos()).deleteSelection().focus().run()),
  ])
}
