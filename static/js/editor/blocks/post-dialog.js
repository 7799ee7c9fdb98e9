// Asks for the address of a post.

import { crel } from "django-prose-editor/editor"
import { field } from "editor/blocks/fields"
import { anchorAt, openPanel } from "editor/popups/panel"
import { gettext } from "editor/shell/gettext"
import { announce } from "editor/surface/announcer"
import { asWebAddress } from "editor/text/address"

/** Opens a small dialog; the post is put in where the caret is. */
export function askForPost(editor) {
  const address = field(gettext("Address of the post"), { type: "url", placeholder: gettext("https://…") })
  const submit = () => {
    const found = asWebAddress(address.input.value)
    if (found) return editor.chain().insertPost(found).focus().run()
    announce(gettext("This is not a web address."))
    return false
  }
  const insert = crel("button", { type: "submit", className: "block-button block-button--first", textContent: gettext("Insert") })
  openPanel(gettext("Insert a post"), [address.element, crel("div", { className: "block-buttons" }, [insert])], { anchor: anchorAt(editor), submit })
  address.input.focus()
  return true
}
