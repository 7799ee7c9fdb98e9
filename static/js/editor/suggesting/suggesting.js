// A suggestion is written beside the article, and sent once. Until the server has it, this browser keeps the words; what was
// not sent is offered when the form is opened again.

import { Backup } from "editor/saving/backup"
import { fill, gettext } from "editor/shell/gettext"
import { complain, notify, withdraw } from "editor/shell/notices"
import { csrfToken, RequestError, sendForm } from "editor/shell/requests"
import { clock } from "editor/shell/words"
import { collapseSpaces } from "editor/text/spaces"

const form = document.querySelector("form[data-suggest]")
const NAMES = ["headline", "standfirst", "body", "note"]

class Suggesting {
  #shelf = form.dataset.suggest
  #key = String(Math.random()).slice(2)
  #isSent = false
  #backup = new Backup(() => this.#shelf, () => this.#key, () => ({ fields: read(), basedOn: form.elements.against.value }))

  constructor() {
    const original = JSON.stringify(read())
    form.addEventListener("input", () => this.#backup.later())
    form.addEventListener("submit", (event) => {
      event.preventDefault()
      this.#send()
    })
    addEventListener("beforeunload", (event) => {
      if (this.#isSent || JSON.stringify(read()) === original) return
      this.#backup.write()
      event.preventDefault()
    })
    this.#offer()
    form.dataset.ready = ""
  }

  async #send() {
    const button = form.querySelector(".bar button[type=submit]")
    const status = form.querySelector(".bar-saved")
    if (button.disabled) return
    button.disabled = true
    status.textContent = gettext("Sending…")
    this.#backup.write()
    try {
      const data = new FormData(form)
      // After a log-in in another tab it is another one.
      data.set("csrfmiddlewaretoken", csrfToken())
      const { address } = await sendForm(location.pathname, data)
      this.#isSent = true
      Backup.discard(this.#shelf, this.#key)
      location.assign(address)
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      button.disabled = false
      status.textContent = ""
      this.#fail(error)
    }
  }

  #fail(error) {
    const kept = fill(gettext("Not sent yet: %(reason)s Your text is still here, and kept in this browser."), { reason: error.message })
    if (error.login) notify("complaint", kept, [[gettext("Log in"), error.login]], "warning")
    else complain(kept)
  }

  #offer() {
    const [found] = Backup.all(this.#shelf).sort((one, other) => other.at - one.at)
    if (!found) return
    if (JSON.stringify(found.fields) === JSON.stringify(read())) return Backup.discard(this.#shelf, found.key)
    const forget = () => {
      Backup.discard(this.#shelf, found.key)
      withdraw("kept")
    }
    notify("kept", fill(gettext("You have a suggestion from %(time)s that was not sent."), { time: clock(found.at) }), [
      [gettext("Restore"), () => { restore(found); this.#backup.write(); forget() }],
      [gettext("Discard"), forget],
    ])
  }
}

function read() {
  form.dispatchEvent(new Event("editor:flush"))
  return Object.fromEntries(NAMES.map((name) => [name, form.elements[name].value]))
}

/** What was written on an older text is sent as a suggestion against that. */
function restore({ fields, basedOn }) {
  for (const name of NAMES) form.elements[name].value = fields[name] ?? ""
  form.elements.against.value = basedOn
  const editor = form.querySelector(".ProseMirror")?.editor
  editor?.commands.setContent(collapseSpaces(fields.body), { emitUpdate: true })
}

if (form) new Suggesting()
