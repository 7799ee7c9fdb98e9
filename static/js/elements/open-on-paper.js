// Nothing can be opened on paper. Where the style sheet cannot show what is closed (css/print.css needs ::details-content), it is opened
// while the page is printed.

let opened = []

if (!CSS.supports("selector(::details-content)")) {
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll(".prose details:not([open])")]
    for (const each of opened) each.open = true
  })
  addEventListener("afterprint", () => {
    for (const each of opened) each.open = false
  })
}
