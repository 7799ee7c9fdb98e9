// Offers words that nobody has saved: the server's drafts of this user, and copies that tabs of this browser left behind.

import { Backup } from "editor/saving/backup"
import { openKeys } from "editor/saving/tab-key"
import { ask, makeDialog } from "editor/shell/ask"
import { holds } from "editor/shell/fields"
import { fill, gettext } from "editor/shell/gettext"
import { button, make } from "editor/shell/make"
import { complain, notify, withdraw } from "editor/shell/notices"
import { page, shelf } from "editor/shell/page"
import { postJSON } from "editor/shell/requests"
import { clock, paragraphsOf, wordsCounted } from "editor/shell/words"
import { wordsInHTML } from "editor/text/words"

const MOST = 3

/** What to offer, newest first: [{keys, at, words, basedOn, fields}], each text once. Tabs that are still open keep theirs. */
export async function findUnsaved(ownKey) {
  const drafts = page.drafts.map(({ saved_at, ...draft }) => ({ ...draft, at: Date.parse(saved_at) }))
  // A copy in this browser is there because the server never confirmed it: it is newer than the draft of the same tab.
  const byKey = new Map([...drafts, ...Backup.all(shelf())].map((found) => [found.key, found]))
  const elsewhere = await openKeys()
  elsewhere.delete(ownKey)
  const worthIt = [...byKey.values()].filter(({ key, fields }) => !elsewhere.has(key) && hasWords(fields) && !holds(fields))
  const texts = Map.groupBy(worthIt.sort((a, b) => b.at - a.at), ({ fields }) => JSON.stringify(Object.entries(fields).sort()))
  return [...texts.values()].slice(0, MOST).map((same) => ({ ...same[0], keys: same.map(({ key }) => key), words: wordsInHTML(same[0].fields.body ?? "") }))
}

/** A notice for each. `restore` puts the words of one into the form. */
export function offer(unsaved, restore) {
  for (const found of unsaved) {
    const isOlder = found.basedOn && page.basedOn && found.basedOn !== page.basedOn
    const older = isOlder ? [gettext("It is based on an older version.")] : []
    notify(
      found.key,
      [fill(gettext("You have unsaved text from %(time)s (%(length)s)."), { time: clock(found.at), length: wordsCounted(found.words) }), ...older].join(" "),
      [
        [gettext("Restore"), () => take(found, restore)],
        [gettext("Show"), () => show(found, restore)],
        [gettext("Discard"), () => discardIfMeant(found)],
      ],
    )
  }
}

/** The words are elsewhere now: neither the server nor this browser need keep them under these keys. */
export async function forget(keys) {
  for (const key of keys) {
    await postJSON(page.urls.drafts, { key, discard: true })
    Backup.discard(shelf(), key)
  }
}

function hasWords({ headline = "", standfirst = "", body = "" }) {
  return [headline, standfirst, ...paragraphsOf(body)].some((text) => text.trim()) || body.includes("data-block")
}

async function take(found, restore) {
  withdraw(found.key)
  await restore(found)
}

function show(found, restore) {
  const { headline, standfirst, body = "" } = found.fields
  const dialog = makeDialog(
    headline || gettext("(no headline)"),
    make("div", { className: "kept-words", tabIndex: 0, role: "region", ariaLabel: gettext("Your unsaved text") },
      ...[standfirst, ...paragraphsOf(body)].filter(Boolean).map((textContent) => make("p", { textContent }))),
    make("div", { className: "dialog-actions" },
      button(gettext("Close"), () => dialog.close()),
      button(gettext("Restore"), () => { dialog.close(); take(found, restore) }, "main-button")),
  )
  dialog.showModal()
}

async function discardIfMeant(found) {
  const lines = [fill(gettext("The text from %(time)s (%(length)s) will be gone for good."), { time: clock(found.at), length: wordsCounted(found.words) })]
  if (!(await ask({ title: gettext("Discard this text?"), lines, yes: gettext("Discard it"), no: gettext("Keep it"), tone: "danger" }))) return
  try {
    await forget(found.keys)
    withdraw(found.key)
  } catch (error) {
    complain(fill(gettext("The text could not be discarded: %(reason)s"), { reason: error.message }))
  }
}
