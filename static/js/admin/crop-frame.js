// <crop-frame> around a picture: a frame over the part that is kept, drawn by mouse, touch or keyboard. What is cut off
// stands in the four number fields of the form, which go on working without it. Imports nothing: a page links it alone.

const gettext = globalThis.gettext ?? ((message) => message)
const EDGES = ["left", "upper", "right", "lower"]
const LEAST = 2 // percent that stay, across and down
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }
// What a handle moves: a share of the way to the left, upper, right and lower edge each.
const HANDLES = [
  [gettext("Upper left corner: move it with the arrow keys"), [1, 1, 0, 0]],
  [gettext("Upper right corner: move it with the arrow keys"), [0, 1, 1, 0]],
  [gettext("Lower left corner: move it with the arrow keys"), [1, 0, 0, 1]],
  [gettext("Lower right corner: move it with the arrow keys"), [0, 0, 1, 1]],
  [gettext("The whole frame: move it with the arrow keys"), [1, 1, 1, 1]],
]

class CropFrame extends HTMLElement {
  #fields
  #picture
  #frame

  connectedCallback() {
    if (this.#fields) return
    const form = this.closest("form")
    this.#fields = EDGES.map((name) => form.elements[name])
    this.#picture = this.querySelector("img")
    this.#frame = document.createElement("div")
    this.#frame.className = "crop-frame__part"
    for (const [name, edges] of HANDLES) this.#frame.append(this.#handle(name, edges))
    this.append(this.#frame)
    form.addEventListener("input", () => this.#draw())
    this.#draw()
  }

  #handle(name, edges) {
    const handle = Object.assign(document.createElement("button"), { type: "button", ariaLabel: name, className: "crop-frame__handle" })
    handle.dataset.edges = edges.join("")
    handle.addEventListener("keydown", (event) => {
      const [across, down] = ARROWS[event.key] ?? []
      if (across === undefined) return
      event.preventDefault()
      const step = event.shiftKey ? 10 : 1
      this.#move(edges, this.#values(), across * step, down * step)
    })
    handle.addEventListener("pointerdown", (event) => this.#drag(event, handle, edges))
    return handle
  }

  #drag(event, handle, edges) {
    if (event.button) return
    event.preventDefault()
    handle.focus({ preventScroll: true })
    handle.setPointerCapture(event.pointerId)
    const from = this.#values()
    const { width, height } = this.#picture.getBoundingClientRect()
    const follow = ({ clientX, clientY }) => this.#move(edges, from, ((clientX - event.clientX) / width) * 100, ((clientY - event.clientY) / height) * 100)
    handle.addEventListener("pointermove", follow)
    handle.addEventListener("lostpointercapture", () => handle.removeEventListener("pointermove", follow), { once: true })
  }

  /** Moves edges by so many percent, as far as the picture and the other edges let them. */
  #move(edges, from, across, down) {
    const by = [across, down].map((way, at) => {
      const [before, after] = [from[at], from[at + 2]]
      const rest = 100 - LEAST - before - after
      const isFirst = edges[at] === 1
      const isLast = edges[at + 2] === 1
      return between(isFirst ? -before : -rest, way, isLast ? after : rest)
    })
    for (const [at, field] of this.#fields.entries()) {
      const change = edges[at] * by[at % 2] * (at < 2 ? 1 : -1)
      field.value = Math.round((from[at] + change) * 10) / 10
    }
    this.#draw()
  }

  #values() {
    return this.#fields.map((field) => between(0, Number(field.value) || 0, 100 - LEAST))
  }

  #draw() {
    const [left, upper, right, lower] = this.#values()
    Object.assign(this.#frame.style, { left: `${left}%`, top: `${upper}%`, right: `${right}%`, bottom: `${lower}%` })
  }
}

const between = (least, value, most) => Math.min(Math.max(value, least), Math.max(most, least))

customElements.define("crop-frame", CropFrame)
