// What the server has told this page: the form, the article, the addresses to ask, and what the user may do.

export const form = document.querySelector("form[data-editor]")

export const page = { article: null, basedOn: null, urls: {}, can: {}, drafts: [], ...JSON.parse(form?.dataset.editor || "{}") }

// Editors may share a browser: nobody is to be offered another's words.
const user = page.user ?? document.querySelector("#user-tools strong")?.textContent ?? ""

/** Under which name this browser files things of this user and this article. */
export const shelf = `broadside:${user}:${page.article ?? "new"}`
