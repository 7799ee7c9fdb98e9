// The words of a footnote, written in a small editor of their own: bold, italics, links and quotations, one paragraph.

import { Document, Editor, Extension, HardBreak, History, Paragraph, Subscript, Superscript, Text, crel, pm } from "django-prose-editor/editor"
import { button } from "editor/blocks/fields"
import { specOf, treeOf } from "editor/blocks/tree"
import { anchorAt, openPanel } from "editor/popups/panel"
import { gettext } from "editor/shell/gettext"
import { Bold, Code, Italic, Strike } from "editor/text/formats"
import { editLink } from "editor/text/links"
import { Link, Mention, Quotation } from "editor/text/marks"
import { markQuotation } from "editor/text/quotations"
import { Typography } from "editor/text/typography"

const Line = Document.extend({ content: "paragraph" })
const MARKS = [Quotation, Mention, Link, Bold, Italic, Strike, Subscript, Superscript, Code]

/** Opens the dialog beside `pos` of `editor`. Resolves to the words as a tree, empty for none: closing keeps what was typed. */
export function askForFootnote(editor, words, pos) {
  return new Promise((resolve) => {
    const element = crel("div", { className: "footnote-editor" })
    const close = () => {
      panel.close()
      return true
    }
    const Keys = Extension.create({
      name: "footnoteKeys",
      addStorage: () => ({}),
      addKeyboardShortcuts: () => ({ Enter: close, "Mod-Enter": close, "Mod-k": () => editLink(small), "Mod-Shift-q": () => markQuotation(small) }),
    })
    const Broadside = Extension.create({ name: "broadside", addStorage: () => ({ ...editor.storage.broadside }) })
    const small = new Editor({
      element,
      extensions: [Broadside, Keys, Line, Paragraph, Text, HardBreak, ...MARKS, Typography, History],
      content: htmlOf(words),
      injectCSS: false,
      editorProps: { attributes: { class: "prose footnote-editor__words", "aria-label": gettext("Text of the footnote"), "aria-multiline": "true", spellcheck: "true" } },
    })
    const run = (command) => () => small.chain().focus()[command]().run()
    const buttons = [
      crel("button", { type: "submit", className: "block-button block-button--first", textContent: gettext("Done") }),
      button(gettext("Italic"), run("toggleItalic")),
      button(gettext("Link"), () => editLink(small)),
      button(gettext("Remove footnote"), () => small.commands.clearContent() && close()),
    ]
    const closed = () => {
      const tree = treeOf(small.view.dom.firstElementChild)
      small.destroy()
      resolve(trimmed(tree))
    }
    const panel = openPanel(gettext("Footnote"), [element, crel("div", { className: "block-buttons" }, buttons)], { anchor: anchorAt(editor, pos), closed })
    small.commands.focus("end")
  })
}

function htmlOf(tree) {
  const paragraph = document.createElement("p")
  paragraph.append(...specOf(tree).map((spec) => pm.model.DOMSerializer.renderSpec(document, spec).dom))
  return paragraph.outerHTML
}

// White space at the edges is none of the note, nor is the line break that ProseMirror puts into an empty one.
function trimmed(tree) {
  const kept = tree.filter((part) => typeof part === "string" || part.tag !== "br" || tree.length > 1)
  if (typeof kept[0] === "string") kept[0] = kept[0].trimStart()
  if (typeof kept.at(-1) === "string") kept[kept.length - 1] = kept.at(-1).trimEnd()
  return kept.filter(Boolean)
}
