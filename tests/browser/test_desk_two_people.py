"""Two people at one article: each is told of the other, and nobody's words are written over."""

from contextlib import closing, contextmanager

import pytest
from playwright.sync_api import expect

from articles import workflow
from articles.models import Draft
from tests.browser.conftest import new_context
from tests.browser.desk import change_page, expect_revision, expect_saved, go_on_writing, kept_bodies, open_desk
from tests.conftest import logged_in
from tests.factories import make_draft


@pytest.fixture
def context(browser, live_server):
    """A browser for one test: its clock stays as a test has set it."""
    with closing(new_context(browser, live_server.url)) as context:
        yield context


@contextmanager
def second_browser(browser, live_server, user):
    context = new_context(browser, live_server.url)
    session = logged_in(user).cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    yield context.new_page()
    context.close()


def test_whoever_comes_second_reads_until_he_takes_over(editor_page, browser, live_server, editor, admin_user):
    article = make_draft(by=editor)
    open_desk(editor_page, change_page(article))
    with second_browser(browser, live_server, admin_user) as page:
        page.goto(change_page(article))
        notice = page.locator(".notice").filter(has_text="Edith has been editing this since")
        expect(notice).to_be_visible()
        expect(page.get_by_role("button", name="Save draft")).to_be_disabled()
        notice.get_by_role("button", name="Take over").click()
        expect(page.get_by_role("button", name="Save draft")).to_be_enabled()
        go_on_writing(page, "More.")


def test_whoever_is_taken_over_from_is_told_and_keeps_his_words(editor_page, browser, live_server, editor, admin_user):
    article = make_draft(by=editor)
    editor_page.clock.install()
    open_desk(editor_page, change_page(article))
    editor_page.get_by_label("Headline", exact=True).fill("My own headline")
    with second_browser(browser, live_server, admin_user) as page:
        page.goto(change_page(article))
        page.get_by_role("button", name="Take over").click()
        expect(page.get_by_role("button", name="Save draft")).to_be_enabled()
        editor_page.clock.fast_forward("00:20")
        expect(editor_page.get_by_text("admin has taken over this article.")).to_be_visible()
    expect(editor_page.get_by_label("Headline", exact=True)).not_to_be_editable()
    expect_saved(editor_page)
    assert Draft.objects.get().fields["headline"] == "My own headline"


def test_two_who_save_the_same_article_both_keep_their_texts(editor_page, browser, live_server, editor, admin_user):
    article = make_draft(by=editor, body="<p>The beginning.</p>")
    open_desk(editor_page, change_page(article))
    # Her tab does not hear that somebody takes over, as after a night's sleep.
    editor_page.route("**/desk/presence/", lambda route: None)
    go_on_writing(editor_page, " Edith’s end.")
    with second_browser(browser, live_server, admin_user) as page:
        page.goto(change_page(article))
        page.get_by_role("button", name="Take over").click()
        expect(page.get_by_role("button", name="Save draft")).to_be_enabled()
        go_on_writing(page, " The other end.")
        page.get_by_role("button", name="Save draft").click()
        expect_revision(page)
    editor_page.get_by_role("button", name="Save draft").click()
    editor_page.get_by_role("button", name="Compare and choose").click()
    editor_page.get_by_role("button", name="Keep mine").wait_for()
    bodies = [revision.document.body for revision in article.revisions.order_by("number")]
    assert bodies[1:] == ["<p>The beginning. The other end.</p>", "<p>The beginning. Edith’s end.</p>"]
    assert kept_bodies() == []


def test_a_newer_version_is_told_of(editor_page, editor, admin_user):
    article = make_draft(by=editor)
    editor_page.clock.install()
    open_desk(editor_page, change_page(article))
    make_newer(article, admin_user)
    editor_page.clock.fast_forward("00:20")
    expect(editor_page.get_by_text("admin has saved a newer version since you opened this page.")).to_be_visible()


def make_newer(article, user):
    workflow.save(
        article, article.document.with_(headline="A newer headline"), by=user, based_on=article.latest_revision
    )
