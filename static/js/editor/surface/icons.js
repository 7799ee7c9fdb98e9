// The editor's signs, drawn on a square of 20: strokes of one weight in the colour of the text.

const SVG = "http://www.w3.org/2000/svg"

const PATHS = {
  heading: "M4 4v12M12 4v12M4 10h8M15 12.5a1.6 1.6 0 1 1 2.8 1L15 16.500h3.200",
  subheading: "M4 4v12M12 4v12M4 10h8M15 11.500h3l-1.600 2a1.500 1.500 0 1 1-1.500 2.200",
  paragraph: "M15.500 4H8.500a3.300 3.300 0 0 0 0 6.600H11M11 4v12.500M14 4v12.500",
  bold: "M6 4h5a3 3 0 0 1 0 6H6zM6 10h6a3.100 3.100 0 0 1 0 6.200H6z",
  italic: "M8 4h6M6 16h6M11.500 4l-3 12",
  strike: "M3.500 10h13M13.800 6.500C13.500 5 12 4 10 4 7.800 4 6.200 5.200 6.200 6.900c0 1 .5 1.700 1.300 2.200M6 13.300C6.300 15 8 16 10.100 16c2.300 0 4-1.100 4-2.900 0-.5-.1-.9-.3-1.300",
  sub: "M3.500 5l7 9M10.500 5l-7 9M13.500 14a1.500 1.500 0 1 1 2.700 1l-2.700 3h3",
  sup: "M3.500 6l7 9M10.500 6l-7 9M13.500 3a1.500 1.500 0 1 1 2.700 1l-2.700 3h3",
  code: "M7 6l-4 4 4 4M13 6l4 4-4 4",
  link: "M8.500 11.500a3.200 3.200 0 0 0 4.600 0l2.700-2.700a3.250 3.250 0 0 0-4.600-4.600L10 5.400M11.500 8.500a3.200 3.200 0 0 0-4.600 0l-2.700 2.700a3.250 3.250 0 0 0 4.600 4.600L10 14.600",
  quotation: "M4 12.500c0-3.500 1-5.500 3.500-6.500M4 12.500a1.800 1.800 0 1 0 3.600 0 1.800 1.800 0 1 0-3.600 0zM11.500 12.500c0-3.500 1-5.500 3.500-6.500M11.500 12.500a1.800 1.800 0 1 0 3.600 0 1.800 1.800 0 1 0-3.600 0z",
  footnote: "M3 6.500h8M3 10.500h8M3 14.500h12M14 4.500l1.800-1.200v5.700",
  annotate: "M4 4.500h12v8.500H9.500L6 16v-3H4zM7 7.500h6M7 10h4",
  mention: "M10 10m-2.800 0a2.800 2.800 0 1 0 5.600 0 2.800 2.800 0 1 0-5.600 0M12.800 7.200v3.600c0 2.600 3.700 2.300 3.700-.8A6.500 6.500 0 1 0 13.500 15.500",
  bullets: "M8 5.500h9M8 10h9M8 14.500h9M4 5.500h.01M4 10h.01M4 14.500h.01",
  numbers: "M8.500 5.500H17M8.500 10H17M8.500 14.500H17M3.500 4.200l1.200-.7v4M3.300 12.700a1.100 1.100 0 1 1 2 .7l-2 2.600h2.200",
  blockquote: "M4 4v12M8 6h9M8 10h9M8 14h6",
  quote: "M3 4.500h14M3 15.500h7M6 11.200c0-1.900.6-3 2-3.500M6 11.200a1 1 0 1 0 2 0 1 1 0 1 0-2 0zM11 11.200c0-1.900.6-3 2-3.500M11 11.200a1 1 0 1 0 2 0 1 1 0 1 0-2 0z",
  pull: "M2.500 4h15M2.500 16h15M5.500 8.500h9M7 11.800h6",
  post: "M4 4h12a1.500 1.500 0 0 1 1.500 1.500v7A1.500 1.500 0 0 1 16 14h-5l-4 3v-3H4a1.500 1.500 0 0 1-1.500-1.500v-7A1.500 1.500 0 0 1 4 4z",
  image: "M3 4.500h14v11H3zM3 13.500l4-4 3.500 3.500 2-2 4.500 4M13 7.800h.01",
  table: "M3 4.500h14v11H3zM3 8.200h14M3 11.900h14M10 4.500v11",
  rule: "M3 10h14",
  promo: "M3.500 8.500v3l9 3.500v-10zM12.500 8a2.500 2.500 0 0 1 0 4M5.500 12l1 4h2l-1-3.300",
  note: "M4 3.500h12v9l-4 4H4zM16 12.500h-4v4M7 7h6M7 10h4",
  details: "M3 4.500l3 2.500-3 2.500zM9 7h8M9 11h8M9 15h5",
  contents: "M3 5h8M5.500 8.500h5.500M5.500 12h5.500M3 15.500h8M15 5h2M15 8.500h2M15 12h2M15 15.500h2",
  call: "M3 6h14v8H3zM6.500 10h7",
  gallery: "M6 3.500h11v9H6zM6 10l3-3 3 3 1.500-1.500L17 12M3 6.500v10h11",
  media: "M3 4.500h14v11H3zM8.500 7.500v5l4-2.500z",
  markup: "M6.500 6l-4 4 4 4M13.500 6l4 4-4 4M11.500 4.500l-3 11",
  undo: "M4 8h8a4 4 0 0 1 0 8H8M7 5L4 8l3 3",
  redo: "M16 8H8a4 4 0 0 0 0 8h4M13 5l3 3-3 3",
  plus: "M10 4v12M4 10h12",
  more: "M5 10h.01M10 10h.01M15 10h.01",
  grip: "M7.500 5h.01M12.500 5h.01M7.500 10h.01M12.500 10h.01M7.500 15h.01M12.500 15h.01",
  up: "M10 16V4M5 9l5-5 5 5",
  down: "M10 4v12M5 11l5 5 5-5",
  copy: "M7 7h9v9H7zM13 7V4H4v9h3",
  remove: "M4 6h12M8 6V4h4v2M5.500 6l.8 10.500h7.400L14.500 6",
  rowAbove: "M3 10h14v6H3zM10 2v5M7.500 4.500h5",
  rowBelow: "M3 4h14v6H3zM10 13v5M7.500 15.500h5",
  columnBefore: "M10 3h6v14h-6zM2 10h5M4.500 7.500v5",
  columnAfter: "M4 3h6v14H4zM13 10h5M15.500 7.500v5",
  rowRemove: "M3 7h14v6H3zM8 8.500l4 3M12 8.500l-4 3",
  columnRemove: "M7 3h6v14H7zM8.500 8.500l3 3M11.500 8.500l-3 3",
  head: "M3 4.500h14v11H3zM3 8.200h14M5 6.400h10",
  caption: "M3 3.500h14M3 8h14v8.500H3zM10 8v8.500M3 12.200h14",
}

/** The sign called `name`, hidden from screen readers: the button around it has a name. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg")
  svg.setAttribute("viewBox", "0 0 20 20")
  svg.setAttribute("aria-hidden", "true")
  svg.setAttribute("class", "icon")
  const path = document.createElementNS(SVG, "path")
  path.setAttribute("d", PATHS[name] ?? "")
  svg.append(path)
  return svg
}
