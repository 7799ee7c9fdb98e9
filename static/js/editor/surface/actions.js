// Everything that one can do to the text by a button or a word of the / menu. A new block costs an entry here, and its name in BLOCKS.

import { askForPost } from "editor/blocks/post-dialog"
import { gettext, pgettext } from "editor/shell/gettext"
import { startMention } from "editor/surface/mentions"
import { editLink } from "editor/text/links"
import { markQuotation } from "editor/text/quotations"
import { editCaption } from "editor/text/table-caption"

const simply = (command, ...with_) => (editor) => editor.chain().focus()[command](...with_).run()
const marked = (mark) => (editor) => editor.isActive(mark)
const heading = (level) => ({ run: simply("toggleHeading", { level }), isActive: (editor) => editor.isActive("heading", { level }) })

/** By name: {label, icon, run(editor), isActive(editor), keys, typed, words}. `typed` is the Markdown habit for it. */
export const ACTIONS = {
  heading: { label: gettext("Heading"), icon: "heading", keys: "Mod-Alt-2", typed: "##", words: pgettext("what one may type to find it", "h2 title section"), ...heading(2) },
  subheading: { label: gettext("Subheading"), icon: "subheading", keys: "Mod-Alt-3", typed: "###", words: pgettext("what one may type to find it", "h3 title"), ...heading(3) },
  bold: { label: gettext("Bold"), icon: "bold", keys: "Mod-B", run: simply("toggleBold"), isActive: marked("bold") },
  italic: { label: gettext("Italic"), icon: "italic", keys: "Mod-I", run: simply("toggleItalic"), isActive: marked("italic") },
  strike: { label: gettext("Strikethrough"), icon: "strike", keys: "Mod-Shift-S", run: simply("toggleStrike"), isActive: marked("strike") },
  superscript: { label: gettext("Superscript"), icon: "sup", keys: "Mod-.", run: simply("toggleSuperscript"), isActive: marked("superscript") },
  subscript: { label: gettext("Subscript"), icon: "sub", keys: "Mod-,", run: simply("toggleSubscript"), isActive: marked("subscript") },
  code: { label: gettext("Code"), icon: "code", keys: "Mod-E", run: simply("toggleCode"), isActive: marked("code") },
  link: { label: gettext("Link"), icon: "link", keys: "Mod-K", run: editLink, isActive: marked("link") },
  quotation: { label: gettext("Inline quote"), icon: "quotation", keys: "Mod-Shift-Q", run: markQuotation, isActive: marked("quotation") },
  footnote: { label: gettext("Footnote"), icon: "footnote", keys: "Mod-Alt-F", typed: "[^1]", run: (editor) => editor.commands.insertFootnote(), isActive: (editor) => editor.state.selection.node?.type.name === "footnote" },
  mention: { label: gettext("Person"), icon: "mention", typed: "@", words: pgettext("what one may type to find it", "mention name people"), run: startMention, isActive: marked("mention") },
  annotate: { label: gettext("Editorial note"), icon: "annotate", keys: "Mod-Alt-M", run: ({ view }) => view.dom.dispatchEvent(new Event("editor:annotate", { bubbles: true })) },
  bullets: { label: gettext("List"), icon: "bullets", keys: "Mod-Shift-8", typed: "-", words: pgettext("what one may type to find it", "bullets ul unordered"), run: simply("toggleBulletList"), isActive: marked("bulletList") },
  numbers: { label: gettext("Numbered list"), icon: "numbers", keys: "Mod-Shift-7", typed: "1.", words: pgettext("what one may type to find it", "ol ordered"), run: simply("toggleOrderedList"), isActive: marked("orderedList") },
  post: { label: gettext("Post"), icon: "post", words: pgettext("what one may type to find it", "tweet x twitter bluesky mastodon instagram youtube threads facebook tiktok embed social video"), run: askForPost, isActive: marked("post") },
  quote: { label: gettext("Quotation"), icon: "quote", keys: "Mod-Alt-Q", words: pgettext("what one may type to find it", "quote speaker said pull words"), run: simply("insertQuote"), isActive: marked("quote") },
  pull: { label: gettext("Pull quote"), icon: "pull", words: pgettext("what one may type to find it", "large display excerpt"), run: simply("insertPull"), isActive: marked("pull") },
  image: { label: gettext("Picture"), icon: "image", words: pgettext("what one may type to find it", "image photo figure upload library"), run: (editor) => editor.commands.chooseImages(), isActive: marked("image") },
  gallery: { label: gettext("Gallery"), icon: "gallery", words: pgettext("what one may type to find it", "pictures photos several slideshow carousel"), run: (editor) => editor.commands.chooseGallery(), isActive: marked("gallery") },
  media: { label: gettext("Audio or video"), icon: "media", words: pgettext("what one may type to find it", "sound recording podcast film movie clip player mp3 mp4"), run: (editor) => editor.commands.chooseMedia(), isActive: marked("media") },
  blockquote: { label: gettext("Block quote"), icon: "blockquote", keys: "Mod-Shift-B", typed: ">", words: pgettext("what one may type to find it", "blockquote extract indent passage"), run: simply("toggleBlockquote"), isActive: marked("blockquote") },
  table: { label: gettext("Table"), icon: "table", words: pgettext("what one may type to find it", "grid rows columns"), run: simply("insertTable", { rows: 3, cols: 3, withHeaderRow: true }), isActive: marked("table") },
  rule: { label: gettext("Rule"), icon: "rule", typed: "---", words: pgettext("what one may type to find it", "hr divider line break"), run: simply("setHorizontalRule"), isActive: () => false },
  note: { label: gettext("Note"), icon: "note", words: pgettext("what one may type to find it", "aside box margin"), run: simply("insertNote"), isActive: marked("note") },
  listing: { label: gettext("Code block"), icon: "code", words: pgettext("what one may type to find it", "program source listing pre"), run: simply("insertListing"), isActive: marked("listing") },
  call: { label: gettext("Button"), icon: "call", words: pgettext("what one may type to find it", "call to action link cta"), run: simply("insertCall"), isActive: marked("call") },
  contents: { label: gettext("Table of contents"), icon: "contents", words: pgettext("what one may type to find it", "toc outline headings overview"), run: simply("insertContents"), isActive: marked("contents") },
  details: { label: gettext("Details"), icon: "details", words: pgettext("what one may type to find it", "accordion toggle spoiler collapsible fold faq summary"), run: simply("insertDetails"), isActive: marked("details") },
  markup: { label: gettext("HTML"), icon: "markup", words: pgettext("what one may type to find it", "html source tags markup custom raw"), run: simply("insertMarkup"), isActive: marked("markup") },
  promo: { label: gettext("Promo"), icon: "promo", words: pgettext("what one may type to find it", "slot subscription show advert"), run: simply("insertPromo"), isActive: marked("promo") },
  undo: { label: gettext("Undo"), icon: "undo", keys: "Mod-Z", run: simply("undo"), isActive: () => false },
  redo: { label: gettext("Redo"), icon: "redo", keys: "Mod-Shift-Z", run: simply("redo"), isActive: () => false },
}

