"""A session that ends, or a server that dies, while somebody writes: no word is lost, and the desk says what happened."""

import os
import socket
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from playwright.sync_api import expect

from articles.models import Article
from tests.browser.conftest import new_context
from tests.browser.desk import expect_revision, expect_saved, go_on_writing, open_desk, write
from tests.starting import is_listening, when_ready

ROOT = Path(__file__).resolve().parents[2]


def test_logging_out_in_another_tab_loses_no_word(editor_page, problems):
    open_desk(editor_page)
    write(editor_page, "The Eel Count", "Nobody counts")
    expect_saved(editor_page)
    other = editor_page.context.new_page()
    other.goto("/admin/")
    other.get_by_role("button", name="Log out").click()
    other.get_by_text("Logged out").wait_for()

    editor_page.bring_to_front()
    go_on_writing(editor_page, " eels twice.")
    expect(editor_page.locator(".notice").filter(has_text="You have been logged out.")).to_be_visible()
    editor_page.get_by_role("button", name="Save draft").click()
    expect(editor_page.get_by_text("Log in, come back, and press the button again.")).to_be_visible()

    with editor_page.context.expect_page() as opened:
        editor_page.get_by_role("link", name="Log in (new tab)").first.click()
    log_in(opened.value)
    editor_page.bring_to_front()
    expect_saved(editor_page)
    editor_page.get_by_role("button", name="Save draft").click()
    expect_revision(editor_page)
    assert Article.objects.get().document.body == "<p>Nobody counts eels twice.</p>"
    problems.clear()


def log_in(page):
    page.get_by_label("Username").fill("editor")
    page.get_by_label("Password").fill("editor")
    page.get_by_role("button", name="Log in").click()
    page.get_by_role("button", name="Log out").wait_for()


def test_a_server_that_dies_while_one_types_loses_no_word(mortal, browser, editor_client):
    page = a_page_of(browser, mortal, editor_client)
    open_desk(page)
    write(page, "The Eel Count", "Nobody counts")
    expect_saved(page)
    mortal.die()
    go_on_writing(page, " eels twice.")
    expect(page.locator(".bar-saved")).to_contain_text("Your text is kept in this browser.")
    page.get_by_role("button", name="Save draft").click()
    expect(page.locator(".notice").filter(has_text="The server cannot be reached.")).to_be_visible()

    mortal.live()
    expect_revision(page)
    assert Article.objects.get().document.body == "<p>Nobody counts eels twice.</p>"
    page.context.close()


def a_page_of(browser, server, client):
    context = new_context(browser, server.address)
    context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": server.address}])
    return context.new_page()


class Mortal:
    """A server in a process of its own, on the tests' database, that can be killed and started again."""

    def __init__(self):
        with closing(socket.create_server(("127.0.0.1", 0))) as free:
            self.port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        self.process = None

    def live(self):
        facts = {
            "DATABASE_URL": f"sqlite:///{connection.settings_dict['NAME']}",
            "DEBUG": "true",
            "SECRET_KEY": settings.SECRET_KEY,
        }
        self.process = subprocess.Popen(
            [sys.executable, "manage.py", "runserver", "--noreload", str(self.port)],
            cwd=ROOT,
            env={**os.environ, **facts, "ENV_FILE": os.devnull},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        when_ready(self.process, lambda: is_listening(self.port))

    def die(self):
        self.process.kill()
        self.process.wait()


@pytest.fixture
def mortal(transactional_db):
    server = Mortal()
    server.live()
    yield server
    server.die()
