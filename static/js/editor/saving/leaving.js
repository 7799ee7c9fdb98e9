// Asks before words get lost with the page: only while the server does not have them. A glance at another tab sends them.
// A picture dropped beside its place must not open in the place of the page, either.

import { page } from "editor/shell/page"
import { postJSON } from "editor/shell/requests"

export function guardLeaving(autosave, backup, { isSaving, key }) {
  addEventListener("beforeunload", (event) => {
    if (autosave.isUnsaved || isSaving()) event.preventDefault()
  })
  addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "hidden" || !autosave.isUnsaved) return
    backup.write()
    autosave.save({ isLast: true })
  })
  addEventListener("pagehide", () => {
    // A draft made for the preview, or typed and undone, would be offered one day as words that were never there.
    if (autosave.isNeedless) postJSON(page.urls.drafts, { key: key(), discard: true }, { keepalive: true }).catch(() => {})
  })
  for (const sign of ["dragover", "drop"]) {
    addEventListener(sign, (event) => event.dataTransfer?.types.includes("Files") && event.preventDefault())
  }
}
