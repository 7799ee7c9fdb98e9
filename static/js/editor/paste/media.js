// Recordings of our own pages become blocks again. What else a paste brings along and a text cannot hold, pictures of other sites,
// videos, embedded pages, is counted and told where one writes; an address that leads somewhere stays as a link.

import { fill, gettext, ngettext } from "editor/shell/gettext"
import { asSource } from "editor/text/address"

const KINDS = { img: "picture", video: "video", audio: "recording", "iframe, object, embed": "embedded page" }
const UNSAFE = /^\s*(?:javascript|vbscript|data|file):/i
const WATCHED = [
  [/^https:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,20})/, "https://www.youtube.com/watch?v=", "video"],
  [/^https:\/\/player\.vimeo\.com\/video\/(\d+)/, "https://vimeo.com/", "video"],
]
const COUNTED = {
  "picture": (count) => ngettext("%(count)s picture", "%(count)s pictures", count),
  "video": (count) => ngettext("%(count)s video", "%(count)s videos", count),
  "recording": (count) => ngettext("%(count)s recording", "%(count)s recordings", count),
  "embedded page": (count) => ngettext("%(count)s embedded page", "%(count)s embedded pages", count),
  "unsafe link": (count) => ngettext("%(count)s unsafe link", "%(count)s unsafe links", count),
}
const HELP = {
  picture: gettext("Upload pictures with “Picture”."),
  video: gettext("Addresses of videos are kept as links. Pasted on an empty line, they become posts."),
  recording: gettext("Addresses of recordings are kept as links. Upload them with “Audio or video”."),
}
// Those of our library that own-pages.js has found.
const KEPT = "figure[data-block=image] > img[src^='/']"
const OURS = "[data-media]:is(audio, video, :has(audio, video))"

/** Takes the media out of `body` and returns how many of each kind there were: {picture: 2}. */
export function takeMedia(body) {
  for (const element of body.querySelectorAll(OURS)) if (isOurs(element)) element.replaceWith(recording(element))
  const counts = {}
  const count = (kind) => { counts[kind] = (counts[kind] ?? 0) + 1 }
  for (const element of body.querySelectorAll("img, video, audio, iframe, object, embed")) {
    // What stands in another one is a part of it; an invisible picture only counts its readers.
    if (element.parentElement.closest("video, audio, object") || isPixel(element) || element.matches(KEPT)) continue
    const [, kind] = Object.entries(KINDS).find(([selector]) => element.matches(selector))
    const { address, is } = leadingTo(element)
    count(is ?? kind)
    if (address && kind !== "picture") element.replaceWith(paragraph(address, wordsOf(element)))
  }
  for (const link of body.querySelectorAll("a[href]")) if (UNSAFE.test(link.getAttribute("href"))) count("unsafe link")
  for (const element of body.querySelectorAll(`img:not(${KEPT}), picture, video, audio, iframe, object, embed`)) element.remove()
  return counts
}

/** "Left out: 2 pictures and 1 video. …" */
export function tellLeftOut(counts) {
  const counted = Object.entries(counts).map(([kind, count]) => fill(COUNTED[kind](count), { count }))
  const things = new Intl.ListFormat(document.documentElement.lang || "en-GB").format(counted)
  return [fill(gettext("Left out: %(things)s."), { things }), ...Object.keys(counts).map((kind) => HELP[kind]).filter(Boolean)].join(" ")
}

function isPixel(element) {
  return element.localName === "img" && ["width", "height"].some((name) => /^[01]$/.test(element.getAttribute(name) ?? ""))
}

function leadingTo(element) {
  const source = element.getAttribute("src") ?? element.getAttribute("data") ?? element.querySelector("source[src]")?.getAttribute("src")
  const address = asSource(source)
  const [pattern, page, is] = WATCHED.find(([known]) => known.test(address ?? "")) ?? []
  return pattern ? { address: page + pattern.exec(address)[1], is } : { address }
}

// The name of a recording counts where its file is on this site: other sites have other libraries.
function isOurs(element) {
  const player = element.matches("audio, video") ? element : element.querySelector("audio, video")
  const address = player.getAttribute("src") ?? player.querySelector("source")?.getAttribute("src") ?? ""
  return URL.canParse(address, location.href) && new URL(address, location.href).origin === location.origin
}

function recording(element) {
  const figure = document.createElement("figure")
  const caption = element.querySelector("figcaption")
  Object.assign(figure.dataset, { block: "media", media: element.dataset.media })
  if (caption) figure.append(caption)
  return figure
}

// What a player is called, for its link.
function wordsOf(element) {
  return element.matches("audio, video") ? (element.getAttribute("aria-label") || element.title).trim() : ""
}

function paragraph(address, words) {
  const link = Object.assign(document.createElement("a"), { textContent: words || address })
  link.setAttribute("href", address)
  const line = document.createElement("p")
  line.append(link)
  return line
}
