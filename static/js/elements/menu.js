// <details data-menu>: closes with Escape, and when somebody presses or goes elsewhere. It opens without script.
const open = () => document.querySelector("details[data-menu][open]")

const leave = (event) => {
  const menu = open()
  if (menu && !menu.contains(event.target)) menu.open = false
}

addEventListener("pointerdown", leave)
addEventListener("focusin", leave)
addEventListener("keydown", (event) => {
  const menu = open()
  if (event.key !== "Escape" || !menu || event.defaultPrevented) return
  menu.open = false
  menu.querySelector("summary").focus()
})
