// The publication's clock: between what it shows and the moment that is meant, on whatever day.

import { page } from "editor/shell/page"

const MINUTE = 60_000
const zone = page.zone ?? { name: "UTC", names: { 0: "UTC" } }
const own = Intl.DateTimeFormat().resolvedOptions().timeZone
const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: zone.name, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
})

/** What the site's clock shows at this moment, as a datetime-local field writes it. */
export function shownAt(moment) {
  const { year, month, day, hour, minute } = Object.fromEntries(parts.formatToParts(moment).map(({ type, value }) => [type, value]))
  return `${year.padStart(4, "0")}-${month}-${day}T${hour}:${minute}`
}

/** The moments at which the site's clock shows this: mostly one; none where it is put forward, two where it is put back. */
export function momentsOf(shown) {
  const face = Date.parse(`${shown}Z`)
  if (Number.isNaN(face)) return []
  const offsets = new Set([-1, 1].map((days) => offsetAt(face + days * 24 * 60 * MINUTE)))
  const found = [...offsets].map((offset) => new Date(face - offset * MINUTE)).filter((moment) => shownAt(moment) === shown.slice(0, 16))
  return found.sort((one, other) => one - other)
}

/** "GMT", "BST": what the zone is called at this moment. */
export function nameAt(moment) {
  return zone.names[offsetAt(moment)] ?? offsetText(moment)
}

/** "+01:00" */
export function offsetText(moment) {
  const offset = offsetAt(moment)
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60].map((part) => String(part).padStart(2, "0"))
  return `${offset < 0 ? "-" : "+"}${hours}:${minutes}`
}

/** Whether the editor's own clock shows something else at this moment. */
export function isElsewhere(moment) {
  return own !== zone.name && offsetAt(moment) !== -new Date(moment).getTimezoneOffset()
}

export const siteZone = zone.name

function offsetAt(moment) {
  const whole = Math.floor(Number(moment) / MINUTE)
  return Date.parse(`${shownAt(new Date(whole * MINUTE))}Z`) / MINUTE - whole
}
