// A file that is dropped or pasted on the row of a <picture-field> or a <library-picture>: the element gets a "files" event
// with it. Its whole row takes drops, and the page opens no file that missed it.

const TAKERS = ":is(picture-field, library-picture).is-alive"
const takerOf = ({ target }) => target.closest?.(TAKERS) ?? target.closest?.(".form-row")?.querySelector(TAKERS)
const holdsFiles = ({ dataTransfer }) => dataTransfer?.types.includes("Files")

function mark(taker) {
  for (const each of document.querySelectorAll(`${TAKERS}.is-dragged`)) if (each !== taker) each.classList.remove("is-dragged")
  taker?.classList.add("is-dragged")
}

document.addEventListener("dragover", (event) => {
  if (!holdsFiles(event)) return
  event.preventDefault()
  mark(takerOf(event))
})

document.addEventListener("dragleave", (event) => event.relatedTarget || mark(null))

document.addEventListener("drop", (event) => {
  if (!holdsFiles(event)) return
  event.preventDefault()
  mark(null)
  hand(takerOf(event), event.dataTransfer.files)
})

document.addEventListener("paste", (event) => {
  const { files } = event.clipboardData
  const taker = takerOf(event)
  if (!taker || !files.length) return
  event.preventDefault()
  hand(taker, files)
})

function hand(taker, files) {
  if (files.length) taker?.dispatchEvent(new CustomEvent("files", { detail: [files[0]] }))
}
