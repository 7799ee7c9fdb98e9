// The menus of a list's filters close when somebody presses elsewhere, or Escape. Browsers that know `name` keep one open at a time.
const open = () => document.querySelectorAll(".filter-menu[open]")

document.addEventListener("pointerdown", ({ target }) => {
  for (const menu of open()) if (!menu.contains(target)) menu.open = false
})

document.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape") return
  for (const menu of open()) {
    menu.open = false
    menu.querySelector("summary").focus()
  }
})
