/* Select2, which Django draws long choices with, leaves its parts without a name: they get that of their field. */
const PARTS = "[role=combobox], [role=textbox], input.select2-search__field"

function name(select) {
  const [label] = select.labels
  const made = select.nextElementSibling
  if (!label || !made?.classList.contains("select2")) return
  label.id ||= `${select.id}-label`
  for (const part of made.querySelectorAll(PARTS)) {
    const shown = part.matches("[role=combobox]") ? part.getAttribute("aria-labelledby") : ""
    part.setAttribute("aria-labelledby", `${label.id} ${shown ?? ""}`.trim())
  }
}

// It draws them at a moment of its own, one beside each select.
addEventListener("DOMContentLoaded", () => {
  const selects = [...document.querySelectorAll("select.admin-autocomplete")]
  const observer = new MutationObserver((changes) => {
    for (const { previousSibling } of changes) if (selects.includes(previousSibling)) name(previousSibling)
  })
  for (const select of selects) {
    // Each of several has a × of its own. One for all stands in their list without being of it, which breaks the list.
    if (select.multiple) select.dataset.allowClear = "false"
    name(select)
    observer.observe(select.parentElement, { childList: true })
  }
})
