// <colour-field> around a field for the digits of a colour: the browser's own picker beside it follows what is typed, and what
// is picked there stands in the field. Only the field is sent.

const DIGITS = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i
const inFull = (digits) => (digits.length === 6 ? digits : [...digits].map((digit) => digit + digit).join(""))

customElements.define("colour-field", class extends HTMLElement {
  connectedCallback() {
    const [field, picker] = this.querySelectorAll("input")
    const follow = () => {
      const digits = DIGITS.exec(field.value.trim())?.[1]
      if (digits) picker.value = `#${inFull(digits).toLowerCase()}`
    }
    field.addEventListener("input", follow)
    picker.addEventListener("input", () => (field.value = picker.value))
    picker.hidden = false
    follow()
  }
})