export const BLOCKS = ["post", "quote", "image", "gallery", "media", "heading", "subheading", "bullets", "numbers", "blockquote", "table", "rule", "pull", "note", "details", "contents", "call", "listing", "markup", "promo"]

export const TABLE_ACTIONS = {
  rowAbove: { label: gettext("Row above"), icon: "rowAbove", run: simply("addRowBefore") },
  rowBelow: { label: gettext("Row below"), icon: "rowBelow", run: simply("addRowAfter") },
  columnBefore: { label: gettext("Column before"), icon: "columnBefore", run: simply("addColumnBefore") },
  columnAfter: { label: gettext("Column after"), icon: "columnAfter", run: simply("addColumnAfter") },
  rowRemove: { label: gettext("Delete row"), icon: "rowRemove", run: simply("deleteRow") },
  columnRemove: { label: gettext("Delete column"), icon: "columnRemove", run: simply("deleteColumn") },
  head: { label: gettext("Heading row"), icon: "head", run: simply("toggleHeaderRow"), isActive: (editor) => editor.isActive("tableHeader") },
  caption: { label: gettext("Table caption"), icon: "caption", run: editCaption },
  tableRemove: { label: gettext("Delete table"), icon: "remove", run: simply("deleteTable") },
}

const isMac = /Mac|iP(hone|ad)/.test(navigator.platform)

/** Keys as they are written on this machine: "Ctrl+Shift+Q", or "⌘⇧Q". */
export function keysOf({ keys }) {
  if (!keys) return ""
  const names = isMac ? { Mod: "⌘", Shift: "⇧", Alt: "⌥" } : { Mod: gettext("Ctrl"), Shift: gettext("Shift"), Alt: "Alt" }
  return keys.split("-").map((key) => names[key] ?? key).join(isMac ? "" : "+")
}
