// Tags in one line of text, as django-taggit's `parse_tags` reads it and `edit_string_for_tags` writes it.

/** 'Sea, "old boats"' as a list: quoted tags whole; the others between commas or, where there is none, between spaces. */
export function splitTags(text) {
  const pieces = text.split(/"([^"]*)"/)
  const plain = pieces.filter((_, at) => at % 2 === 0)
  const divider = plain.some((piece) => piece.includes(",")) ? "," : " "
  const tags = pieces.flatMap((piece, at) => (at % 2 ? [piece] : piece.split(divider)))
  return [...new Set(tags.map((tag) => tag.trim()).filter(Boolean))]
}

/** The line that `splitTags`, and the server, read as these tags and no others. */
export function joinTags(tags) {
  return tags.map((tag) => (/[,\s]/.test(tag) ? `"${tag}"` : tag)).join(", ")
}
