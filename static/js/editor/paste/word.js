// Word has no lists in its HTML: a list is a run of paragraphs whose style names a list and a level, with the bullet or
// the number typed into them. This makes lists of them.

const LEVEL = /mso-list:[^;]*\blevel(\d)/i
const NUMBER = /^[([]?(\d{1,4}|[a-z]{1,4})[.)\]]/i

/** Works on `body`, whose style attributes are called data-style. */
export function listsFromWord(body) {
  const paragraphs = [...body.querySelectorAll("p[data-style]")].filter(({ dataset }) => LEVEL.test(dataset.style))
  let open = []
  let last = null
  for (const paragraph of paragraphs) {
    if (paragraph.previousElementSibling !== last?.top) open = []
    open = place(paragraph, open)
    last = open[0]
  }
}

// `open` are the lists around the item before, the outermost first: {list, top}, `top` standing in the text itself.
function place(paragraph, open) {
  const level = Number(LEVEL.exec(paragraph.dataset.style)[1])
  const { tag, start } = takeMark(paragraph)
  const kept = open.slice(0, level)
  if (kept.length === level && kept[level - 1].list.localName !== tag) kept.pop()
  while (kept.length < level) kept.push(begin(kept.at(-1), tag, start, paragraph))
  const item = paragraph.ownerDocument.createElement("li")
  item.append(...paragraph.childNodes)
  kept.at(-1).list.append(item)
  paragraph.remove()
  return kept
}

function begin(outer, tag, start, paragraph) {
  const list = paragraph.ownerDocument.createElement(tag)
  if (tag === "ol" && start > 1) list.setAttribute("start", start)
  const item = outer?.list.lastElementChild
  item ? item.append(list) : outer ? outer.list.append(list) : paragraph.before(list)
  return { list, top: outer?.top ?? list }
}

// Takes the typed bullet or number out, and tells by it what kind of list this is.
function takeMark(paragraph) {
  const marks = [...paragraph.querySelectorAll("span[data-style*='mso-list']")].filter(({ dataset }) => /mso-list:\s*ignore/i.test(dataset.style))
  const mark = marks.map(({ textContent }) => textContent).join("").trim()
  for (const span of marks) span.remove()
  const number = NUMBER.exec(mark)
  // "o" is Word's second bullet.
  if (!number || mark === "o") return { tag: "ul", start: 1 }
  return { tag: "ol", start: Number(number[1]) || 1 }
}
