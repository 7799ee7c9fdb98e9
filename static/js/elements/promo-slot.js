// <promo-slot>: shows, of the promos printed in a placement, the one for this reader. Without script the first stays.
// It is no module and stands in the head, so that each slot is decided before anything below it is there to be moved.
// What it remembers stays in localStorage and names nobody. Where a reader asks not to be tracked, it remembers nothing.
{
  // A visit ends after so many minutes without a page; a month has so many days; who reads so many pages in it reads often.
  const [VISIT, MONTH, OFTEN] = [30, 30, 10]
  const [KEY, KEPT] = ["promos", 60]
  const PLATFORMS = /(^|\.)(bsky\.app|facebook\.com|instagram\.com|linkedin\.com|lnkd\.in|mastodon\.[a-z]+|pinterest\.[a-z]+|reddit\.com|t\.co|t\.me|threads\.(net|com)|tiktok\.com|twitter\.com|x\.com|youtube\.com)$/
  const isPrivate = navigator.globalPrivacyControl === true || navigator.doNotTrack === "1"
  const shown = new Set() // promos on this page
  const minute = Math.floor(Date.now() / 60_000)
  const today = Math.floor((minute - new Date().getTimezoneOffset()) / 1440)

  // {visits, pages, last: minute, platform, days: {day: pages}, promos: {number: {variant, day, page, clicked, dismissed}}}
  const read = () => JSON.parse(localStorage.getItem(KEY)) ?? { visits: 0, pages: 0, last: 0, platform: false, days: {}, promos: {} }
  const change = (how) => {
    if (!memory) return
    try {
      const latest = read()
      how(latest)
      const promos = Object.entries(latest.promos).toSorted(([, a], [, b]) => b.day - a.day)
      localStorage.setItem(KEY, JSON.stringify({ ...latest, promos: Object.fromEntries(promos.slice(0, KEPT)) }))
      memory = latest
    } catch {
      memory = null // no storage, or no room in it
    }
  }

  const note = (promo, facts) => change(({ promos }) => { promos[promo] = { day: today, ...promos[promo], ...facts } })
  const countPage = () => change((all) => {
    const isNew = minute - all.last > VISIT
    const comesFromPlatform = PLATFORMS.test(URL.parse(document.referrer)?.hostname ?? "")
    all.visits += isNew
    all.platform = comesFromPlatform || (all.platform && !isNew)
    all.last = minute
    all.pages += 1
    all.days[today] = (all.days[today] ?? 0) + 1
    for (const day in all.days) if (today - day >= MONTH) delete all.days[day]
  })

  const isFor = {
    first_visit: () => memory.visits <= 1,
    returning: () => memory.visits > 1,
    often: () => Object.values(memory.days).reduce((sum, pages) => sum + pages, 0) >= OFTEN,
    platform: () => memory.platform,
  }

  const isDue = {
    once: ({ page }) => page === undefined,
    daily: ({ page, day }) => page === undefined || day !== today,
    weekly: ({ page, day }) => page === undefined || today - day >= 7,
    pages: ({ page }, between) => page === undefined || memory.pages - page >= between,
    until_clicked: ({ clicked }) => !clicked,
  }

  const isRight = ({ dataset: { promo, audience, frequency, pages } }) => {
    const known = memory.promos[promo] ?? {}
    return !shown.has(promo) && !known.dismissed && (isFor[audience]?.() ?? true) && (isDue[frequency]?.(known, Number(pages)) ?? true)
  }

  // A reader keeps the variant that chance has given them, by weight.
  const variantOf = (variants) => {
    const { promo } = variants[0].dataset
    const kept = variants.find(({ dataset }) => Number(dataset.variant) === memory.promos[promo]?.variant)
    if (kept || variants.length === 1) return kept ?? variants[0]
    let left = Math.random() * variants.reduce((sum, { dataset }) => sum + Number(dataset.weight), 0)
    const chosen = variants.find(({ dataset }) => (left -= Number(dataset.weight)) < 0) ?? variants[0]
    note(promo, { variant: Number(chosen.dataset.variant) })
    return chosen
  }

  let memory = null
  try { memory = isPrivate ? null : read() } catch { /* Storage is switched off, or holds what is not ours. */ }
  if (document.prerendering) document.addEventListener("prerenderingchange", countPage, { once: true })
  else countPage()

  class PromoSlot extends HTMLElement {
    choose() {
      const asides = [...this.querySelectorAll(":scope > [data-promo]")]
      const right = memory ? asides.filter(isRight).toSorted((a, b) => a.dataset.rank - b.dataset.rank) : asides.slice(0, 1)
      const variants = right.filter(({ dataset }) => dataset.promo === right[0].dataset.promo)
      const chosen = memory && right.length ? variantOf(variants) : right[0]
      for (const aside of asides) aside.hidden = aside !== chosen
      this.hidden = !chosen
      if (!chosen) return
      shown.add(chosen.dataset.promo)
      if (chosen.dataset.frequency) this.#watch(chosen)
    }

    #watch(aside) {
      const { promo } = aside.dataset
      const seen = new IntersectionObserver((entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        seen.disconnect()
        note(promo, { day: today, page: memory?.pages })
      }, { threshold: 0.5 })
      seen.observe(aside)
      aside.addEventListener("click", ({ target }) => { if (target.closest("a")) note(promo, { clicked: true }) })
      const button = aside.querySelector(".promo__dismiss")
      button.hidden = false
      button.addEventListener("click", () => this.#dismiss(aside))
    }

    #dismiss(aside) {
      note(aside.dataset.promo, { dismissed: true })
      aside.dispatchEvent(new CustomEvent("promo-dismissed", { bubbles: true }))
      aside.hidden = this.hidden = true
    }
  }

  // The last element of a slot: when it is there, all promos are.
  class PromoEnd extends HTMLElement {
    connectedCallback() {
      this.parentElement.choose?.()
    }
  }

  customElements.define("promo-slot", PromoSlot)
  customElements.define("promo-end", PromoEnd)
}
