// Makes an element with properties and children, by hand: no HTML is ever parsed.

export function make(tag, properties = {}, ...children) {
  const { dataset = {}, attributes = {}, ...rest } = properties
  const element = Object.assign(document.createElement(tag), rest)
  Object.assign(element.dataset, dataset)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}

/** A button that never sends the form. */
export function button(label, act, className = "quiet-button") {
  const made = make("button", { type: "button", className, textContent: label })
  made.addEventListener("click", act)
  return made
}
