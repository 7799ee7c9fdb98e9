// One suggestion of a list: a picture, a label and a detail, of which only the label is needed.

/** The <li> of an option with the `id` by which the field points at it. */
export function optionRow({ label, detail, picture }, id) {
  const row = Object.assign(document.createElement("li"), { id, role: "option" })
  if (picture) row.append(Object.assign(document.createElement("img"), { src: picture, alt: "" }))
  row.append(Object.assign(document.createElement("span"), { textContent: label }))
  if (detail) row.append(Object.assign(document.createElement("small"), { textContent: detail }))
  return row
}
