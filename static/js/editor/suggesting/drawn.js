// What is drawn of a suggested piece: the words that come, and the bar with its maker's name and what one can do.

import { pm } from "django-prose-editor/editor"
import { fill, gettext } from "editor/shell/gettext"
import { make } from "editor/shell/make"

/** Words that come, with their marks; nothing in them leads away. */
export function drawWords(content) {
  const words = make("ins", { className: "suggested-new", contentEditable: "false" })
  const { schema } = content.firstChild.type
  words.append(pm.model.DOMSerializer.fromSchema(schema).serializeFragment(content))
  for (const link of words.querySelectorAll("[href]")) link.removeAttribute("href")
  return words
}

/** Whole blocks that come, by their words. */
export function drawBlocks(words) {
  return make("ins", { className: "suggested-new suggested-new--blocks", contentEditable: "false", dir: "auto" }, ...words.map((textContent) => make("p", { textContent })))
}

/** Who suggests it, and Accept and Refuse, which tell the form. `isLost`: its words have been changed since. */
export function drawBar(view, { key, by, address, summary }, isLost) {
  const act = (name, label, spoken) => {
    const made = make("button", { type: "button", className: "suggested-bar__act", textContent: label, ariaLabel: fill(spoken, { name: by, change: summary }), dataset: { act: name } })
    made.addEventListener("click", () => view.dom.dispatchEvent(new CustomEvent(`suggestion:${name}`, { detail: { key, from: made }, bubbles: true })))
    return made
  }
  const accept = isLost ? [] : [act("accept", gettext("Accept"), gettext("Accept the suggestion by %(name)s: %(change)s"))]
  return make("div", { className: "suggested-bar", contentEditable: "false", role: "group", ariaLabel: fill(gettext("Suggestion by %(name)s: %(change)s"), { name: by, change: summary }), dataset: { piece: key } },
    make("span", { className: "suggested-bar__who", textContent: by }),
    ...(isLost ? [make("span", { className: "suggested-bar__lost", textContent: gettext("No longer fits: these words have been changed.") })] : []),
    make("span", { className: "suggested-bar__acts" }, ...accept, act("refuse", gettext("Refuse"), gettext("Refuse the suggestion by %(name)s: %(change)s")),
      make("a", { className: "suggested-bar__act", href: address, target: "_blank", rel: "noopener", textContent: gettext("Compare") })))
}
