// What is on its way to the server and belongs to the text: uploads, addresses of posts. The form waits for it.

const waiting = new Set()
const problems = new Map()

/** Counts `promise` until it is settled. */
export function isPending(promise) {
  waiting.add(promise)
  promise.catch(() => {}).finally(() => waiting.delete(promise))
}

/** Something in the text that cannot be saved as it stands: `sentence` tells, `null` takes it back. */
export function isProblem(key, sentence) {
  sentence ? problems.set(key, sentence) : problems.delete(key)
}

/** Null when nothing is on its way, otherwise a promise of null or of the sentence that says what went wrong. */
export function whenSettled() {
  if (!waiting.size && !problems.size) return null
  // What arrives is written into the text in the same turn: a timer lets that happen first.
  const turn = () => new Promise((resolve) => setTimeout(resolve))
  return Promise.allSettled(waiting).then(turn).then(() => [...problems.values()][0] ?? null)
}
