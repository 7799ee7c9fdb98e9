// Web addresses as the server stores them: links by the rules of articles/body/links.py, the others as in
// articles/body/schema.py. Both are tested with tests/samples/links.json.

const LONGEST = 2000
const LONGEST_NUMBER = 60
const KIND = /^(?:https?:\/\/(?=[^/?#])|mailto:(?=.)|tel:(?=.)|\/(?![/\\])|#(?=.))/i
const UNSAFE = /[\x00-\x20"'<>\\^`{|}\x7f]|%(?![0-9a-f]{2})|[^\x00-\x7f]+/gi
const EDGES = /^[\x00-\x20\u00a0]+|[\x00-\x20\u00a0]+$/g
const TELEPHONE = /^[+\d().*-]{3,40}(?:;ext=\d{1,10})?$/
const EXTENSION = /[-;,.(]*(?:ext(?:ension)?|x)[-.:=]*(\d{1,10})\)?$/i
const PICTURE = /^\/(?![/\\])[^\s"'<>\\]{1,500}$/
const REFERENCE = /^(?:https?:\/\/\S{1,490}|post:[0-9a-f]{16})$/
const SLUG = /^[-\p{L}\p{M}\p{N}_]{1,200}$/u
const WORD = /^[a-z][a-z-]{0,39}$/
const DAY = /^\d{4}-\d{2}-\d{2}$/
const BARE_HOST = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[/?#:]\S*)?$/u
const MAIL = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/

const matching = (pattern) => (text) => (text && pattern.test(text) ? text : null)

/** Each returns the text when the schema takes it, and null otherwise. */
export const asSlug = matching(SLUG)
export const asReference = matching(REFERENCE)
export const asWord = matching(WORD)
export const asPicture = matching(PICTURE)
export const asDay = matching(DAY)

/** An address as links have it, put right by percent-encoding, never dropped; null when it is none that a link may have. */
export function asHref(written) {
  let address = (written ?? "").replace(EDGES, "").replace(/[\t\n\r]/g, "")
  if (/^(?:\/\/[^/\\]|www\.)/i.test(address)) address = `https://${address.replace(/^\/\//, "")}`
  if (!KIND.test(address)) return null
  if (/^tel:/i.test(address)) return telephone(address.slice(4))
  const safe = address.replace(UNSAFE, encodeBytes)
  return safe.length <= LONGEST ? safe : null
}

/** The same, but only on the web: sources of quotations. */
export function asSource(written) {
  const address = asHref(written)
  return address && /^https?:/i.test(address) ? address : null
}

/** What somebody typed or pasted, as an address that a link may have: a host needs no scheme, nor a letter box. */
export function asLink(text) {
  return asHref(complete(text))
}

/** The same, but only for addresses on the web: sources of quotations, and posts. */
export function asWebAddress(text) {
  return asSource(complete(text))
}

/** Whether `text` is one address with its scheme, and nothing else. */
export function isWholeAddress(text) {
  return /^https?:\/\/\S+$/i.test(text) && asSource(text) !== null
}

/** An address with every character outside ASCII encoded, as the cleaner stores links (RFC 3986, section 2.1). */
export function encoded(address) {
  return address.replace(/[^\x00-\x7f]+/g, encodeURIComponent)
}

/** A person's page, relative to this site. */
export function pageOf(slug) {
  return encoded(`/people/${slug}/`)
}

function complete(text = "") {
  const address = text?.trim() ?? ""
  if (MAIL.test(address)) return `mailto:${address}`
  return BARE_HOST.test(address) ? `https://${address}` : address
}

// RFC 3966: no blanks; an extension is a parameter.
function telephone(written) {
  const plain = written.trim().replace(/(?:\s|%20)+/g, "-")
  if (plain.length > LONGEST_NUMBER) return null
  const number = plain.replace(EXTENSION, ";ext=$1")
  return TELEPHONE.test(number) ? `tel:${number}` : null
}

function encodeBytes(text) {
  return [...new TextEncoder().encode(text)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("")
}
