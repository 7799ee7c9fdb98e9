// Sentences that stay until they are settled, above the text and in sight wherever one has scrolled to.

import { gettext } from "editor/shell/gettext"
import { keepCaretInSight } from "editor/shell/in-sight"
import { button, make } from "editor/shell/make"
import { form } from "editor/shell/page"

const shown = new Map()
const place = make("div", { className: "notices", ariaLive: "polite" })
// What sticks to the top below the notices must know how high they are.
new ResizeObserver(() => form?.style.setProperty("--notices-height", `${place.offsetHeight}px`)).observe(place)
if (form) keepCaretInSight(place, form.querySelector(".bar"))

/** `actions` are [label, function] or [label, address]: an address opens in a new tab. Replaces the notice of this name.
 * A "warning" is read out at once. */
export function notify(name, sentence, actions = [], tone = "plain") {
  if (!place.isConnected) put()
  const notice = make("div", { className: `notice notice-${tone}` }, make("p", { textContent: sentence }))
  if (tone === "warning") notice.role = "alert"
  if (actions.length) notice.append(make("div", { className: "notice-actions" }, ...actions.map(control)))
  const former = shown.get(name)
  if (former && former.textContent === notice.textContent) return
  shown.set(name, notice)
  if (former) former.replaceWith(notice)
  else place.append(notice)
}

/** Below the bar of the article's form; before the text in forms that have none. */
function put() {
  if (form) form.querySelector(".bar").after(place)
  else document.querySelector(".body-editor").before(place)
}

export function withdraw(name) {
  shown.get(name)?.remove()
  shown.delete(name)
}

/** Leads whoever has pressed a button on to the notice; somebody who is writing is not interrupted. */
export function leadTo(name) {
  const isWriting = document.activeElement?.closest(".writing, .panel")
  if (!isWriting) shown.get(name)?.querySelector("button, a")?.focus()
}

/** What went wrong, with a button that puts it away. */
export function complain(sentence) {
  notify("complaint", sentence, [[gettext("Close"), () => withdraw("complaint")]], "warning")
}

function control([label, what]) {
  if (typeof what === "function") return button(label, what)
  return make("a", { className: "quiet-button", href: what, target: "_blank", rel: "noopener", textContent: label })
}
