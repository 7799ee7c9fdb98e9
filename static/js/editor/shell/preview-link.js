// A link that shows the saved text to somebody without an account, until it expires or is revoked.

import { makeDialog } from "editor/shell/ask"
import { button, make } from "editor/shell/make"
import { complain } from "editor/shell/notices"
import { form, page } from "editor/shell/page"
import { postJSON } from "editor/shell/requests"
import { clock } from "editor/shell/words"

const DAYS = [[1, "for one day"], [7, "for 7 days"], [30, "for 30 days"]]

export function sharePreview() {
  if (!page.article) return complain("Save the draft first: a link can be shared once the article is saved.")
  const days = make("select", {}, ...DAYS.map(([value, textContent]) => make("option", { value, textContent, selected: value === 7 })))
  const dialog = makeDialog("Share a preview", make("p", { textContent: "Whoever has the link can read the saved text, without an account." }), make("label", {}, "Valid ", days))
  const maker = button("Make the link", () => {
    dialog.close()
    makeLink(Number(days.value))
  }, "main-button")
  dialog.append(make("div", { className: "dialog-actions" }, button("Cancel", () => dialog.close()), maker))
  dialog.showModal()
}

async function makeLink(days) {
  try {
    show(await postJSON(page.urls.previewLink, { article: page.article, days }))
  } catch (error) {
    complain(`No link could be made: ${error.message}`)
  }
}

/** The buttons that the server has drawn beside the links that exist. */
export function tendLinks() {
  form.addEventListener("click", async ({ target }) => {
    const revoker = target.closest("[data-revoke]")
    if (revoker && (await isRevoked(revoker.dataset.revoke))) revoker.closest("p").textContent = "This link has been revoked."
  })
}

function show({ address, expires_at: expiresAt, token }) {
  const field = make("input", { className: "link-address", readOnly: true, ariaLabel: "Address of the preview", value: new URL(address, location.href).href })
  const told = make("p", { role: "status", textContent: `Valid until ${clock(expiresAt)}, or until you revoke it.` })
  const copier = button("Copy", async () => {
    field.select()
    // Without HTTPS there is no clipboard to write to but the old one.
    const isCopied = await navigator.clipboard?.writeText(field.value).then(() => true, () => false)
    told.textContent = isCopied || document.execCommand("copy") ? "Copied." : "Copy the marked address by hand."
  }, "main-button")
  const revoker = button("Revoke this link", async () => {
    if (!(await isRevoked(token))) return
    told.textContent = "Revoked: the link shows nothing any more."
    for (const control of [field, copier, revoker]) control.disabled = true
  })
  const dialog = makeDialog("Share a preview", make("div", { className: "link-line" }, field, copier), told)
  dialog.append(make("div", { className: "dialog-actions" }, revoker, button("Close", () => dialog.close())))
  dialog.showModal()
  field.select()
}

async function isRevoked(token) {
  try {
    await postJSON(page.urls.previewLink, { article: page.article, token, revoke: true })
    return true
  } catch (error) {
    complain(`The link could not be revoked: ${error.message}`)
    return false
  }
}
