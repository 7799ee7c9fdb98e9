// Styles that mean something become the tags for it: bold, italic, struck through, raised and lowered.

const MEANINGS = [
  [/(?:^|;)\s*font-weight:\s*(?:bold|bolder|[6-9]00)/i, "strong"],
  [/(?:^|;)\s*font-style:\s*(?:italic|oblique)/i, "em"],
  [/(?:^|;)\s*text-decoration(?:-line)?:[^;]*line-through/i, "s"],
  [/(?:^|;)\s*vertical-align:\s*super/i, "sup"],
  [/(?:^|;)\s*vertical-align:\s*sub(?!\w)/i, "sub"],
]
const NOT_BOLD = /(?:^|;)\s*font-weight:\s*(?:normal|[1-5]00)/i
const NOT_ITALIC = /(?:^|;)\s*font-style:\s*normal/i
const HEADING = "h1, h2, h3, h4, h5, h6"
// Titles that are styled paragraphs.
const TITLES = { MsoTitle: "h2", MsoSubtitle: "h3" }

/** Works on `body`, whose style attributes are called data-style. */
export function styleToTags(body) {
  for (const bold of body.querySelectorAll("b[data-style], strong[data-style]")) if (NOT_BOLD.test(bold.dataset.style)) unwrap(bold)
  for (const slanted of body.querySelectorAll("i[data-style], em[data-style]")) if (NOT_ITALIC.test(slanted.dataset.style)) unwrap(slanted)
  for (const span of body.querySelectorAll("span[data-style]")) wrap(span)
  for (const [name, tag] of Object.entries(TITLES)) for (const title of body.querySelectorAll(`p.${name}`)) rename(title, tag)
  for (const bold of body.querySelectorAll(`:is(${HEADING}) :is(strong, b)`)) unwrap(bold)
}

function wrap(span) {
  for (const [pattern, tag] of MEANINGS) {
    if (!pattern.test(span.dataset.style)) continue
    const wrapper = span.ownerDocument.createElement(tag)
    wrapper.append(...span.childNodes)
    span.append(wrapper)
  }
}

function unwrap(element) {
  element.replaceWith(...element.childNodes)
}

function rename(element, tag) {
  const renamed = element.ownerDocument.createElement(tag)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
}
