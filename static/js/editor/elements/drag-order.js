// Moves the rows of a list by a handle: mouse, pen or finger. The keyboard has buttons of its own.

export class DragOrder {
  #list
  #moved
  #row = null
  #from = 0

  /** `moved(from, to)` is told once, when the row is let go elsewhere. */
  constructor(list, handle, moved) {
    this.#list = list
    this.#moved = moved
    list.addEventListener("pointerdown", (event) => event.target.matches(handle) && this.#take(event))
    list.addEventListener("pointermove", (event) => this.#row && this.#drag(event))
    for (const end of ["pointerup", "pointercancel"]) list.addEventListener(end, () => this.#row && this.#drop())
  }

  #take(event) {
    event.preventDefault()
    this.#row = event.target.closest("li")
    this.#from = this.#place()
    this.#row.classList.add("is-dragged")
    this.#list.setPointerCapture(event.pointerId)
  }

  #drag({ clientY }) {
    const others = [...this.#list.children].filter((row) => row !== this.#row)
    const next = others.find((row) => clientY < row.getBoundingClientRect().top + row.offsetHeight / 2) ?? null
    if (next !== this.#row.nextElementSibling) this.#list.insertBefore(this.#row, next)
  }

  #drop() {
    const to = this.#place()
    this.#row.classList.remove("is-dragged")
    this.#row = null
    if (to !== this.#from) this.#moved(this.#from, to)
  }

  #place() {
    return [...this.#list.children].indexOf(this.#row)
  }
}
