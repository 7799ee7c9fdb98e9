"""What somebody does who makes the paper their own: each deed begins at the desk and goes by what can be seen there."""

from playwright.sync_api import expect

from tests.browser.newsroom_day import Member


class Owner(Member):
    def opens(self, name, heading=None):
        """From the desk's list of everything."""
        self.goes_to_the_desk()
        self.link(name, within=self.page.locator("#content-main"), exact=True)
        self.is_at(heading or name)

    def is_at(self, name):
        expect(self.page.get_by_role("heading", level=1, name=name)).to_be_visible()

    def is_told_that(self, sentence):
        self.sees(sentence, ".messagelist")

    def gives_name_logo_and_colour(self, name, tagline, logo, colour):
        self.link("Name, logo and colour")
        self.is_at("Settings")
        self.write("Name:", name)
        self.write("Tagline:", tagline)
        self.hands.choose_file(self.page.get_by_label("Logo:", exact=True), logo)
        self.sees(f"{logo['name']}: Save the form to keep it.")
        self.write("Accent colour:", colour)
        self.button("Save")
        self.is_told_that("Saved. Readers see it now.")

    def writes_a_page(self, title, words):
        self.opens("Pages")
        self.link("Add page")
        self.is_at("Add page")
        self.write("Title:", title)
        self.hands.go_to_text()
        self.page.keyboard.type(words)
        self.hands.tick(self.page.get_by_label("Readers see it", exact=True))
        self.button("Save")
        self.is_told_that("Saved. Readers see it now.")

    def puts_first_in_the_menu(self, target, shown_as):
        self.opens("Menu and footer")
        menu = self.page.get_by_role("group", name="Menu", exact=True)
        entries = menu.get_by_role("listitem")
        before = entries.count()
        self.button("Add an entry", within=menu)
        expect(entries).to_have_count(before + 1)
        self.hands.choose(entries.last.get_by_label("Leads to", exact=True), target)
        self.write("Shown as", shown_as, within=entries.last)
        for place in range(before, 0, -1):
            self.button("Move up", within=entries.nth(place))
        self.button("Save")
        self.is_told_that("Saved. Readers see it now.")

    def chooses_the_lead(self, words):
        self.opens("Front pages", "Front page")
        expect(self.page.locator("front-order.is-alive")).to_have_count(2)
        heading = self.page.get_by_role("heading", name="Lead", exact=True)
        self.write("Article", words, within=self.page.get_by_role("listitem").filter(has=heading))

    def looks_at_the_front_as_of(self, moment, lead):
        self.hands.write_moment(self.page.get_by_label("Preview as of", exact=True), moment)
        self.button("Preview")
        expect(self.page.get_by_role("complementary", name="Preview")).to_contain_text(f"{moment:%H:%M}")
        expect(self.page.locator(".front__lead")).to_contain_text(lead)
        self.link("Edit this front")
        self.is_at("Front page")

    def publishes_the_front_from(self, moment):
        self.hands.write_moment(self.page.get_by_label("Publish from", exact=True), moment)
        self.button("Publish")
        self.is_told_that("Planned: readers get it")

    def merges(self, kept, gone):
        self.opens("People")
        self.link("Possible duplicates")
        self.link(f"{kept} · {gone}")
        self.is_at(f"Merge “{gone}” into “{kept}”?")
        self.button("Merge")
        self.is_told_that(f"“{gone}” is merged into “{kept}”.")

    def imports_redirects(self, lines):
        """Returns once the page says what became of the list."""
        self.opens("Redirects")
        self.link("Import a list")
        file = {"name": "redirects.csv", "mimeType": "text/csv", "buffer": lines.encode()}
        self.hands.choose_file(self.page.get_by_label("CSV file:", exact=True), file)
        self.button("Import")
