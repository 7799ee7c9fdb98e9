// What other systems have as blocks of their own becomes the block that this editor has for it: Ghost's cards, the blocks of WordPress and
// Substack. They are told by their classes.

const BOXES = { pull: ".wp-block-pullquote, .pullquote", note: ".kg-callout-card" }
const TOGGLES = ".kg-toggle-card"
// Cards whose player or preview is furniture around one address.
const PREVIEWS = { ".kg-audio-card": ".kg-audio-title", ".kg-bookmark-card": ".kg-bookmark-title", ".kg-file-card": ".kg-file-card-title" }

/** Works on `body`, before players are taken out of it. */
export function takeCards(body) {
  for (const [selector, title] of Object.entries(PREVIEWS)) for (const card of body.querySelectorAll(selector)) takePreview(card, title)
  for (const card of body.querySelectorAll(TOGGLES)) takeToggle(card)
  for (const [name, selector] of Object.entries(BOXES)) for (const card of body.querySelectorAll(selector)) takeBox(card, name)
}

function takePreview(card, selector) {
  const words = card.querySelector(selector)?.textContent.trim() ?? ""
  const object = card.querySelector("audio, a[href]")
  if (!object) return
  if (object.matches("a")) object.textContent = words || object.textContent.trim()
  else if (words) object.title = words
  const line = card.ownerDocument.createElement("p")
  line.append(object)
  card.replaceWith(line, ...card.querySelectorAll("figcaption"))
}

function takeToggle(card) {
  const content = card.querySelector(".kg-toggle-content")
  if (!content) return
  const [details, summary] = ["details", "summary"].map((name) => card.ownerDocument.createElement(name))
  summary.textContent = card.querySelector(".kg-toggle-heading-text")?.textContent.trim() ?? ""
  details.append(summary, ...content.childNodes)
  card.replaceWith(details)
}

// Whose words a pull quote repeats stands in the text.
function takeBox(card, name) {
  const box = card.ownerDocument.createElement("aside")
  box.dataset.block = name
  const quoted = (name === "pull" && card.querySelector("blockquote")) || card
  const paragraphs = quoted.querySelectorAll("p")
  if (paragraphs.length) box.append(...quoted.childNodes)
  else {
    const line = card.ownerDocument.createElement("p")
    line.append(...quoted.childNodes)
    box.append(line)
  }
  card.replaceWith(box)
}
