// The form's fields as words to keep: read all at once, and written back.

import * as body from "editor/shell/body"
import { form } from "editor/shell/page"

const NOT_WORDS = new Set(["csrfmiddlewaretoken", "based_on", "draft_key", "body"])
// The fields of the bar's buttons, which say what is done and not what is written.
const OF_BUTTONS = ["release_at", "release_at_offset", "submit_note", "return_reason", "ends_previews"]

// Other fields are drawn by elements of their own, which would lose the place where one is.
const PLAIN = ".writing > textarea, .panel-field > :is(input, textarea)"

/** Every named field as typed, by name. */
export function readFields() {
  const named = [...new FormData(form)].filter(([name, value]) => typeof value === "string" && isWords(name))
  return { ...Object.fromEntries(named), body: body.html() }
}

/** Puts words back. Fields that `fields` does not name keep what they have. */
export function writeFields(fields) {
  for (const field of form.elements) {
    if (isWords(field.name) && (field.name in fields || field.type === "checkbox")) write(field, fields[field.name])
  }
  if ("body" in fields) body.setHtml(fields.body)
}

export function basedOn() {
  return Number(form.elements.based_on?.value) || null
}

export function setBasedOn(revision) {
  if (form.elements.based_on) form.elements.based_on.value = revision ?? ""
}

/** Writes what the server has made of the sent fields, an address out of a headline, into those nobody is at. Returns that. */
export function takeOver(sent, stored) {
  const taken = {}
  for (const field of form.querySelectorAll(PLAIN)) {
    const { name, value } = field
    if (!(name in stored) || name === "body" || field === document.activeElement) continue
    if (!same(value, sent?.[name] ?? "") || same(value, stored[name])) continue
    write(field, stored[name])
    taken[name] = field.value
  }
  return taken
}

/** Whether the form holds these words already. */
export function holds(fields) {
  const here = readFields()
  return Object.entries(fields).every(([name, value]) => same(here[name] ?? "", value))
}

/** Whether a text field no longer holds what the server has put into it. The body's editor speaks for itself. */
export function wasTypedInto() {
  return [...form.elements].some((field) => isWords(field.name) && "defaultValue" in field && differs(field))
}

function differs(field) {
  return field.type === "checkbox" ? field.checked !== field.defaultChecked : !same(field.value, field.defaultValue)
}

function same(here, kept) {
  // The form posts line ends as CRLF, and a page that the server draws again brings them back.
  return here.replaceAll("\r\n", "\n") === kept.replaceAll("\r\n", "\n")
}

function isWords(name) {
  return name && !name.startsWith("_") && !NOT_WORDS.has(name) && !OF_BUTTONS.includes(name)
}

function write(field, value) {
  if (field.type === "checkbox") field.checked = Boolean(value)
  else if (field.type !== "file") field.value = value
  // Elements that draw a field's value in their own way listen for this.
  field.dispatchEvent(new Event("restored", { bubbles: true }))
}
