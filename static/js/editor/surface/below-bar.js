// Keeps the toolbar below whatever the form has stuck to the top of the window: its bar, and notices that come and go.

/** Sets --toolbar-top on `wrapper` for as long as the page lives. */
export function stayBelowBar(wrapper) {
  const form = wrapper.closest("form")
  const measure = () => {
    const stuck = [...form.children].filter((child) => getComputedStyle(child).position === "sticky")
    wrapper.style.setProperty("--toolbar-top", `${stuck.reduce((height, { offsetHeight }) => height + offsetHeight, 0)}px`)
  }
  const sizes = new ResizeObserver(measure)
  const watch = () => {
    for (const child of form.children) if (!child.contains(wrapper)) sizes.observe(child)
  }
  new MutationObserver(watch).observe(form, { childList: true })
  watch()
}
