// Pictures on their way to the library. Each upload has a number that the picture in the text carries until it has arrived.

import { isPending, isProblem } from "editor/pending"
import { postForm, RequestError } from "editor/shell/requests"

const AT_ONCE = 3
const uploads = new Map()
const queue = []
let running = 0
let last = 0

/** Begins to upload `file` to `url`; returns the upload's number. */
export function upload(file, url) {
  const number = String((last += 1))
  uploads.set(number, new Upload(file, url))
  uploads.get(number).start()
  return number
}

/** The upload with this number, or undefined: an EventTarget that tells of "change". */
export function uploadOf(number) {
  return uploads.get(number)
}

/** The pictures among the files of a paste, a drop or a file field. */
export function picturesIn(files) {
  return [...(files ?? [])].filter(({ type }) => type.startsWith("image/"))
}

class Upload extends EventTarget {
  #file
  #url
  /** What came of it: "waiting", "sending", "failed" (see `problem`) or "done" (see `image`). */
  state = "waiting"
  share = 0
  problem = null
  image = null
  preview

  constructor(file, url) {
    super()
    this.#file = file
    this.#url = url
    this.preview = URL.createObjectURL(file)
  }

  start() {
    isProblem(this, null)
    this.#tell({ state: "waiting", share: 0 })
    isPending(new Promise((resolve) => {
      queue.push(() => this.#send().finally(resolve))
      next()
    }))
  }

  /** Nobody wants it any longer. */
  forget() {
    isProblem(this, null)
  }

  async #send() {
    this.#tell({ state: "sending" })
    const data = new FormData()
    data.append("file", this.#file)
    try {
      this.#tell({ image: await postForm(this.#url, data, (share) => this.#tell({ share })), state: "done" })
      isProblem(this, null)
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      isProblem(this, `A picture has not been uploaded: ${error.message} Try again, or take it out of the text.`)
      this.#tell({ state: "failed", problem: error.message })
    }
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
