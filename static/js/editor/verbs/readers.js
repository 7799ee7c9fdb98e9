// What a button will do to readers, said before it is done.

import { ask } from "editor/shell/ask"
import { make } from "editor/shell/make"
import { form, page } from "editor/shell/page"

const PUBLISH = {
  published: ["Publish the changes?", "Readers will see this text at once, in place of the one that they see now."],
  scheduled: ["Publish it now?", "Readers will see it at once, and not only at the hour that it is scheduled for."],
  withdrawn: ["Publish it again?", "Readers will see it again at once, under the address that it had."],
}
const PUBLISH_FIRST = ["Publish it now?", "Readers will see it at once: on its page and in the lists."]
/** Resolves to whether the form may be sent by this button. Most ask nothing. */
export async function agreed(button) {
  if (button?.name === "_publish") return askFor(PUBLISH[page.status] ?? PUBLISH_FIRST, missing())
  return true
}

function askFor([title, sentence], lacking) {
  const headline = make("p", { className: "dialog-headline", textContent: said("headline") || "(no headline)" })
  const list = lacking.map((textContent) => make("li", { textContent }))
  const lines = [headline, sentence, ...(list.length ? [make("ul", { className: "dialog-lacking" }, ...list)] : [])]
  return ask({ title, lines, yes: "Publish" })
}

/** What readers would miss. None of it forbids anything. */
function missing() {
  const lacks = { headline: "It has no headline.", standfirst: "It has no standfirst.", section: "It is in no section.", image: "It has no lead picture." }
  const found = Object.keys(lacks).filter((name) => form.elements[name] && !said(name)).map((name) => lacks[name])
  const posts = document.querySelectorAll(".social-post.is-wordless").length
  if (posts) found.push(posts === 1 ? "A post has no text." : `${posts} posts have no text.`)
  return said("credits") === "[]" || !said("credits") ? [...found, "It has no byline."] : found
}

function said(name) {
  return form.elements[name]?.value.trim() ?? ""
}
