// Files on their way to a library: a few at once, the others wait. A picture or a recording in the text carries the number of
// its upload until it has arrived.

import { fill, gettext } from "editor/shell/gettext"
import { postForm, RequestError } from "editor/shell/requests"
import { isPending, isProblem } from "editor/surface/pending"

const AT_ONCE = 3
const REFUSED = gettext("A picture has not been uploaded: %(reason)s Try again, or remove it from the text.")
const uploads = new Map()
const queue = []
let running = 0
let last = 0

/** Resolves to the row of the library that `file` becomes. `progress` gets a share between 0 and 1. Rejects with RequestError. */
export function sendFile(file, url, progress) {
  const data = new FormData()
  data.append("file", file, file.name || "pasted.png")
  const sent = new Promise((resolve, reject) => {
    queue.push(() => postForm(url, data, progress).then(resolve, reject))
    next()
  })
  isPending(sent)
  return sent
}

/** Begins to upload `file`, which stands in the text, to `url`; returns the upload's number. `refused` is what is said when it does not arrive. */
export function upload(file, url, refused = REFUSED) {
  const number = String((last += 1))
  uploads.set(number, new Upload(file, url, refused))
  uploads.get(number).start()
  return number
}

/** The upload with this number, or undefined: an EventTarget that tells of "change". */
export function uploadOf(number) {
  return uploads.get(number)
}

/** The pictures among the files of a paste, a drop or a file field. */
export function picturesIn(files) {
  return [...(files ?? [])].filter(({ type, name }) => type.startsWith("image/") || /\.hei[cf]$/i.test(name))
}

/** Calls `take` with the pictures that are dropped or pasted on `element`, if there are any. */
export function takePictures(element, take) {
  element.addEventListener("dragover", (event) => event.preventDefault())
  for (const [sign, where] of [["drop", "dataTransfer"], ["paste", "clipboardData"]]) {
    element.addEventListener(sign, (event) => {
      const files = picturesIn(event[where]?.files)
      if (!files.length) return
      event.preventDefault()
      take(files)
    })
  }
}

class Upload extends EventTarget {
  #file
  #url
  #refused
  /** What came of it: "sending", "failed" (see `problem`) or "done" (see `row`). */
  state = "sending"
  share = 0
  problem = null
  row = null
  preview

  constructor(file, url, refused) {
    super()
    this.#file = file
    this.#url = url
    this.#refused = refused
    this.preview = URL.createObjectURL(file)
  }

  async start() {
    isProblem(this, null)
    this.#tell({ state: "sending", share: 0 })
    try {
      this.#tell({ row: await sendFile(this.#file, this.#url, (share) => this.#tell({ share })), state: "done" })
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      isProblem(this, fill(this.#refused, { reason: error.message }))
      this.#tell({ state: "failed", problem: error.message })
    }
  }

  /** Nobody wants it any longer. */
  forget() {
    isProblem(this, null)
  }

  #tell(facts) {
    Object.assign(this, facts)
    this.dispatchEvent(new Event("change"))
  }
}

function next() {
  if (running >= AT_ONCE || !queue.length) return
  running += 1
  queue.shift()().finally(() => {
    running -= 1
    next()
  })
}
