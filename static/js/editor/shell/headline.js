// Headline and standfirst: each is one line of text that grows, and Enter leads on to the next.

import * as body from "editor/shell/body"
import { form } from "editor/shell/page"

const GROWS_BY_ITSELF = CSS.supports("field-sizing", "content")

// The marks of the body, if its editor has come: the headline must do without it, too.
let improved = () => null
import("editor/text/typography").then((typography) => (improved = typography.improved), () => {})

export function tendHeadline() {
  const { headline, standfirst } = form.elements
  tend(headline, () => standfirst.focus())
  tend(standfirst, () => body.focus())
  if (!headline.value && document.activeElement === document.body) headline.focus()
}

function tend(field, goOn) {
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    goOn()
  })
  field.addEventListener("paste", (event) => {
    const text = event.clipboardData.getData("text/plain")
    if (!/[\r\n\t]/.test(text)) return
    event.preventDefault()
    insert(text.replace(/\s+/g, " ").trim())
  })
  field.addEventListener("beforeinput", (event) => {
    const better = event.inputType === "insertText" && event.data?.length === 1 && improved(field.value.slice(0, field.selectionStart), event.data)
    if (!better) return
    event.preventDefault()
    // The typed character first, and its better form as a step of its own: undo gives the plain one back.
    insert(event.data)
    field.setSelectionRange(field.selectionStart - better.back, field.selectionStart)
    insert(better.text)
  })
  if (!GROWS_BY_ITSELF) grow(field)
}

/** The only way to write into a field that leaves the browser's own undo whole. */
function insert(text) {
  document.execCommand("insertText", false, text)
}

function grow(field) {
  const fit = () => {
    field.style.height = "auto"
    field.style.height = `${field.scrollHeight}px`
  }
  for (const sign of ["input", "restored"]) field.addEventListener(sign, fit)
  new ResizeObserver(fit).observe(field.parentElement)
  fit()
}
