// The dialog for links: an address, or a search among our own articles and people.

import { crel } from "django-prose-editor/editor"
import { button, field } from "editor/blocks/fields"
import { Combobox } from "editor/elements/combobox"
import { anchorAt, openPanel } from "editor/popups/panel"
import { fill, gettext } from "editor/shell/gettext"
import { getJSON, RequestError } from "editor/shell/requests"
import { announce } from "editor/surface/announcer"
import { asLink, asSlug } from "editor/text/address"
import { remember } from "editor/text/speakers"

const PERSON = /^\/people\/([^/]+)\/$/

/** Opens the dialog for the selected words, the link that one is in, or a new link where the caret is. */
export function editLink(editor) {
  if (editor.isActive("link")) editor.commands.extendMarkRange("link")
  const { from, to } = editor.state.selection
  const words = editor.state.doc.textBetween(from, to, " ")
  const href = editor.getAttributes("link").href ?? ""
  const address = field(gettext("Address, or words to search for"), { value: href, placeholder: gettext("https://… or a headline or a name") })
  const finish = (chosen) => {
    setLink(editor, { from, to }, chosen)
    panel.close()
  }
  const type = () => {
    const link = asLink(address.input.value)
    link ? finish({ address: link, title: address.input.value }) : announce(gettext("This is not an address. Choose from the list, or type one."))
    return false
  }
  new Combobox(address.input, {
    name: gettext("Articles and people"),
    marksFirst: false,
    search: (typed) => search(typed, editor.storage.broadside.urls.links),
    pick: ({ value }) => finish(value),
    enter: type,
  })
  const buttons = [crel("button", { type: "submit", className: "block-button block-button--first", textContent: href ? gettext("Change") : gettext("Link") })]
  if (href) buttons.push(button(gettext("Remove link"), () => finish(null)))
  const panel = openPanel(href ? gettext("Change a link") : words ? fill(gettext("Link “%(words)s”"), { words: words.slice(0, 40) }) : gettext("Insert a link"), [address.element, crel("div", { className: "block-buttons" }, buttons)], {
    anchor: anchorAt(editor),
    submit: type,
  })
  address.input.select()
  return true
}

async function search(typed, url) {
  if (asLink(typed)) return []
  try {
    const { results } = await getJSON(url, { q: typed })
    return results.map((result) => ({ label: result.title, detail: result.kind === "person" ? gettext("Person") : gettext("Article"), value: result }))
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    announce(error.message)
    return []
  }
}

// A person is linked as a mention: the page about the person then knows of this text.
function setLink(editor, { from, to }, chosen) {
  const { state, view } = editor
  const { link, mention } = state.schema.marks
  const tr = state.tr
  const end = from === to && chosen ? from + chosen.title.length : to
  if (from === to && chosen) tr.insertText(chosen.title, from)
  tr.removeMark(from, end, link)
  if (chosen) {
    const slug = asSlug(decodeURIComponent(PERSON.exec(chosen.address)?.[1] ?? ""))
    remember({ slug, name: chosen.kind === "person" ? chosen.title : null })
    tr.addMark(from, end, slug ? mention.create({ person: slug }) : link.create({ href: chosen.address }))
  }
  view.dispatch(tr.setSelection(state.selection.constructor.near(tr.doc.resolve(end))).scrollIntoView())
}
