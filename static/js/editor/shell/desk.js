// The writing desk around the body's editor. Here its parts are put together; each stands in a file of its own.

import "editor/elements/byline-list"
import "editor/elements/image-picker"
import "editor/elements/tag-input"
import { tendNotes } from "editor/notes/notes"
import { Autosave } from "editor/saving/autosave"
import { Backup } from "editor/saving/backup"
import { guardLeaving } from "editor/saving/leaving"
import { Presence } from "editor/saving/presence"
import { findUnsaved, forget, offer } from "editor/saving/restore"
import { isLedOn } from "editor/saving/saved"
import { Saving } from "editor/saving/saving"
import { TabKey } from "editor/saving/tab-key"
import { fillBar } from "editor/shell/bar"
import { whenReady } from "editor/shell/body"
import { countForSearch } from "editor/shell/counts"
import { basedOn, readFields, setBasedOn, wasTypedInto, writeFields } from "editor/shell/fields"
import { gettext } from "editor/shell/gettext"
import { tendHeadline } from "editor/shell/headline"
import { complain, notify, withdraw } from "editor/shell/notices"
import { form, page, shelf } from "editor/shell/page"
import { foldPanel } from "editor/shell/panel"
import { Preview } from "editor/shell/preview"
import { tendLinks } from "editor/shell/preview-link"
import { tendSuggestions } from "editor/suggesting/deciding"
import { openPopups } from "editor/verbs/popups"

async function open() {
  if (isLedOn()) return
  const key = new TabKey()
  await key.claim()
  foldPanel()
  tendHeadline()
  countForSearch()
  openPopups()
  form.addEventListener("desk:drawn", openPopups)
  tendLinks()
  tendNotes()
  tendSuggestions()
  const { autosave, backup } = keepWords(key)
  fillBar(autosave)
  const saving = new Saving({ autosave, backup, key })
  guardLeaving(autosave, backup, { isSaving: () => saving.isBusy, key: () => key.value })
  new Presence(autosave, () => saving.isBusy)
  new Preview(autosave, () => key.value)
  await offerUnsaved(key, autosave)
  form.dataset.ready = ""
}

function keepWords(key) {
  const autosave = new Autosave(page.urls.autosave, () => ({ key: key.value, article: page.article, based_on: basedOn(), fields: readFields() }))
  const backup = new Backup(shelf, () => key.value, () => ({ fields: readFields(), basedOn: basedOn() }))
  const changed = () => {
    backup.later()
    autosave.changed()
  }
  autosave.addEventListener("confirmed", ({ detail }) => backup.confirm(detail.text))
  backup.addEventListener("full", () => notify("full", gettext("This browser has no room left to keep a copy of your text. Save often."), [[gettext("Close"), () => withdraw("full")]], "warning"))
  form.addEventListener("input", ({ target }) => target.name && changed())
  // Of our own elements only: what people type or choose has been told by "input", and "change" comes as they leave the field, when
  // the words may have been saved.
  form.addEventListener("change", ({ target, isTrusted }) => target.name && !isTrusted && changed())
  // At each keystroke, and not only when the editor has come to rest.
  whenReady((editor) => editor.on("update", changed))
  document.addEventListener("desk:problem", ({ detail }) => complain(detail))
  // A page that the server drew anew because something was wrong holds words that no revision has;
  // so does one that was typed into before this script came.
  if (page.failed || wasTypedInto()) autosave.settle(null)
  return { autosave, backup }
}

async function offerUnsaved(key, autosave) {
  const unsaved = await findUnsaved(key.value)
  // Words that lie under this tab's own key must not be written over by what is typed before they are restored.
  if (unsaved.some(({ keys }) => keys.includes(key.value))) await key.renew()
  offer(unsaved, async (found) => {
    const hadWords = autosave.state !== "clean"
    if (hadWords) {
      await autosave.save()
      await key.renew()
      notify("set-aside", gettext("The text that was here is kept, too. It is offered when you open this page again."), [[gettext("Close"), () => withdraw("set-aside")]])
    }
    writeFields(found.fields)
    setBasedOn(found.basedOn ?? page.basedOn)
    autosave.forget()
    if (await autosave.save()) await forget(found.keys)
  })
}

if (form) open()
