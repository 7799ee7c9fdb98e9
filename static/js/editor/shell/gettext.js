// Django's catalogue of translations for scripts (/messages.js). Without it everything is said in English.

export const gettext = globalThis.gettext ?? ((message) => message)
export const ngettext = globalThis.ngettext ?? ((one, many, count) => (count === 1 ? one : many))
export const pgettext = globalThis.pgettext ?? ((context, message) => message)

/** A message with its facts in their places: "%(name)s". A translation may name them in another order. */
export function fill(message, facts) {
  return message.replaceAll(/%\((\w+)\)s/g, (place, name) => facts[name])
}
