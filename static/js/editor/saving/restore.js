// Offers words that nobody has saved: the server's drafts of this user, and copies that tabs of this browser left behind.

import { Backup } from "editor/saving/backup"
import { openKeys } from "editor/saving/tab-key"
import { ask, makeDialog } from "editor/shell/ask"
import { holds } from "editor/shell/fields"
import { button, make } from "editor/shell/make"
import { complain, notify, withdraw } from "editor/shell/notices"
import { page, shelf } from "editor/shell/page"
import { postJSON } from "editor/shell/requests"
import { clock, counted, paragraphsOf } from "editor/shell/words"
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
    const older = found.basedOn && page.basedOn && found.basedOn !== page.basedOn ? " It was written on an older version." : ""
    notify(
      found.key,
      `You have unsaved text from ${clock(found.at)} (${counted(found.words, "word")}).${older}`,
      [
        ["Restore", () => take(found, restore)],
        ["Show", () => show(found, restore)],
        ["Discard", () => discardIfMeant(found)],
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
    headline || "(no headline)",
    make("div", { className: "kept-words", tabIndex: 0, role: "region", ariaLabel: "The unsaved text" },
      ...[standfirst, ...paragraphsOf(body)].filter(Boolean).map((textContent) => make("p", { textContent }))),
    make("div", { className: "dialog-actions" },
      button("Close", () => dialog.close()),
      button("Restore", () => { dialog.close(); take(found, restore) }, "main-button")),
  )
  dialog.showModal()
}

async function discardIfMeant(found) {
  const lines = [`The ${counted(found.words, "word")} from ${clock(found.at)} will be gone for good.`]
  if (!(await ask({ title: "Discard this text?", lines, yes: "Discard it", no: "Keep it", tone: "danger" }))) return
  try {
    await forget(found.keys)
    withdraw(found.key)
  } catch (error) {
    complain(`They could not be discarded: ${error.message}`)
  }
}
