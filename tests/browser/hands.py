"""Two ways to work in a page: by mouse, and by keyboard alone. Both take controls as locators, which tests find by their names."""

from playwright.sync_api import expect

from tests.browser.editing import press, wait_for_caret

LONGEST_WAY = 150  # presses of Tab
TEXT = ".ProseMirror[contenteditable=true]"
HAS_FOCUS = "(it) => it === document.activeElement"
IS_BEFORE = """(it) => document.activeElement !== document.body
    && Boolean(document.activeElement.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_PRECEDING)"""
# Of a page of the newsroom that has just come, whose content the first link leads to, past the list of everything.
CAN_SKIP = """(it) => document.activeElement === document.body
    && Boolean(document.querySelector(".skip-to-content-link") && it.closest("main"))"""
SKIPPED = "document.activeElement.matches('main')"
# What stops somebody who sees where they are by the focus alone: it is out of sight, covered, or shown by nothing. (Where one
# writes, the caret shows it.)
# (A field that lies unseen above a button of ours is shown by that.)
HIDES = """(it) => {
    const standsIn = ({ parentElement }) => [...parentElement.children].some((each) => getComputedStyle(each).outlineStyle !== "none")
    const { left, right, top, bottom } = it.getBoundingClientRect()
    const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    if (!over) return "out of sight"
    if (!it.contains(over) && !over.contains(it)) return `covered by ${over.outerHTML.slice(0, 200)}`
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(it)
    const isShown = (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none"
    if (getComputedStyle(it).opacity === "0") return standsIn(it) ? "" : "shown by nothing"
    return isShown || it.matches("input:not([type=checkbox], [type=radio]), textarea, [contenteditable=true]") ? "" : "shown by nothing"
}"""


class Mouse:
    """Points and clicks; words are typed."""

    def __init__(self, page):
        self.page = page

    def press(self, control):
        control.click()

    def tick(self, box):
        box.click()

    def choose(self, choice, option):
        choice.select_option(label=option)

    def write(self, field, words):
        """What stood in the field is written over."""
        field.click(click_count=3)
        self.page.keyboard.type(words)

    def choose_file(self, field, file):
        with self.page.expect_file_chooser() as asked:
            self.press(field)
        asked.value.set_files(file)

    def write_moment(self, field, moment):
        """Part by part, in the order of an American's browser, as that of the tests is."""
        self.go_to_first_part(field)
        self.page.keyboard.type(f"{moment:%m%d%Y}")
        self.page.keyboard.press("ArrowRight")
        self.page.keyboard.type(f"{moment:%I%M%p}")
        expect(field).to_have_value(f"{moment:%Y-%m-%dT%H:%M}")

    def go_to_first_part(self, field):
        field.click(position={"x": 16, "y": 16})

    def go_to_text(self):
        self.page.locator(f"{TEXT} > p").last.click()
        wait_for_caret(self.page)
        press(self.page, "Control+End")

    def select_first_line(self):
        self.page.locator(f"{TEXT} > p").first.click(click_count=3)

    def select_last_line(self):
        self.page.locator(f"{TEXT} > p").last.click(click_count=3)

    def note_on_selection(self):
        self.press(self.page.get_by_role("button", name="Editorial note", exact=True))


class Keyboard(Mouse):
    """Tab and Shift+Tab lead to each control, which then has to be seen; Enter, Space, arrows and letters do the rest."""

    def press(self, control):
        self.reach(control)
        self.page.keyboard.press("Enter")

    def tick(self, box):
        self.reach(box)
        self.page.keyboard.press("Space")

    def choose(self, choice, option):
        self.reach(choice)
        self.page.keyboard.press("Home")
        for _ in range(choice.locator("option").count()):
            if choice.evaluate("(it) => it.selectedOptions[0].label") == option:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"No arrow leads to “{option}”.")

    def write(self, field, words):
        self.reach(field)
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(words)

    def go_to_first_part(self, field):
        """Whoever comes from below comes to the last part first."""
        self.reach(field)
        while field.evaluate(HAS_FOCUS):
            self.page.keyboard.press("Shift+Tab")
        self.page.keyboard.press("Tab")

    def go_to_text(self):
        self.reach(self.page.locator(TEXT))
        wait_for_caret(self.page)
        press(self.page, "Control+End")

    def select_first_line(self):
        self.go_to_text()
        press(self.page, "Control+Home", "Shift+End")

    def select_last_line(self):
        self.go_to_text()
        press(self.page, "Shift+Home")

    def note_on_selection(self):
        self.page.keyboard.press("Control+Alt+m")

    def reach(self, control):
        """Raises AssertionError when no Tab leads there, or when somebody who is there does not see it."""
        expect(control).to_be_visible()
        here = control.element_handle()
        if here.evaluate(CAN_SKIP):
            self.skip_to_content()
        key = "Shift+Tab" if here.evaluate(IS_BEFORE) else "Tab"
        for _ in range(LONGEST_WAY):
            if here.evaluate(HAS_FOCUS):
                break
            self.page.keyboard.press(key)
        else:
            raise AssertionError(f"No {key} leads to {control}.")
        assert here.evaluate(HIDES) == "", control

    def skip_to_content(self):
        self.page.keyboard.press("Tab")
        link = self.page.locator(".skip-to-content-link")
        expect(link).to_be_focused()
        assert link.evaluate(HIDES) == ""
        self.page.keyboard.press("Enter")
        self.page.wait_for_function(SKIPPED)
