// A menu that a button opens, after the menu button pattern of the ARIA Authoring Practices 1.2.

import { crel } from "django-prose-editor/editor"
import { placeBeside } from "editor/elements/beside"
import { icon } from "editor/surface/icons"

/** Opens a menu of `items`, {label, icon, detail, run}, beside `anchor`. The focus goes back to `anchor`, if it was there. */
export function openMenu(anchor, label, items) {
  const hadFocus = document.activeElement === anchor
  const menu = crel("div", { className: "suggestions editor-menu", role: "menu", "aria-label": label, popover: "auto" })
  const rows = items.map((item) => {
    const small = item.detail ? [crel("small", { textContent: item.detail })] : []
    const row = crel("button", { type: "button", role: "menuitem", tabIndex: -1 }, [icon(item.icon), crel("span", { textContent: item.label }), ...small])
    row.addEventListener("click", () => {
      menu.hidePopover()
      item.run()
    })
    return row
  })
  menu.append(...rows)
  menu.addEventListener("keydown", (event) => {
    const at = rows.indexOf(document.activeElement)
    const target = { ArrowDown: rows[(at + 1) % rows.length], ArrowUp: rows.at(at - 1), Home: rows[0], End: rows.at(-1) }[event.key] ?? byLetter(rows, at, event.key)
    if (event.key === "Escape" || event.key === "Tab") {
      menu.hidePopover()
      if (hadFocus) anchor.focus()
    } else if (target) target.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  })
  menu.addEventListener("toggle", ({ newState }) => {
    anchor.setAttribute("aria-expanded", String(newState === "open"))
    if (newState === "closed") menu.remove()
  })
  anchor.after(menu)
  menu.showPopover()
  placeBeside(menu, anchor)
  rows[0].focus()
}

function byLetter(rows, at, key) {
  if (key.length !== 1 || key === " ") return null
  const after = [...rows.slice(at + 1), ...rows.slice(0, at + 1)]
  return after.find((row) => row.textContent.trim().toLowerCase().startsWith(key.toLowerCase()))
}
