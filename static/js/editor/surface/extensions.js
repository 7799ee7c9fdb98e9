// All that the editor is made of.

import { Document, Dropcursor, Extension, Gapcursor, HardBreak, History, Paragraph, Subscript, Superscript, Text, TrailingNode } from "django-prose-editor/editor"
import { ALL as objects } from "editor/blocks/all"
import { WordNotes } from "editor/notes/marks"
import { Paste } from "editor/paste/paste"
import { SuggestedPieces } from "editor/suggesting/marks"
import { Gutter } from "editor/surface/gutter"
import { Keys } from "editor/surface/keys"
import { Mentions } from "editor/surface/mentions"
import { Placeholder } from "editor/surface/placeholder"
import { ReadOnly } from "editor/surface/read-only"
import { Slash } from "editor/surface/slash"
import { Blockquote, BulletList, Heading, HorizontalRule, ListItem, OrderedList } from "editor/text/blocks"
import { Footnote } from "editor/text/footnotes"
import { Bold, Code, Italic, Strike } from "editor/text/formats"
import { Link, Mention, Quotation } from "editor/text/marks"
import { Table, TableCell, TableHeader, TableRow } from "editor/text/tables"
import { Tongue } from "editor/text/tongue"
import { Typography } from "editor/text/typography"

// Objects stand between paragraphs, never inside a quotation, a list or a table: the cleaner would lift them out.
const Body = Document.extend({ content: "(block | object)+" })

/** The extensions for an editor with this configuration, which all of them find in `editor.storage.broadside`. */
export function extensionsFor(config) {
  const Broadside = Extension.create({ name: "broadside", addStorage: () => ({ ...config }) })
  const text = [Body, Paragraph, Text, HardBreak, Footnote, Heading, BulletList, OrderedList, ListItem, Blockquote, HorizontalRule]
  const marks = [Quotation, Mention, Link, Bold, Italic, Strike, Subscript, Superscript, Code]
  const tables = [Table, TableRow, TableHeader, TableCell]
  const help = [Slash, Mentions, Keys, Tongue, Typography, Paste, Gutter, ReadOnly, WordNotes, SuggestedPieces]
  return [
    Broadside, ...text, ...marks, ...tables, ...objects, ...help, History, Gapcursor,
    Dropcursor.configure({ color: false, width: 2, class: "body-editor__drop" }),
    Placeholder, TrailingNode,
  ]
}
