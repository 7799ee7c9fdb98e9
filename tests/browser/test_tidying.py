"""A newsroom is tidied in a real browser: two records of one person, and drafts that nobody wants."""

import pytest
from playwright.sync_api import expect

from articles.models import Article
from tests.factories import make_article, make_draft, make_person

LIST = "/admin/articles/article/"


@pytest.fixture
def newsroom(transactional_db):
    kept, gone = make_person("Mara Quill", role="columnist"), make_person("Mara Qiull", role="editor")
    make_article("The Ferry Question", authors=[gone])
    make_draft("First thoughts")
    make_draft("Second thoughts")
    return kept, gone


def heading(page, words):
    expect(page.get_by_role("heading", level=1, name=words)).to_be_visible()


def without_faults(page, axe):
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert axe() == []


def merge_and_undo(page, axe, live_server):
    page.goto("/admin/people/person/")
    page.get_by_role("link", name="Possible duplicates").click()
    heading(page, "Possible duplicates")
    without_faults(page, axe)
    page.get_by_role("link", name="Mara Quill · Mara Qiull").click()
    heading(page, "Merge “Mara Qiull” into “Mara Quill”?")
    without_faults(page, axe)
    page.get_by_label("editor").check()
    page.get_by_role("button", name="Merge").press("Enter")
    expect(page.get_by_text("“Mara Qiull” is merged into “Mara Quill”.")).to_be_visible()
    expect(page.locator("[name=role]")).to_have_value("editor")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    answer = page.request.get(f"{live_server.url}/people/mara-qiull/")
    assert answer.url.endswith("/people/mara-quill/") and "The Ferry Question" in answer.text()
    page.get_by_role("button", name="Undo", exact=True).click()
    expect(page.get_by_text("are two again, as they were.")).to_be_visible()
    expect(page.locator("[name=role]")).to_have_value("columnist")
    assert "Mara Qiull" in page.request.get(f"{live_server.url}/articles/the-ferry-question/").text()


def bin_and_restore(page, axe):
    page.goto(LIST)
    for title in ("First thoughts", "Second thoughts", "The Ferry Question"):
        page.get_by_role("row", name=title).get_by_role("checkbox").check()
    page.get_by_label("Action:").select_option(label="Move to the bin…")
    page.get_by_role("button", name="Go", exact=True).click()
    heading(page, "Move to the bin")
    expect(page.get_by_text("This can be done for 2 articles.")).to_be_visible()
    expect(page.get_by_text("withdraw or unschedule it instead")).to_be_visible()
    without_faults(page, axe)
    page.get_by_role("button", name="Move to the bin").click()
    expect(page.get_by_text("2 articles changed.")).to_be_visible()
    expect(page.get_by_role("row", name="First thoughts")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Undone for 2 articles.")).to_be_visible()
    expect(page.get_by_role("row", name="First thoughts")).to_be_visible()


def delete_and_restore_from_the_bin(page, axe):
    draft = Article.objects.get(headline="First thoughts")
    page.goto(f"{LIST}{draft.pk}/delete/")
    page.get_by_role("button", name="Move to the bin").click()
    expect(page.get_by_text("“First thoughts” is in the bin.")).to_be_visible()
    page.goto(f"{LIST}?what=bin")
    expect(page.get_by_role("row", name="First thoughts").get_by_role("button", name="Restore")).to_be_in_viewport()
    page.get_by_role("link", name="First thoughts").click()
    heading(page, "First thoughts")
    without_faults(page, axe)
    page.get_by_role("button", name="Restore").click()
    expect(page.get_by_text("Restored from the bin, as it was.")).to_be_visible()


@pytest.mark.parametrize("width", [390, 1440])
def test_duplicates_are_merged_and_drafts_binned_and_all_of_it_undone(editor_page, axe, newsroom, live_server, width):
    editor_page.set_viewport_size({"width": width, "height": 900})
    merge_and_undo(editor_page, axe, live_server)
    bin_and_restore(editor_page, axe)
    delete_and_restore_from_the_bin(editor_page, axe)
    assert Article.objects.outside_bin().count() == 3
