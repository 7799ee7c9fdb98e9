// a.quote-link: a link to a quotation. With script and a clipboard a click copies its address; without, it leads there.
const PATIENCE = 2500
const announcer = document.createElement("p")

function begin() {
  const links = document.querySelectorAll("a.quote-link")
  if (!navigator.clipboard || !links.length) return
  for (const link of links) link.setAttribute("aria-label", document.body.dataset.copy)
  announcer.className = "for-screen-readers"
  announcer.setAttribute("role", "status")
  document.body.append(announcer)
  document.addEventListener("click", onClick)
}

function onClick(event) {
  const link = event.target.closest("a.quote-link")
  // Who asks for a new tab or window gets one.
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  copy(link)
}

async function copy(link) {
  try {
    await navigator.clipboard.writeText(link.href)
  } catch {
    location.assign(link.href)
    return
  }
  link.dataset.copied = ""
  announcer.textContent = document.body.dataset.copied
  setTimeout(() => {
    delete link.dataset.copied
    announcer.textContent = ""
  }, PATIENCE)
}

begin()
