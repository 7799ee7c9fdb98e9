// A list of suggestions at the caret while one types: the / menu and the @ list. The focus stays in the text; the text
// says by aria-activedescendant which option is marked (ARIA 1.2, listbox).

import { Plugin } from "django-prose-editor/editor"
import { SuggestionList } from "editor/popups/suggestion-list"

/**
 * A plugin that offers what `search(query)` answers, {label, detail, picture, icon, value, isOffer}, while the text
 * before the caret has a match for `find(before)`: {query, length}, or null. `pick(value, range)` gets the chosen one.
 * An option that `isOffer` is never marked by itself, so that Enter goes on making a line.
 */
export function suggestions(editor, how) {
  let popup = null
  return new Plugin({
    view: (view) => {
      popup = new SuggestionList(editor, view, how)
      return popup
    },
    props: {
      handleKeyDown: (view, event) => popup.key(event),
      handleDOMEvents: { blur: () => void popup.close() },
    },
  })
}
