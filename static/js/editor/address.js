// Web addresses as the body's schema takes them (LINK, WEB_ADDRESS, PICTURE and SLUG in articles/body/schema.py).

const WEB = /^https?:\/\/[^\s"'<>\\]{1,1990}$/i
const LINK = /^(?:https?:\/\/[^\s"'<>\\]{1,1990}|mailto:[^\s"'<>\\]{1,300}|tel:[+\d()-]{3,30}|\/(?![/\\])[^\s"'<>\\]{0,1990}|#[\w-]{1,100})$/i
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

/** What somebody typed or pasted, as an address that a link may have; null when it is none. */
export function asLink(text) {
  return match(LINK, complete(text))
}

/** The same, but only for addresses on the web: sources of quotations, and posts. */
export function asWebAddress(text) {
  return match(WEB, complete(text))
}

/** Whether `text` is one address with its scheme, and nothing else. */
export function isWholeAddress(text) {
  return /^https?:\/\/\S+$/i.test(text) && match(WEB, text) !== null
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
  const address = text?.trim().replace(/['"<>\\ ]/g, encodeCharacter) ?? ""
  if (MAIL.test(address)) return `mailto:${address}`
  return BARE_HOST.test(address) ? `https://${address}` : address
}

function encodeCharacter(character) {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

function match(pattern, address) {
  return pattern.test(address) ? encoded(address) : null
}
