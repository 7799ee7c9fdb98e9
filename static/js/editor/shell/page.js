// What the server has told this page: the form, the article, the addresses to ask, and what the user may do.
// A new article gets its number and its address with the first save, without a new page.

export const form = document.querySelector("form[data-editor]")

export const page = { article: null, address: location.pathname, basedOn: null, urls: {}, can: {}, drafts: [], pictures: {}, places: [], ...JSON.parse(form?.dataset.editor || "{}") }

// Editors may share a browser: nobody is to be offered another's words.
const user = page.user ?? document.querySelector("#user-tools strong")?.textContent ?? ""

/** Under which name this browser files things of this user and this article. */
export function shelf() {
  return `broadside:${user}:${page.article ?? "new"}`
}
