// Tells the server what was seen of a page, when its reader leaves it: promos of which half was in sight for a second, and how far the
// article was read. Nothing says who reads. <body data-counts="…"> names the address; where the browser asks for privacy, nothing is sent.
const PATIENCE = 1000
const HALF = 0.5
const address = document.body.dataset.counts
const wantsPrivacy = navigator.globalPrivacyControl || ["1", "yes"].includes(navigator.doNotTrack)
const timers = new Map()
// What is in sight is told once: what each element stands for, until it has been seen.
const unseen = new Map()
const article = document.querySelector("[data-article]")
let read = []
let promos = []

// A high element fills half of the window before half of it is in sight.
const observer = new IntersectionObserver((entries) => entries.forEach(onSight), { threshold: [0, 0.1, 0.2, 0.3, 0.4, HALF] })

function onSight({ target, intersectionRatio, intersectionRect }) {
  stop(target)
  if (intersectionRatio >= HALF || intersectionRect.height >= innerHeight * HALF) {
    timers.set(target, setTimeout(() => see(target), PATIENCE))
  }
}

function stop(target) {
  clearTimeout(timers.get(target))
  timers.delete(target)
}

function see(target) {
  if (unseen.get(target)?.() === false) return
  unseen.delete(target)
  observer.unobserve(target)
}

function tellOfPromo(promo, what) {
  const placement = promo.closest("[data-placement]")?.dataset.placement
  if (promo.dataset.variant && placement) promos.push([Number(promo.dataset.variant), placement, what])
}

// The paragraph in the middle of the text, and its last one.
function marksOf(text) {
  const parts = [...text.children].filter((part) => part.offsetHeight && !part.matches("[data-promo], promo-slot"))
  const { top, height } = text.getBoundingClientRect()
  const middle = parts.find((part) => part.getBoundingClientRect().bottom >= top + height * HALF)
  return [middle, parts.at(-1)]
}

function begin() {
  for (const promo of document.querySelectorAll("[data-promo][data-variant]")) {
    unseen.set(promo, () => tellOfPromo(promo, "seen"))
  }
  document.addEventListener("promo-dismissed", (event) => tellOfPromo(event.target, "dismissed"))
  document.addEventListener("visibilitychange", onVisibility)
  addEventListener("pagehide", leave)
  addEventListener("pageshow", ({ persisted }) => persisted && onVisibility())
  const text = article?.querySelector(".prose")
  if (text) follow(text)
  onVisibility()
}

function follow(text) {
  const [middle, last] = marksOf(text)
  const isShort = middle === last
  unseen.set(article, () => read.push("opened"))
  if (middle) unseen.set(middle, () => read.push("half", ...(isShort ? ["end"] : [])))
  // Who jumps to the foot of the page has not read to the end.
  if (middle && !isShort) unseen.set(last, () => (unseen.has(middle) ? false : read.push("end")))
}

function onVisibility() {
  if (document.visibilityState === "visible") for (const each of unseen.keys()) observer.observe(each)
  else leave()
}

function leave() {
  observer.disconnect()
  for (const each of [...timers.keys()]) stop(each)
  if (!read.length && !promos.length) return
  const number = [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(16).padStart(8, "0")).join("")
  const facts = JSON.stringify({ number, article: article ? Number(article.dataset.article) : null, read, promos })
  navigator.sendBeacon(address, new Blob([facts], { type: "application/json" }))
  read = []
  promos = []
}

if (address && !wantsPrivacy && !navigator.webdriver && "sendBeacon" in navigator) {
  if (document.prerendering) document.addEventListener("prerenderingchange", begin, { once: true })
  else begin()
}
