// Links that stand alone and look like buttons where they come from: WordPress, Ghost and others say so by a role or a class.

const BUTTONS = "a[href]:is([role=button], .call__link, [class*=button i], [class*=btn i])"
const LINES = "p, div, td, figure, section"

/** Puts such links in `body` as the block that this editor has for them. */
export function takeButtons(body) {
  for (const link of body.querySelectorAll(BUTTONS)) {
    const words = link.textContent.trim()
    let line = link
    while (line.parentElement?.matches(LINES) && line.parentElement.textContent.trim() === words) line = line.parentElement
    if (!words || (line === link && link.parentElement !== body)) continue
    const button = body.ownerDocument.createElement("aside")
    button.dataset.block = "call"
    line.replaceWith(button)
    button.append(link)
  }
}
