// Recordings as files that are handed in, and as rows of the library.

import { upload } from "editor/pictures/uploads"
import { gettext } from "editor/shell/gettext"
import { getJSON } from "editor/shell/requests"

// Told by their endings, too: of some formats a system does not say what they are.
const ENDINGS = /\.(?:mp3|m4a|aac|ogg|oga|opus|wav|flac|mp4|m4v|mov|webm)$/i
const rows = new Map()

export const ACCEPTED = "audio/*,video/*,.m4a,.opus,.flac"

/** The recordings among the files of a paste, a drop or a file field. */
export function recordingsIn(files) {
  return [...(files ?? [])].filter(({ type, name }) => /^(?:audio|video)\//.test(type) || ENDINGS.test(name))
}

/** Begins to upload `file`, a recording of the text; returns the upload's number (editor/pictures/uploads.js). */
export function uploadRecording(file, url) {
  return upload(file, url, gettext("A recording has not been uploaded: %(reason)s Try again, or remove it from the text."))
}

export function learn(row) {
  rows.set(row.name, row)
}

/** The library's row for a name, or null. `isAnew` asks again. Rejects with RequestError. */
export async function rowOf(name, url, { isAnew = false } = {}) {
  if (isAnew || !rows.has(name)) {
    const { results } = await getJSON(url, { name })
    rows.set(name, results[0] ?? null)
  }
  return rows.get(name)
}

/** What is told of a row beside its title: "Audio, 3:20". */
export function factsOf({ kind, clock }) {
  return [kind === "video" ? gettext("Video") : gettext("Audio"), clock].filter(Boolean).join(", ")
}
