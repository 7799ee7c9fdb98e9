// Everything that one can do to the text by a button or a word of the / menu. A new block costs an entry here, and its name in BLOCKS.

import { askForPost } from "editor/blocks/post-dialog"
import { startMention } from "editor/surface/mentions"
import { editLink } from "editor/text/links"
import { markQuotation } from "editor/text/quotations"
import { editCaption } from "editor/text/table-caption"

const simply = (command, ...with_) => (editor) => editor.chain().focus()[command](...with_).run()
const marked = (mark) => (editor) => editor.isActive(mark)
const heading = (level) => ({ run: simply("toggleHeading", { level }), isActive: (editor) => editor.isActive("heading", { level }) })

/** By name: {label, icon, run(editor), isActive(editor), keys, typed, words}. `typed` is the Markdown habit for it. */
export const ACTIONS = {
  heading: { label: "Heading", icon: "heading", keys: "Mod-Alt-2", typed: "##", words: "h2 title section", ...heading(2) },
  subheading: { label: "Subheading", icon: "subheading", keys: "Mod-Alt-3", typed: "###", words: "h3 title", ...heading(3) },
  bold: { label: "Bold", icon: "bold", keys: "Mod-B", run: simply("toggleBold"), isActive: marked("bold") },
  italic: { label: "Italic", icon: "italic", keys: "Mod-I", run: simply("toggleItalic"), isActive: marked("italic") },
  strike: { label: "Struck through", icon: "strike", keys: "Mod-Shift-S", run: simply("toggleStrike"), isActive: marked("strike") },
  superscript: { label: "Superscript", icon: "sup", keys: "Mod-.", run: simply("toggleSuperscript"), isActive: marked("superscript") },
  subscript: { label: "Subscript", icon: "sub", keys: "Mod-,", run: simply("toggleSubscript"), isActive: marked("subscript") },
  code: { label: "Code", icon: "code", keys: "Mod-E", run: simply("toggleCode"), isActive: marked("code") },
  link: { label: "Link", icon: "link", keys: "Mod-K", run: editLink, isActive: marked("link") },
  quotation: { label: "Inline quote", icon: "quotation", keys: "Mod-Shift-Q", run: markQuotation, isActive: marked("quotation") },
  mention: { label: "Person", icon: "mention", typed: "@", words: "mention name people", run: startMention, isActive: marked("mention") },
  bullets: { label: "List", icon: "bullets", keys: "Mod-Shift-8", typed: "-", words: "bullets ul unordered", run: simply("toggleBulletList"), isActive: marked("bulletList") },
  numbers: { label: "Numbered list", icon: "numbers", keys: "Mod-Shift-7", typed: "1.", words: "ol ordered", run: simply("toggleOrderedList"), isActive: marked("orderedList") },
  post: { label: "Post", icon: "post", words: "tweet x twitter bluesky mastodon instagram youtube threads facebook tiktok embed social video", run: askForPost, isActive: marked("post") },
  quote: { label: "Quotation", icon: "quote", keys: "Mod-Alt-Q", words: "quote speaker said pull words", run: simply("insertQuote"), isActive: marked("quote") },
  image: { label: "Picture", icon: "image", words: "image photo figure upload library", run: (editor) => editor.commands.chooseImages(), isActive: marked("image") },
  blockquote: { label: "Block quote", icon: "blockquote", keys: "Mod-Shift-B", typed: ">", words: "blockquote extract indent passage", run: simply("toggleBlockquote"), isActive: marked("blockquote") },
  table: { label: "Table", icon: "table", words: "grid rows columns", run: simply("insertTable", { rows: 3, cols: 3, withHeaderRow: true }), isActive: marked("table") },
  rule: { label: "Rule", icon: "rule", typed: "---", words: "hr divider line break", run: simply("setHorizontalRule"), isActive: () => false },
  note: { label: "Note", icon: "note", words: "aside box margin", run: simply("insertNote"), isActive: marked("note") },
  promo: { label: "Promo", icon: "promo", words: "slot subscription show advert", run: simply("insertPromo"), isActive: marked("promo") },
  undo: { label: "Undo", icon: "undo", keys: "Mod-Z", run: simply("undo"), isActive: () => false },
  redo: { label: "Redo", icon: "redo", keys: "Mod-Shift-Z", run: simply("redo"), isActive: () => false },
}

export const BLOCKS = ["post", "quote", "image", "heading", "subheading", "bullets", "numbers", "blockquote", "table", "rule", "note", "promo"]

export const TABLE_ACTIONS = {
  rowAbove: { label: "Row above", icon: "rowAbove", run: simply("addRowBefore") },
  rowBelow: { label: "Row below", icon: "rowBelow", run: simply("addRowAfter") },
  columnBefore: { label: "Column before", icon: "columnBefore", run: simply("addColumnBefore") },
  columnAfter: { label: "Column after", icon: "columnAfter", run: simply("addColumnAfter") },
  rowRemove: { label: "Delete the row", icon: "rowRemove", run: simply("deleteRow") },
  columnRemove: { label: "Delete the column", icon: "columnRemove", run: simply("deleteColumn") },
  head: { label: "Heading row", icon: "head", run: simply("toggleHeaderRow"), isActive: (editor) => editor.isActive("tableHeader") },
  caption: { label: "Caption of the table", icon: "caption", run: editCaption },
  tableRemove: { label: "Delete the table", icon: "remove", run: simply("deleteTable") },
}

const isMac = /Mac|iP(hone|ad)/.test(navigator.platform)

/** Keys as they are written on this machine: "Ctrl+Shift+Q", or "⌘⇧Q". */
export function keysOf({ keys }) {
  if (!keys) return ""
  const names = isMac ? { Mod: "⌘", Shift: "⇧", Alt: "⌥" } : { Mod: "Ctrl", Shift: "Shift", Alt: "Alt" }
  return keys.split("-").map((key) => names[key] ?? key).join(isMac ? "" : "+")
}
