// Asks before words get lost with the page: only while the server does not have them. A glance at another tab sends them.

// A picture dropped beside its place must not open in the place of the page, either.

export function guardLeaving(autosave, backup, isSubmitting) {
  addEventListener("beforeunload", (event) => {
    if (autosave.isUnsaved && !isSubmitting()) event.preventDefault()
  })
  addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "hidden" || !autosave.isUnsaved) return
    backup.write()
    autosave.save({ isLast: true })
  })
  for (const sign of ["dragover", "drop"]) {
    addEventListener(sign, (event) => event.dataTransfer?.types.includes("Files") && event.preventDefault())
  }
}
