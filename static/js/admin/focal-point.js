// <focal-point>: the place in a picture that stays in sight when the picture is cut to a shape. It is chosen by mouse, by
// touch or by keyboard, and each place where readers see a part of the picture is shown beside. Whoever makes the element
// calls show(); it fires "change" when somebody has moved the point. Imports nothing: forms link it alone.

const gettext = globalThis.gettext ?? ((message) => message)
const STEP = 0.01
const LEAP = 0.1
const HARDLY = 0.01 // as in people/pictures/shapes.py
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

class FocalPoint extends HTMLElement {
  #point = { x: 0.5, y: 0.5 }
  #places = []
  #picture = made("img", { alt: gettext("The whole picture"), draggable: false })
  #mark = made("button", { type: "button", className: "focal-point__mark", ariaLabel: gettext("Focal point: move it with the arrow keys") })
  #sliders = { x: slider(), y: slider() }
  #previews = made("div", { className: "focal-point__previews" })

  /** `src` is the whole picture, `places` are [{label, ratio, isRound}], x and y shares of its width and height. */
  show({ src, places, x, y }) {
    if (!this.firstChild) this.#build()
    this.#places = places
    if (this.#picture.getAttribute("src") !== src) this.#picture.src = src
    this.#previews.replaceChildren(...places.map((place) => preview(place, src)))
    this.point = { x, y }
  }

  get point() {
    return { ...this.#point }
  }

  set point({ x, y }) {
    this.#point = { x: share(x), y: share(y) }
    this.#draw()
  }

  #build() {
    const stage = made("div", { className: "focal-point__stage" }, this.#picture, this.#mark)
    const sliders = made("div", { className: "focal-point__sliders", dir: "ltr" },
      made("label", {}, made("span", { textContent: gettext("Across") }), this.#sliders.x),
      made("label", {}, made("span", { textContent: gettext("Down") }), this.#sliders.y))
    const hint = made("p", { className: "focal-point__hint", textContent: gettext("Click on what must stay in sight when the picture is cut, or drag the ring there.") })
    this.append(made("div", { className: "focal-point__choice" }, stage, sliders, hint), this.#previews)
    for (const sign of ["load", "error"]) this.#picture.addEventListener(sign, () => this.#draw())
    stage.addEventListener("pointerdown", (event) => this.#drag(event))
    stage.addEventListener("click", (event) => event.target === this.#picture && this.#moveTo(event))
    this.#mark.addEventListener("keydown", (event) => this.#push(event))
    for (const [axis, input] of Object.entries(this.#sliders)) {
      for (const sign of ["input", "change"]) input.addEventListener(sign, (event) => event.stopPropagation())
      input.addEventListener("input", () => this.#move({ [axis]: input.value / 100 }))
    }
  }

  /** A finger drags the ring only, so that a page can be scrolled by its pictures; a mouse drags from anywhere. */
  #drag(event) {
    if (event.button || (event.pointerType === "touch" && event.target !== this.#mark)) return
    event.preventDefault()
    const { target, pointerId } = event
    const follow = (moved) => this.#moveTo(moved)
    target.setPointerCapture(pointerId)
    target.addEventListener("pointermove", follow)
    target.addEventListener("lostpointercapture", () => target.removeEventListener("pointermove", follow), { once: true })
    this.#mark.focus({ preventScroll: true })
  }

  #push(event) {
    const [across, down] = ARROWS[event.key] ?? []
    if (across === undefined) return
    event.preventDefault()
    const step = event.shiftKey ? LEAP : STEP
    this.#move({ x: this.#point.x + across * step, y: this.#point.y + down * step })
  }

  #moveTo({ clientX, clientY }) {
    const { left, top, width, height } = this.#picture.getBoundingClientRect()
    if (width && height) this.#move({ x: (clientX - left) / width, y: (clientY - top) / height })
  }

  #move(change) {
    this.point = { ...this.#point, ...change }
    this.dispatchEvent(new Event("change", { bubbles: true }))
  }

  #draw() {
    const { x, y } = this.#point
    for (const [axis, input] of Object.entries(this.#sliders)) input.value = Math.round(this.#point[axis] * 100)
    Object.assign(this.#mark.style, { left: `${x * 100}%`, top: `${y * 100}%` })
    const { naturalWidth: width, naturalHeight: height } = this.#picture
    this.classList.toggle("is-blind", this.#picture.complete && !width)
    if (!width || !height) return
    const pictures = this.#previews.querySelectorAll("img")
    for (const [at, { ratio }] of this.#places.entries()) pictures[at].style.objectPosition = cut(width, height, ratio, x, y).join(" ")
  }
}

/** Where a cut lies in a picture as CSS tells it (object-position): the same as Shape.box gives in people/pictures/shapes.py. */
function cut(width, height, [across, down], x, y) {
  if (Math.abs((width * down) / (height * across) - 1) < HARDLY) return ["50%", "50%"]
  return [[width, (height * across) / down, x], [height, (width * down) / across, y]].map(([side, part, at]) => {
    const rest = side - Math.min(side, part)
    return rest > 0 ? `${(Math.min(Math.max(side * at - (side - rest) / 2, 0), rest) / rest) * 100}%` : "50%"
  })
}

function preview({ label, ratio, isRound }, src) {
  const picture = made("img", { src, alt: "", className: isRound ? "is-round" : "" })
  picture.style.aspectRatio = ratio.join("/")
  return made("figure", {}, picture, made("figcaption", { textContent: label }))
}

const slider = () => made("input", { type: "range", min: 0, max: 100, step: 1 })
const share = (value) => Math.round(Math.min(1, Math.max(0, Number(value) || 0)) * 100) / 100

function made(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties)
  element.append(...children)
  return element
}

customElements.define("focal-point", FocalPoint)
