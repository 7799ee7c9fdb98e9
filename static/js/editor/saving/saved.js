// A save that went through, taken over by the open page: what is typed from now on is based on the new revision, and is
// another draft. What was typed while the save was on its way stays, unsaved.

import { Backup } from "editor/saving/backup"
import { redraw } from "editor/shell/drawn"
import { setBasedOn, takeOver } from "editor/shell/fields"
import { form, page, shelf } from "editor/shell/page"

/** `sent` are the fields that the server has now, null if nobody knows. */
export async function adopt(answer, sent, { key, autosave, backup }) {
  const former = { shelf: shelf(), key: key.value }
  const { article, address, status, basedOn, conflict, revision } = answer
  // Article and key change together: a copy that is written in between would lie under neither the old name nor the new one.
  await key.renew(() => {
    Object.assign(page, { article, address, status, basedOn })
    // After a conflict the text is still based on what it was based on: so the next save does not cover theirs, either.
    if (!conflict) setBasedOn(revision)
  })
  const text = sent && JSON.stringify({ ...sent, ...takeOver(sent, answer.fields) })
  autosave.settle(text)
  backup.confirm(text)
  backup.write()
  Backup.discard(former.shelf, former.key)
  showAddress(address)
  redraw(answer.drawn)
  form.querySelector(".errornote")?.remove()
  form.dispatchEvent(new CustomEvent("desk:saved", { detail: answer }))
}

/** Whoever goes back to the empty form, and loads it anew, is led to the article that it has made. */
export function isLedOn() {
  const address = page.article === null && history.state?.savedAs
  if (address) location.replace(address)
  return Boolean(address)
}

function showAddress(address) {
  if (location.pathname === address) return
  history.replaceState({ ...history.state, savedAs: address }, "")
  history.pushState(null, "", address)
}
