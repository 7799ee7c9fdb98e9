// A page that was drawn before the click stands there at once: fading in would take nine frames from what was done ahead.
addEventListener("pagereveal", ({ viewTransition }) => {
  const [{ activationStart = 0 } = {}] = performance.getEntriesByType("navigation")
  if (activationStart > 0) viewTransition?.skipTransition()
})
