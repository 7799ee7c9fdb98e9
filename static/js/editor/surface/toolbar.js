// The bar of buttons above the text: one stop for the Tab key, arrows go along it (ARIA Authoring Practices, toolbar).

import { crel } from "django-prose-editor/editor"
import { openMenu } from "editor/popups/menu"
import { gettext } from "editor/shell/gettext"
import { form } from "editor/shell/page"
import { ACTIONS, BLOCKS, TABLE_ACTIONS, keysOf } from "editor/surface/actions"
import { icon } from "editor/surface/icons"

const GROUPS = [
  ["heading", "subheading"],
  ["bold", "italic", "more"],
  ["link", "mention", "quotation", "footnote", ...(form ? ["annotate"] : [])],
  ["bullets", "numbers", "blockquote"],
  ["post", "quote", "image", "insert"],
  ["undo", "redo"],
]
const MENUS = {
  more: { label: gettext("More styles"), icon: "more", items: ["strike", "superscript", "subscript", "code"] },
  insert: { label: gettext("Insert"), icon: "plus", items: BLOCKS.filter((name) => !GROUPS.flat().includes(name)) },
}

export class Toolbar {
  element
  #editor
  #buttons = []
  #states = new Map()
  #tableTools
  #frame = 0

  constructor(editor) {
    this.#editor = editor
    this.#tableTools = crel("div", { className: "toolbar__group toolbar__group--table", role: "group", "aria-label": gettext("Table"), hidden: true }, Object.values(TABLE_ACTIONS).map((action) => this.#button(action)))
    const groups = GROUPS.map((names) => crel("div", { className: "toolbar__group" }, names.map((name) => (MENUS[name] ? this.#menu(MENUS[name]) : this.#button(ACTIONS[name])))))
    this.element = crel("div", { className: "toolbar", role: "toolbar", "aria-label": gettext("Text") }, [...groups, this.#tableTools])
    this.element.addEventListener("keydown", (event) => this.#key(event))
    this.element.addEventListener("focusin", ({ target }) => this.#stop(target))
    // The pointer must not take the selection from the text.
    this.element.addEventListener("mousedown", (event) => event.target.closest("button") && event.preventDefault())
    this.#stop(this.#all[0])
    editor.on("transaction", () => this.#later())
    editor.on("destroy", () => cancelAnimationFrame(this.#frame))
    this.#show()
  }

  get #all() {
    return [...this.element.querySelectorAll(":scope > :not([hidden]) > button")]
  }

  #button(action) {
    const button = plain(action)
    button.addEventListener("click", () => this.#editor.isEditable && action.run(this.#editor))
    if (action.isActive && action !== ACTIONS.undo && action !== ACTIONS.redo) this.#states.set(button, action)
    this.#buttons.push(button)
    return button
  }

  #menu({ label, icon: sign, items }) {
    const button = plain({ label, icon: sign })
    button.setAttribute("aria-haspopup", "menu")
    button.setAttribute("aria-expanded", "false")
    button.addEventListener("click", () => {
      const rows = items.map((name) => ({ ...ACTIONS[name], detail: keysOf(ACTIONS[name]), run: () => ACTIONS[name].run(this.#editor) }))
      if (this.#editor.isEditable) openMenu(button, label, rows)
    })
    return button
  }

  // Which buttons are pressed is found out once a frame, after the keystroke has been drawn.
  #later() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0
      this.#show()
    })
  }

  #show() {
    if (this.#editor.isDestroyed) return
    for (const [button, action] of this.#states) {
      const pressed = String(action.isActive(this.#editor))
      if (button.getAttribute("aria-pressed") !== pressed) button.setAttribute("aria-pressed", pressed)
    }
    const isTable = this.#editor.isActive("table")
    if (this.#tableTools.hidden === isTable) this.#tableTools.hidden = !isTable
  }

  #stop(button) {
    for (const other of this.element.querySelectorAll("button")) other.tabIndex = other === button ? 0 : -1
  }

  #key(event) {
    const all = this.#all
    const at = all.indexOf(event.target)
    if (at < 0) return
    const target = { ArrowRight: all[(at + 1) % all.length], ArrowLeft: all.at(at - 1), Home: all[0], End: all.at(-1) }[event.key]
    if (target) target.focus()
    else if (event.key === "Escape") this.#editor.commands.focus()
    else if (event.key === "ArrowDown" && event.target.ariaHasPopup) event.target.click()
    else return
    event.preventDefault()
  }
}

function plain(action) {
  const keys = keysOf(action)
  const button = crel("button", { type: "button", className: "toolbar__button", tabIndex: -1, title: keys ? `${action.label} (${keys})` : action.label, "aria-label": action.label }, [icon(action.icon)])
  if (keys) button.setAttribute("aria-keyshortcuts", action.keys.replace(/Mod/, /Mac/.test(navigator.platform) ? "Meta" : "Control").replaceAll("-", "+"))
  return button
}
