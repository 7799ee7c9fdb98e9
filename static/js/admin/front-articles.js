// What the fields of articles on the page of a front offer while one types: found by search, not only the newest.

const PAUSE = 150
const form = document.querySelector("[data-articles]")
const offered = document.querySelector("#front-articles")
const newest = [...offered.children]
let timer
let asked = 0

form.addEventListener("input", ({ target }) => {
  if (!target.matches('[list="front-articles"]')) return
  clearTimeout(timer)
  timer = setTimeout(() => offer(target.value.trim()), PAUSE)
})

async function offer(words) {
  const number = (asked += 1)
  const rows = words.length < 2 ? newest : await found(words)
  // What was asked about other words comes too late.
  if (number === asked && rows) offered.replaceChildren(...rows)
}

async function found(words) {
  const answer = await fetch(`${form.dataset.articles}?${new URLSearchParams({ q: words })}`, { headers: { Accept: "application/json" } }).catch(() => null)
  const { results } = (answer?.ok && (await answer.json().catch(() => null))) || {}
  return results?.map(({ headline, label }) => Object.assign(document.createElement("option"), { value: headline, textContent: label }))
}
