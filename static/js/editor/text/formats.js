// Bold, italic and struck-through words. Markdown habits mark words only where nobody can have meant the signs themselves:
// they touch the words within and stand apart from those without. 2 * 3 * 4, snake_case and __init__.py stay as typed, and so
// does all that is pasted.

import { Bold as StockBold, Code as StockCode, Italic as StockItalic, Strike as StockStrike, markInputRule } from "django-prose-editor/editor"

const BEFORE = "(?<![\\p{L}\\p{N}*_~`/.:])"
const habits = (...signs) => ({
  addInputRules() {
    return signs.map((sign) => markInputRule({ find: habit(sign), type: this.type }))
  },
  addPasteRules: () => [],
})

export const Bold = StockBold.extend(habits("**"))
export const Italic = StockItalic.extend(habits("*", "_"))
export const Strike = StockStrike.extend(habits("~~"))
// Code may be bold, or a link: a stored text with such words must come through as it is.
export const Code = StockCode.extend({ excludes: "", ...habits("`") })

function habit(sign) {
  const inside = sign[0].replace("*", "\\*")
  const marks = inside.repeat(sign.length)
  return new RegExp(`${BEFORE}${marks}([^\\s${inside}](?:[^${inside}]*[^\\s${inside}])?)${marks}$`, "u")
}
