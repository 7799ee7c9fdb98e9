// Requests to the desk's endpoints. Whatever is not the JSON that was asked for becomes a RequestError with a sentence
// for the editor: a redirect to the log-in, followed by fetch to a page with status 200, must never pass for success.

import { gettext } from "editor/shell/gettext"

const PATIENCE = 30_000 // the server itself waits 20 seconds for a locked database, and then says so
const LARGEST_LAST_WORD = 15_000
const BUSY = new Set([502, 503, 504])
const REFUSALS = { 404: gettext("This article no longer exists."), 413: gettext("That is too large for the server.") }

export class RequestError extends Error {
  /** `kind`: unreachable, busy, logged-out, refused (the request was at fault), fault (the server was). `data`: its JSON. */
  constructor(kind, sentence, data = null) {
    super(sentence)
    this.kind = kind
    this.login = data?.login ?? null
    this.data = data
  }
}

/** The token for Django's CSRF protection. The cookie comes first: a log-in in another tab renews it. */
export function csrfToken() {
  const cookie = document.cookie.match(/(?:^|;\s*)csrftoken=([^;]+)/)
  return cookie ? cookie[1] : (document.querySelector("input[name=csrfmiddlewaretoken]")?.value ?? "")
}

export function getJSON(address, query = {}) {
  const parameters = new URLSearchParams(query).toString()
  return ask(parameters ? `${address}${address.includes("?") ? "&" : "?"}${parameters}` : address, {})
}

export function postJSON(address, data, options = {}) {
  return ask(address, { method: "POST", body: JSON.stringify(data), headers: { "Content-Type": "application/json" }, ...options })
}

/** Whether a request with this text may be sent for a page that is gone: browsers let it have 64 KiB. */
export function outlives(text) {
  return text.length < LARGEST_LAST_WORD
}

/** Sends a form's data at once, without a word of progress. */
export function sendForm(address, data, options = {}) {
  return ask(address, { method: "POST", body: data, ...options })
}

async function ask(address, { headers = {}, ...options }) {
  const own = { Accept: "application/json", "X-Requested-With": "XMLHttpRequest", ...(options.method && { "X-CSRFToken": csrfToken() }) }
  let response
  try {
    response = await fetch(address, { ...options, headers: { ...own, ...headers }, signal: AbortSignal.timeout(PATIENCE) })
  } catch {
    throw unreachable()
  }
  const text = await response.text().catch(() => { throw unreachable() })
  return understand(response.status, response.redirected, response.headers.get("Content-Type"), text)
}

/** Uploads a form's data. `progress` gets a share between 0 and 1. Fetch cannot tell how much of an upload has gone. */
export function postForm(address, data, progress = () => {}) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open("POST", address)
    request.setRequestHeader("X-CSRFToken", csrfToken())
    request.setRequestHeader("Accept", "application/json")
    request.upload.addEventListener("progress", (event) => event.lengthComputable && progress(event.loaded / event.total))
    request.addEventListener("error", () => reject(unreachable()))
    request.addEventListener("load", () => {
      const wasRedirected = new URL(request.responseURL).pathname !== new URL(address, location.href).pathname
      try {
        resolve(understand(request.status, wasRedirected, request.getResponseHeader("Content-Type"), request.responseText))
      } catch (error) {
        reject(error)
      }
    })
    request.send(data)
  })
}

function understand(status, wasRedirected, type, text) {
  const data = parsed(type, text)
  if (BUSY.has(status)) throw new RequestError("busy", data?.error || gettext("The server does not answer."), data)
  if (status >= 500) throw new RequestError("fault", data?.error || gettext("The server has a fault."), data)
  const isPage = data === null && (status < 400 || status === 403)
  if (wasRedirected || isPage || status === 401) throw new RequestError("logged-out", gettext("You have been logged out."), data)
  if (status >= 400) throw new RequestError("refused", data?.error || REFUSALS[status] || gettext("The server refused this and gave no reason."), data)
  return data
}

function parsed(type, text) {
  if (!type?.startsWith("application/json")) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function unreachable() {
  return new RequestError("unreachable", navigator.onLine ? gettext("The server does not answer.") : gettext("There is no connection."))
}
