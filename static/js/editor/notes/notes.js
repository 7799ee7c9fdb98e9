// Editorial notes on words: written beside them, answered and resolved in the panel. The server draws the list.

import { crel } from "django-prose-editor/editor"
import { anchorOf } from "editor/notes/anchors"
import { markWords, wordsOf } from "editor/notes/marks"
import { anchorAt, openPanel } from "editor/popups/panel"
import { whenReady } from "editor/shell/body"
import { redraw } from "editor/shell/drawn"
import { fill, gettext } from "editor/shell/gettext"
import { form, page } from "editor/shell/page"
import { postJSON, RequestError } from "editor/shell/requests"
import { announce } from "editor/surface/announcer"

const isNarrow = matchMedia("(width < 68.75rem)")
const list = () => form.querySelector("[data-drawn=word-notes]")

export function tendNotes() {
  whenReady((editor) => {
    const mark = () => markWords(editor, [...list().querySelectorAll("[data-word-note]")].map(({ dataset }) => ({ number: dataset.wordNote, exact: dataset.exact, before: dataset.before, after: dataset.after, wasOnly: "wasOnly" in dataset })))
    mark()
    form.addEventListener("desk:drawn", mark)
    form.addEventListener("editor:annotate", () => begin(editor))
    form.querySelector(".panel").addEventListener("click", ({ target }) => {
      const item = target.closest("[data-word-note]")
      if (!item || !target.dataset.act) return
      if (target.dataset.act === "show") show(editor, item.dataset.wordNote)
      if (target.dataset.act === "answer") ask({ title: gettext("Answer"), words: item.dataset.exact, anchor: target, send: (text) => send("answer", { note: Number(item.dataset.wordNote), text }) })
      if (target.dataset.act === "resolve") send("resolve", { note: Number(item.dataset.wordNote) }).catch((error) => announce(error.message))
    })
  })
}

function begin(editor) {
  const { from, to } = selectionOf(editor)
  const words = anchorOf(editor.state.doc, from, to)
  if (!page.article) return announce(gettext("Save the article first."))
  if (!words && editor.isEditable) return announce(gettext("Select the words first that the note is about."))
  ask({ title: gettext("Editorial note"), words: words?.exact ?? null, anchor: words && anchorAt(editor, from), send: (text, exact) => send("write", { article: page.article, text, ...(words ?? { exact }) }) })
}

// The browser's own: of keys that were pressed a moment ago the editor may not know yet.
function selectionOf({ view, state }) {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection()
  // Where nobody writes, the editor's own is of some earlier click.
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return view.editable ? state.selection : { from: 0, to: 0 }
  const ends = [view.posAtDOM(anchorNode, anchorOffset), view.posAtDOM(focusNode, focusOffset)]
  return { from: Math.min(...ends), to: Math.max(...ends) }
}

/** Asks for what a note says, and where no words are selected (null), for these. What was typed stays until the server has it. */
function ask({ title, words, anchor, send }) {
  const names = list().dataset.names
  const quoted = words === null ? asked() : crel("blockquote", { className: "noted-quote", dir: "auto", textContent: words })
  const field = crel("textarea", { rows: 3, maxLength: 2000, required: true, "aria-label": title })
  const problem = crel("p", { className: "editor-panel__problem", role: "alert" })
  const button = crel("button", { type: "submit", className: "block-button block-button--first", textContent: gettext("Save the note") })
  const hint = names ? [crel("p", { className: "popup-hint", textContent: fill(gettext("A name with @ assigns it: %(names)s"), { names }) })] : []
  const submit = () => {
    if (!field.value.trim() || button.disabled) return false
    button.disabled = true
    send(field.value, quoted.querySelector("input")?.value ?? "").then(() => panel.close(), (error) => {
      if (!(error instanceof RequestError)) throw error
      problem.textContent = error.message
      button.disabled = false
      field.focus()
    })
    return false
  }
  const panel = openPanel(title, [quoted, field, ...hint, problem, crel("div", { className: "block-buttons" }, [button])], { anchor, submit })
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    submit()
  })
  const first = quoted.querySelector("input") ?? field
  first.focus()
}

// Where nobody can set a caret, since somebody else is writing, words may also be named.
function asked() {
  return crel("label", { className: "noted-words-asked" }, [gettext("Words of the text"), crel("input", { type: "text", maxLength: 500, required: true, dir: "auto" })])
}

async function send(act, data) {
  const { drawn, sentence } = await postJSON(page.urls.wordNotes, { act, ...data })
  redraw(drawn)
  announce(sentence)
}

function show(editor, number) {
  const place = wordsOf(editor, number)
  if (!place) return announce(gettext("These words are no longer in the text."))
  // On a small screen the panel lies over the text.
  if (isNarrow.matches) form.querySelector(".panel-toggle")?.click()
  editor.commands.setTextSelection(place)
  editor.view.focus()
  const { node } = editor.view.domAtPos(place.from)
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node
  element.scrollIntoView({ block: "center" })
}
