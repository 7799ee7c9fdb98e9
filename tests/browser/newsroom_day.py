"""What the people of a newsroom do in a day, each act ending with what they then see."""

import re
import time
from contextlib import contextmanager

from django.core import mail
from playwright.sync_api import expect

from articles.models import Presence
from cms.log_in.mail import outgoing
from cms.log_in.second_factor import one_time_codes
from tests.browser.desk import PATIENCE, wait_until

DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}
INVITATION = re.compile(r"http://\S+/admin/invited/\S+")
PASSWORD = "seven grey herons"


@contextmanager
def passkey_device(page):
    """The page has a device that makes and keeps passkeys, and whose owner always agrees."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
    yield
    session.send("WebAuthn.disable")
    session.detach()


class Member:
    """Somebody of the newsroom at a browser of their own. `hands` are a Mouse or a Keyboard."""

    def __init__(self, hands, name):
        self.hands, self.page, self.name = hands, hands.page, name

    def link(self, name, within=None, **how):
        self.hands.press((within or self.page).get_by_role("link", name=name, **how).first)

    def button(self, name, within=None):
        self.hands.press((within or self.page).get_by_role("button", name=name, exact=True))

    def write(self, label, words, within=None):
        self.hands.write((within or self.page).get_by_label(label, exact=True), words)

    def choose(self, label, option):
        self.hands.choose(self.page.get_by_label(label, exact=True), option)

    def sees(self, words, place="#content"):
        expect(self.page.locator(place)).to_contain_text(words)

    def is_told(self, unread):
        """The number at the top of the page."""
        count = self.page.locator(".unread-count")
        expect(count).to_contain_text(str(unread)) if unread else expect(count).to_have_count(0)

    def goes_to_the_desk(self):
        self.hands.press(self.page.locator("#site-name a"))
        self.is_in()

    def goes_to_the_desk_anew(self):
        """To see what others have done meanwhile."""
        self.page.goto("/admin/")
        self.is_in()

    # Coming and going

    def is_in(self):
        expect(self.page.get_by_role("heading", name="Desk", exact=True)).to_be_visible()

    def logs_in(self, password=PASSWORD):
        self.page.goto("/admin/")
        self.types_name_and_password(password)

    def types_name_and_password(self, password):
        self.write("Username:", self.name)
        self.write("Password:", password)
        self.button("Log in")

    def logs_out(self):
        self.hands.press(self.page.locator("#logout-form button"))
        expect(self.page.locator("#logout-form")).not_to_be_attached()

    def invites(self, name, first, last, role):
        """Returns the link that stands in the letter."""
        self.link("Users", within=self.page.locator("#content-main"), exact=True)
        self.link("Add user")
        expect(self.page.get_by_role("heading", name="Add user")).to_be_visible()
        self.write("Username:", name)
        self.write("Email address:", f"{name}@example.org")
        self.write("First name:", first)
        self.write("Last name:", last)
        self.hands.tick(self.page.get_by_label(role, exact=True))
        self.hands.tick(self.page.get_by_label("Make a person"))
        self.button("Save")
        self.sees(name, ".messagelist")
        assert outgoing.wait(PATIENCE / 1000)
        assert mail.outbox[-1].to == [f"{name}@example.org"]
        return INVITATION.search(mail.outbox[-1].body)[0]

    def takes_up(self, invitation):
        """Chooses a password by the link, and logs in with it."""
        self.page.goto(invitation)
        self.write("New password", PASSWORD)
        self.write("The same again", PASSWORD)
        self.button("Save the password")
        expect(self.page.get_by_role("heading", name="Your new password is set")).to_be_visible()
        self.link("Log in")
        self.types_name_and_password(PASSWORD)
        self.is_in()

    def keeps_the_codes(self):
        expect(self.page.get_by_role("heading", name="Your recovery codes")).to_be_visible()
        self.link("I have saved them")
        self.is_in()
        self.logs_out()

    def makes_a_passkey_and_logs_in_with_it(self):
        self.link("Your account")
        self.link("Add a passkey")
        self.button("Add the passkey")
        self.keeps_the_codes()
        self.page.goto("/admin/")
        self.button("Use a passkey")
        self.is_in()

    def adds_an_app_and_logs_in_with_its_code(self):
        self.link("Your account")
        self.link("Add an authenticator app")
        secret = self.page.locator(".account-secret").inner_text().replace(" ", "")
        step = now_step()
        self.write("Code from the app:", one_time_codes.code_at(secret, step))
        self.button("Add the app")
        self.keeps_the_codes()
        self.logs_in()
        expect(self.page.get_by_role("heading", name="One step more")).to_be_visible()
        # A later one: that of the first step was used to add the app.
        code = one_time_codes.code_at(secret, max(step + 1, now_step()))
        self.write("Code from your app, or recovery code", code)
        self.button("Continue")
        self.is_in()

    # The bar of an article

    def opens_to_write(self):
        self.page.locator("#article_form[data-ready] .ProseMirror[contenteditable=true]").wait_for()

    def leaves_for_the_desk(self):
        """From where one writes; whoever comes next finds nobody there."""
        self.link("Desk", within=self.page.locator(".breadcrumbs"))
        self.is_in()
        wait_until(self.page, lambda: not Presence.objects.exists())

    def says(self, verb, words):
        """Presses a button of the bar that asks for words, and gives them."""
        self.button(verb)
        popup = self.page.get_by_role("dialog", name=verb)
        expect(popup.get_by_role("textbox")).to_be_focused()
        self.page.keyboard.type(words)
        self.button(verb, within=popup)


def now_step():
    return int(time.time()) // one_time_codes.PERIOD
