// Tables as the body's schema has them: no widths, no styles; a caption may stand on top.

import { Table as StockTable, TableCell as StockCell, TableHeader as StockHeader, TableRow } from "django-prose-editor/editor"

const span = (name) => ({
  default: 1,
  parseHTML: (cell) => Math.min(100, Math.max(1, parseInt(cell.getAttribute(name), 10) || 1)),
  renderHTML: (attributes) => (attributes[name] === 1 ? {} : { [name]: attributes[name] }),
})

const cell = {
  addAttributes: () => ({
    colspan: span("colspan"),
    rowspan: span("rowspan"),
    // prosemirror-tables asks every cell for it.
    colwidth: { default: null, rendered: false, parseHTML: () => null },
  }),
}

export const TableCell = StockCell.extend(cell)

export const TableHeader = StockHeader.extend(cell)

export const Table = StockTable.extend({
  // The stock view wraps the table; without it the table stands in the text as readers have it.
  addNodeView: null,
  addAttributes: () => ({
    caption: { default: "", rendered: false, parseHTML: (table) => table.querySelector(":scope > caption")?.textContent.trim() ?? "" },
  }),
  parseHTML: () => [{ tag: "table" }, { tag: "caption", ignore: true }],
  renderHTML: ({ node: { attrs } }) => {
    const caption = attrs.caption ? [["caption", { contenteditable: "false" }, attrs.caption]] : []
    return ["table", ...caption, ["tbody", 0]]
  },
}).configure({ resizable: false })

export { TableRow }
