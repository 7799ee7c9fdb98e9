// Sends a picture to the library and shows how far it is.

import { make } from "editor/shell/make"
import { page } from "editor/shell/page"
import { postForm } from "editor/shell/requests"

/** Resolves to the picture as the library has it. Throws RequestError. `place` shows the progress meanwhile. */
export async function upload(file, place) {
  const bar = make("progress", { max: 1, value: 0, ariaLabel: `Uploading ${file.name}` })
  place.append(bar)
  const data = new FormData()
  data.append("file", file, file.name || "pasted.png")
  try {
    return await postForm(page.urls.images, data, (share) => (bar.value = share))
  } finally {
    bar.remove()
  }
}

/** The first picture among what was dropped or pasted, or null. */
export function pictureIn(transfer) {
  return [...(transfer?.files ?? [])].find((file) => file.type.startsWith("image/")) ?? null
}
