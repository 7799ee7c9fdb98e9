// A link that shows the saved text to somebody without an account, until it expires or is revoked.

import { makeDialog } from "editor/shell/ask"
import { fill, gettext, ngettext } from "editor/shell/gettext"
import { button, make } from "editor/shell/make"
import { complain } from "editor/shell/notices"
import { form, page } from "editor/shell/page"
import { postJSON } from "editor/shell/requests"
import { clock } from "editor/shell/words"

const DAYS = [1, 7, 30]

export function sharePreview() {
  if (!page.article) return complain(gettext("Save the draft first. Then you can share a link to it."))
  const days = make("select", {}, ...DAYS.map((value) => make("option", { value, textContent: fill(ngettext("%(count)s day", "%(count)s days", value), { count: value }), selected: value === 7 })))
  const dialog = makeDialog(gettext("Share a preview"), make("p", { textContent: gettext("Anyone with the link can read the saved text, without an account.") }), make("label", {}, gettext("Valid for"), " ", days))
  const maker = button(gettext("Create link"), () => {
    dialog.close()
    makeLink(Number(days.value))
  }, "main-button")
  dialog.append(make("div", { className: "dialog-actions" }, button(gettext("Cancel"), () => dialog.close()), maker))
  dialog.showModal()
}

async function makeLink(days) {
  try {
    show(await postJSON(page.urls.previewLink, { article: page.article, days }))
  } catch (error) {
    complain(fill(gettext("The link could not be created: %(reason)s"), { reason: error.message }))
  }
}

/** The buttons that the server has drawn beside the links that exist. */
export function tendLinks() {
  form.addEventListener("click", async ({ target }) => {
    const revoker = target.closest("[data-revoke]")
    if (revoker && (await isRevoked(revoker.dataset.revoke))) revoker.closest("p").textContent = gettext("This link has been revoked.")
  })
}

function show({ address, expires_at: expiresAt, token }) {
  const field = make("input", { className: "link-address", readOnly: true, ariaLabel: gettext("Address of the preview"), value: new URL(address, location.href).href })
  const told = make("p", { role: "status", textContent: fill(gettext("Valid until %(time)s, or until you revoke it."), { time: clock(expiresAt) }) })
  const copier = button(gettext("Copy"), async () => {
    field.select()
    // Without HTTPS there is no clipboard to write to but the old one.
    const isCopied = await navigator.clipboard?.writeText(field.value).then(() => true, () => false)
    told.textContent = isCopied || document.execCommand("copy") ? gettext("Copied.") : gettext("Copy the selected address by hand.")
  }, "main-button")
  const revoker = button(gettext("Revoke this link"), async () => {
    if (!(await isRevoked(token))) return
    told.textContent = gettext("Revoked: the link no longer works.")
    for (const control of [field, copier, revoker]) control.disabled = true
  })
  const dialog = makeDialog(gettext("Share a preview"), make("div", { className: "link-line" }, field, copier), told)
  dialog.append(make("div", { className: "dialog-actions" }, revoker, button(gettext("Close"), () => dialog.close())))
  dialog.showModal()
  field.select()
}

async function isRevoked(token) {
  try {
    await postJSON(page.urls.previewLink, { article: page.article, token, revoke: true })
    return true
  } catch (error) {
    complain(fill(gettext("The link could not be revoked: %(reason)s"), { reason: error.message }))
    return false
  }
}
