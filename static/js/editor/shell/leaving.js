// Asks before words get lost with the page: only while the server does not have them. A glance at another tab sends them.

export function guardLeaving(autosave, backup, isSubmitting) {
  addEventListener("beforeunload", (event) => {
    if (autosave.isUnsaved && !isSubmitting()) event.preventDefault()
  })
  addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "hidden" || !autosave.isUnsaved) return
    backup.write()
    autosave.save({ isLast: true })
  })
}
