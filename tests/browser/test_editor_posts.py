"""The card of a post that its platform does not give: what it says and offers, now and after a reload."""

import pytest
from playwright.sync_api import expect

from articles.models import Article
from articles.social import archive as archive_module
from articles.social.answers import FetchedPost
from articles.social.models import SocialPost
from articles.social.safe_http import FetchError
from tests.browser.desk import change_page, open_desk
from tests.browser.editing import edit, expect_html, html, paste
from tests.conftest import logged_in
from tests.factories import make_draft, make_post

ADDRESS = "https://x.com/janeroe/status/7"
OFFERS = ["Type the text", "Try again", "Turn into a link"]


@pytest.fixture
def platform(monkeypatch):
    """What X answers: an error, until a test puts something else in its place."""
    answers = [FetchError("We could not reach X. Type what the post says, or try again later.")]

    def fetch_post(post):
        if isinstance(answers[-1], Exception):
            raise answers[-1]
        return answers[-1]

    monkeypatch.setattr(archive_module, "fetch_post", fetch_post)
    return answers


def open_with(page, post, by):
    article = make_draft(by=by, body=f'<p>a</p><figure data-block="post" data-post="{post.reference}"></figure>')
    open_desk(page, change_page(article))
    return page.locator(".social-post")


def test_a_post_that_cannot_be_reached_says_so_and_offers_what_can_be_done(editor_page, platform, problems):
    edit(editor_page)
    paste(editor_page, text=ADDRESS)
    card = editor_page.locator(".social-post")
    expect(card.locator(".social-post__news")).to_contain_text("We could not reach X.")
    for name in ["Save", "Try again", "Turn into a link"]:
        expect(card.get_by_role("button", name=name)).to_be_visible()


def test_a_long_address_stays_within_the_card_on_a_phone(editor_page, platform):
    editor_page.set_viewport_size({"width": 390, "height": 800})
    edit(editor_page)
    paste(editor_page, text=f"https://bsky.app/profile/{'jane' * 12}.example/post/3kabc123xyz")
    editor_page.get_by_role("button", name="Try again").wait_for()
    card = editor_page.locator(".social-post")
    assert card.evaluate("it => it.scrollWidth - it.clientWidth") <= 0


def test_the_same_is_offered_after_a_reload(editor_page, editor, platform):
    card = open_with(editor_page, make_post(ADDRESS, text=None), editor)
    expect(card.get_by_text("The text of this post is missing.")).to_be_visible()
    expect(card.get_by_role("button")).to_have_text(OFFERS)
    editor_page.reload()
    editor_page.locator(".ProseMirror[contenteditable=true]").wait_for()
    expect(card.get_by_role("button")).to_have_text(OFFERS)


def test_trying_again_fetches_the_words(editor_page, editor, platform):
    card = open_with(editor_page, make_post(ADDRESS, text=None), editor)
    card.get_by_role("button", name="Try again").click()
    expect(card.locator(".social-post__news")).to_contain_text("We could not reach X.")
    platform.append(FetchedPost("live", "Jane Roe", "janeroe", "Low tide."))
    card.get_by_role("button", name="Try again").click()
    expect(card.locator("blockquote")).to_have_text("Low tide.")
    assert "<p>Low tide.</p>" in html(editor_page)


def test_a_post_without_words_is_turned_into_a_link(editor_page, editor, platform):
    card = open_with(editor_page, make_post(ADDRESS, text=None), editor)
    card.get_by_role("button", name="Turn into a link").click()
    expect_html(editor_page, f'<p>a</p><p><a href="{ADDRESS}">{ADDRESS}</a></p>')


def test_words_are_typed_after_a_reload(editor_page, editor, platform):
    card = open_with(editor_page, make_post(ADDRESS, text=None), editor)
    card.get_by_role("button", name="Type the text").click()
    card.get_by_label("Text of the post").fill("Low water at noon.")
    card.get_by_role("button", name="Save").click()
    expect(card.locator("blockquote")).to_have_text("Low water at noon.")
    assert SocialPost.objects.get().changes.get().after == {"text": "Low water at noon."}


def test_a_lost_post_can_only_be_typed(editor_page, editor):
    lost = SocialPost.objects.record(platform="gab", author_name="Abel Stone", salt="ferry/1")
    card = open_with(editor_page, lost, editor)
    expect(card.get_by_role("button")).to_have_text(["Type the text"])
    card.get_by_role("button", name="Type the text").click()
    card.get_by_label("Text of the post").fill("Lost words.")
    card.get_by_role("button", name="Save").click()
    expect(card.locator("blockquote")).to_have_text("Lost words.")


def test_a_refusal_stands_in_the_form_and_loses_nothing(page, writer, live_server, problems):
    session = logged_in(writer).cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    card = open_with(page, make_post(ADDRESS, text=None), writer)
    card.get_by_role("button", name="Type the text").click()
    SocialPost.objects.update(text="Low tide.")  # somebody else was sooner
    card.get_by_label("Text of the post").fill("High tide.")
    card.get_by_role("button", name="Save").click()
    expect(card.locator(".social-post__news")).to_contain_text("Ask an editor")
    expect(card.get_by_label("Text of the post")).to_have_value("High tide.")
    assert SocialPost.objects.get().text == "Low tide."
    problems.clear()


def test_publishing_says_that_a_post_has_no_text(editor_page, editor, platform):
    open_with(editor_page, make_post(ADDRESS, text=None), editor)
    expect(editor_page.get_by_text("1 post without text")).to_be_visible()
    editor_page.get_by_role("button", name="Publish", exact=True).click()
    dialog = editor_page.get_by_role("dialog", name="Publish it now?")
    expect(dialog).to_contain_text("The text of a post is missing: Jane Roe on X.")
    dialog.get_by_role("button", name="Publish").click()
    expect(editor_page.locator(".bar-saved")).to_contain_text("Published.")
    assert Article.objects.get().is_published
