// What the server has told this page: the form, the article, the addresses to ask, and what the user may do.

export const form = document.querySelector("form[data-editor]")

export const page = { article: null, basedOn: null, urls: {}, can: {}, drafts: [], ...JSON.parse(form?.dataset.editor || "{}") }

/** Under which name this browser files things of this user and this article. */
export const shelf = `broadside:${page.user ?? ""}:${page.article ?? "new"}`
