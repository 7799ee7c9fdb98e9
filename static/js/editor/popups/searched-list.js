// A list of what a library holds, with a field to search it: page by page, and only the answer to the last question is shown.

import { crel } from "django-prose-editor/editor"
import { button, field } from "editor/blocks/fields"
import { gettext } from "editor/shell/gettext"
import { getJSON, RequestError } from "editor/shell/requests"

const PAUSE = 200

/**
 * `list` is the element that is filled, `row` makes an element of each result. `url` answers ?q=…&page=… with {results, more}.
 * `nothing.found` and `nothing.there` are the sentences for a search that finds nothing, and for an empty library.
 */
export class SearchedList {
  #url
  #row
  #nothing
  #page = 1
  #ask = 0
  #timer

  constructor(url, list, { placeholder, row, nothing }) {
    this.#url = url
    this.#row = row
    this.#nothing = nothing
    this.list = list
    this.search = field(gettext("Search"), { type: "search", placeholder, change: () => this.#later() })
    this.news = crel("p", { className: "library__news", role: "status" })
    this.more = button(gettext("More"), () => this.look(this.#page + 1), { hidden: true })
  }

  async look(page = 1) {
    const ask = (this.#ask += 1)
    const q = this.search.input.value.trim()
    try {
      const { results, more } = await getJSON(this.#url, { q, page })
      if (ask !== this.#ask) return
      this.#page = page
      this.more.hidden = !more
      const rows = results.map(this.#row)
      page === 1 ? this.list.replaceChildren(...rows) : this.list.append(...rows)
      this.news.textContent = results.length || page > 1 ? "" : q ? this.#nothing.found : this.#nothing.there
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      this.news.textContent = error.message
    }
  }

  #later() {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.look(), PAUSE)
  }
}
