// Headings, lists, block quotations and rules: the bundle's own, held to what the body's schema allows.

import { Blockquote as StockBlockquote, BulletList as StockBulletList, Heading as StockHeading, HorizontalRule as StockRule, ListItem as StockListItem, OrderedList as StockOrderedList, textblockTypeInputRule, wrappingInputRule } from "django-prose-editor/editor"
import { asSource } from "editor/text/address"

// The headline is the only h1, and nothing lies deeper than h3: articles/body/schema.py, SYNONYMS.
const LEVELS = { h1: 2, h2: 2, h3: 3, h4: 3, h5: 3, h6: 3 }

export const Heading = StockHeading.extend({
  parseHTML: () => Object.entries(LEVELS).map(([tag, level]) => ({ tag, attrs: { level } })),
  addInputRules() {
    const rule = (find, level) => textblockTypeInputRule({ find, type: this.type, getAttributes: { level } })
    return [rule(/^##?\s$/, 2), rule(/^#{3,6}\s$/, 3)]
  },
}).configure({ levels: [2, 3] })

export const BulletList = StockBulletList

// A stored item may begin with a heading or a list: it must not fall apart.
export const ListItem = StockListItem.extend({ content: "block+" })

export const OrderedList = StockOrderedList.extend({
  addNodeView: null,
  addAttributes: () => ({
    start: {
      default: 1,
      parseHTML: (list) => Math.min(99_999, Math.max(1, parseInt(list.getAttribute("start"), 10) || 1)),
      renderHTML: ({ start }) => (start === 1 ? {} : { start }),
    },
  }),
  renderHTML: ({ HTMLAttributes }) => ["ol", HTMLAttributes, 0],
  // The bundle takes this rule away.
  addInputRules() {
    return [
      wrappingInputRule({
        find: /^(\d{1,4})[.)]\s$/,
        type: this.type,
        getAttributes: ([, number]) => ({ start: Math.max(1, Number(number)) }),
        joinPredicate: ([, number], list) => list.childCount + list.attrs.start === Number(number),
      }),
    ]
  },
})

export const Blockquote = StockBlockquote.extend({
  addAttributes: () => ({
    cite: {
      default: null,
      parseHTML: (element) => asSource(element.getAttribute("cite")),
      renderHTML: ({ cite }) => (cite ? { cite } : {}),
    },
  }),
})

export const HorizontalRule = StockRule
