// How times and numbers are told to editors.

import { fill, gettext, ngettext } from "editor/shell/gettext"
import { isElsewhere, nameAt, shownAt, siteZone } from "editor/verbs/zone"

const language = document.documentElement.lang || undefined
const number = new Intl.NumberFormat(language)

/** "10:42", or "22 November, 10:42" for another day: by the site's clock, whose zone is named where the editor's shows another hour. */
export function clock(moment) {
  const then = new Date(moment)
  const time = then.toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit", timeZone: siteZone })
  const told = isElsewhere(then) ? `${time} ${nameAt(then)}` : time
  if (shownAt(then).slice(0, 10) === shownAt(new Date()).slice(0, 10)) return told
  const day = then.toLocaleDateString(language, { day: "numeric", month: "long", timeZone: siteZone })
  return fill(gettext("%(day)s, %(time)s"), { day, time: told })
}

/** "1 word", "1,812 words". */
export function wordsCounted(count) {
  return fill(ngettext("%(count)s word", "%(count)s words", count), { count: number.format(count) })
}

/** The text of a piece of HTML, block by block. */
export function paragraphsOf(html) {
  const page = new DOMParser().parseFromString(html.replaceAll(/\bstyle\s*=/gi, "data-style="), "text/html")
  const blocks = [...page.body.querySelectorAll("p, h2, h3, li, td, th, figcaption, pre")]
  const texts = blocks.filter((block) => !block.querySelector("p, li")).map((block) => block.textContent.trim())
  return blocks.length ? texts.filter(Boolean) : [page.body.textContent.trim()].filter(Boolean)
}
