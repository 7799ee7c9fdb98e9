// What is copied from a page of ours becomes again the blocks that it shows. They are told by their classes there (templates/pages/articles/blocks/).

const PERSON = /^\/people\/([^/]+)\/$/

/** Works on `body`, before anything else is taken out of it. */
export function takeOwnPages(body) {
  const each = (selector, become) => {
    for (const element of body.querySelectorAll(selector)) element.replaceWith(become(element))
  }
  each("aside.pull-quote", (element) => block("aside", "pull", element.childNodes))
  each("aside.note", (element) => block("aside", "note", element.childNodes))
  each("nav.contents", (nav) => contents(nav, body))
  each("figure.block-quote", quotation)
  each("figure.code-block", lines)
  each("div.markup", markup)
  each("figure[data-image]:not([data-block])", (figure) => picture(figure) ?? figure)
  each("div.recording[data-media]", (box) => recording(box) ?? box)
  each("figure.gallery:has(> [data-block=image])", gallery)
  for (const link of body.querySelectorAll("a[href*='/people/']")) namePerson(link)
}

function block(tag, name, children, facts = {}) {
  const element = document.implementation.createHTMLDocument("").createElement(tag)
  Object.assign(element.dataset, { block: name, ...facts })
  element.append(...children)
  return element
}

// With the headings of the second level alone where others stand in the text.
function contents(nav, body) {
  const isShort = !nav.querySelector("ol ol") && body.querySelector("h3")
  return block("aside", "contents", [], isShort ? { depth: "2" } : {})
}

function quotation(figure) {
  const day = figure.querySelector("figcaption time")?.getAttribute("datetime")
  for (const ours of figure.querySelectorAll(".block-quote__source, .block-quote__link, .block-quote__unknown")) ours.remove()
  const caption = figure.querySelector("figcaption")
  const words = [figure.querySelector("blockquote"), caption?.textContent.trim() ? caption : null]
  return block("figure", "quote", words.filter(Boolean), day ? { saidOn: day } : {})
}

function lines(figure) {
  const pre = figure.querySelector("pre")
  const language = figure.querySelector("figcaption")?.textContent.trim()
  if (language && pre?.firstElementChild) pre.firstElementChild.className = `language-${language}`
  return pre ?? figure
}

// Its source as readers have it, without the boxes in which wide tables scroll.
function markup(div) {
  for (const box of div.querySelectorAll("div[role=region]")) box.replaceWith(...box.childNodes)
  for (const each of div.querySelectorAll("[class], [data-style]")) for (const name of ["class", "data-style"]) each.removeAttribute(name)
  const pre = div.ownerDocument.createElement("pre")
  pre.textContent = div.innerHTML.trim()
  return block("figure", "markup", [pre])
}

// The name of a picture counts where its file is on this site: other sites have other libraries.
function picture(figure) {
  const shown = figure.querySelector("img")
  const address = pathOf(shown?.getAttribute("src"))
  if (!address) return null
  const image = shown.ownerDocument.createElement("img")
  for (const name of ["alt", "width", "height"]) if (shown.hasAttribute(name)) image.setAttribute(name, shown.getAttribute(name))
  image.setAttribute("src", address)
  return block("figure", "image", [image, figure.querySelector("figcaption")].filter(Boolean), { image: figure.dataset.image })
}

function gallery(figure) {
  return block("figure", "gallery", figure.querySelectorAll(":scope > [data-block=image], :scope > figcaption"))
}

// Browsers leave the player out of what they copy, and take the link to its file along.
function recording(box) {
  if (!pathOf(box.querySelector(".recording__file")?.getAttribute("href"))) return null
  return block("figure", "media", box.querySelectorAll("figcaption"), { media: box.dataset.media })
}

function namePerson(link) {
  const path = pathOf(link.getAttribute("href"))
  const found = PERSON.exec(path ?? "")
  if (!found) return
  // In the order in which it is stored.
  link.removeAttribute("href")
  link.dataset.person = decodeURIComponent(found[1])
  link.setAttribute("href", path)
}

// The path of an address on this site; null for any other.
function pathOf(address) {
  if (!address || !URL.canParse(address, location.href)) return null
  const url = new URL(address, location.href)
  return url.origin === location.origin ? url.pathname : null
}
