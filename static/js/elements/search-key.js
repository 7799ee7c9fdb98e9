// “/” leads to the field, as on many sites, wherever nobody is typing.
addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
  if (event.target.closest?.("input, textarea, select, [contenteditable]")) return
  const fields = [...document.querySelectorAll(".search-box__input")]
  const field = fields.findLast((each) => each.offsetParent !== null)
  if (field) {
    event.preventDefault()
    field.focus()
    field.select()
  }
})
