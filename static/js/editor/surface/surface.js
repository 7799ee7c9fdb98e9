// The editor on its textarea: the toolbar, the page that one writes on, and the copy of its HTML that the form sends.
//
// Events: "editor:change" on the form, {words, minutes}, once at the start and a moment after each change of the text;
// "input" on the textarea when its copy has been written. Somebody who needs the copy now dispatches "editor:flush"
// on the form, or calls getHTML() of the editor, which hangs on the contenteditable element.

import { Editor, crel } from "django-prose-editor/editor"
import { gettext } from "editor/shell/gettext"
import { announce } from "editor/surface/announcer"
import { stayBelowBar } from "editor/surface/below-bar"
import { extensionsFor } from "editor/surface/extensions"
import { whenSettled } from "editor/surface/pending"
import { Toolbar } from "editor/surface/toolbar"
import { collapseSpaces } from "editor/text/spaces"
import { storedHTML } from "editor/text/stored"
import { followLanguage } from "editor/text/tongue"
import { lengthOfDocument, minutesFor, totalOf } from "editor/text/words"

const PAUSE = 400

class BodyEditor extends Editor {
  /** The text exactly as `articles.body.clean` would return it. */
  getHTML() {
    return storedHTML(this.state.doc)
  }
}

/** Replaces `textarea` on the page by an editor of its HTML, and keeps it up to date. Returns the editor. */
export function startEditor(textarea, config) {
  const page = crel("div", { className: "body-editor__page" })
  const wrapper = crel("div", { className: "prose-editor body-editor" }, [page])
  textarea.before(wrapper)
  wrapper.append(textarea)
  const editor = new BodyEditor({
    element: page,
    extensions: extensionsFor(config),
    content: collapseSpaces(textarea.value),
    editable: !textarea.disabled && !textarea.readOnly,
    injectCSS: false, // a strict style-src refuses it; css/editor has the same rules
    editorProps: {
      attributes: { class: "prose", "aria-label": gettext("Text of the article"), "aria-multiline": "true", spellcheck: "true" },
    },
  })
  page.before(new Toolbar(editor).element)
  stayBelowBar(wrapper)
  new Copy(editor, textarea)
  if (textarea.form?.elements.language) followLanguage(page, textarea.form.elements.language)
  textarea.dispatchEvent(new CustomEvent("prose-editor:ready", { detail: { editor, textarea }, bubbles: true }))
  return editor
}

class Copy {
  #editor
  #textarea
  #timer
  #written

  constructor(editor, textarea) {
    this.#editor = editor
    this.#textarea = textarea
    this.#written = editor.state.doc
    const { form } = textarea
    editor.on("update", () => this.#later())
    for (const event of ["editor:flush", "focusout"]) form.addEventListener(event, () => this.#write())
    form.addEventListener("submit", (event) => this.#send(event), true)
    form.addEventListener("reset", () => setTimeout(() => editor.commands.setContent(collapseSpaces(textarea.value))))
    this.#tell()
  }

  #later() {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#write(), PAUSE)
  }

  #write() {
    clearTimeout(this.#timer)
    const { doc } = this.#editor.state
    if (doc === this.#written) return
    this.#written = doc
    this.#textarea.value = this.#editor.getHTML()
    this.#textarea.dispatchEvent(new Event("input", { bubbles: true }))
    this.#tell()
  }

  #tell() {
    const length = lengthOfDocument(this.#editor.state.doc)
    const detail = { words: totalOf(length), minutes: minutesFor(length) }
    this.#textarea.form.dispatchEvent(new CustomEvent("editor:change", { detail, bubbles: true }))
  }

  // Words that are still on their way, an upload or a post's address, go along.
  #send(event) {
    const waiting = whenSettled()
    if (waiting) {
      event.preventDefault()
      event.stopImmediatePropagation()
      announce(gettext("Saving as soon as the uploads have finished."))
      waiting.then((problem) => (problem ? announce(problem) : event.target.requestSubmit(event.submitter)))
    }
    this.#write()
  }
}
