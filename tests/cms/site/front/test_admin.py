"""The page on which editors arrange a front: a plain form, in which nothing typed is lost."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import Article, Section
from cms.site.front import publishing
from cms.site.front.content import Content, Pin
from cms.site.front.models import FrontVersion
from tests.factories import make_article, make_section

pytestmark = pytest.mark.django_db
PAGE = "/admin/front/frontversion/"


@pytest.fixture(scope="module")
def rows(rows_stay):
    make_section("Politics"), make_section("Culture")
    now = timezone.now()
    return [make_article(f"Ferry {at}", at=now - timedelta(hours=at + 1)).pk for at in range(5)]


@pytest.fixture
def ferries(rows, db):
    return list(map(Article.objects.in_bulk(rows).get, rows))


def send(client, button, page=PAGE, **fields):
    number = client.get(page).context["draft"]
    facts = {"based_on": number.number if number else 0, button: ""} | fields
    return client.post(page, facts)


def draft():
    return publishing.content_of(None, timezone.now())


def test_an_article_is_meant_by_its_headline_its_address_or_words_of_it(editor_client, ferries):
    for words in ("Ferry 3", "/articles/ferry-3/", "https://our.example/articles/ferry-3", "ferry-3", "erry 3"):
        assert send(editor_client, "_save", **{"top-1-article": words}).status_code == 302
        assert draft() == Content((Pin(ferries[3].pk, 1),))


@pytest.mark.parametrize(("words", "told"), [("Ferry", "Several articles"), ("Gulls", "No published or scheduled")])
def test_what_is_not_understood_is_said_and_stays_typed(editor_client, ferries, words, told):
    page = send(editor_client, "_publish", **{"top-0-article": words, "top-1-article": "Ferry 2"}).content.decode()
    assert told in page
    assert f'value="{words}"' in page and 'value="Ferry 2"' in page
    assert not FrontVersion.objects.exists()


def test_a_preview_of_a_draft_leads_back_to_where_it_is_edited(editor_client, ferries):
    section = Section.objects.get(slug="politics")
    for form in (PAGE, f"{PAGE}section/{section.pk}/"):
        preview = editor_client.get(send(editor_client, "_preview", form)["Location"]).content.decode()
        assert f'<a href="http://testserver{form}">Edit this front</a>' in preview


def test_an_article_has_one_place(editor_client, ferries):
    sent = {"top-0-article": "Ferry 1", "held-0-article": "Ferry 1"}
    assert "another place already" in send(editor_client, "_save", **sent).content.decode()


def test_rows_move_without_script(editor_client, ferries):
    sent = {"top-0-article": "Ferry 1", "top-1-article": "Ferry 2", "_move": "top 1 up"}
    assert send(editor_client, "_save", **sent)["Location"] == f"{PAGE}#top-0"
    assert [(pin.article, pin.order) for pin in draft().top] == [(ferries[1].pk, 1), (ferries[2].pk, 0)]


def test_rows_are_taken_in_the_order_in_which_a_script_has_put_them(editor_client, ferries):
    sent = {"top-0-article": "Ferry 1", "top": ["3", "0", "1", "2"]}
    send(editor_client, "_save", **sent)
    assert draft() == Content((Pin(ferries[1].pk, 1),))
    bands = [str(band.pk) for band in editor_client.get(PAGE).context["form"].bands]
    send(editor_client, "_save", band=bands[::-1])
    assert list(map(str, draft().bands)) == bands[::-1]


def test_it_is_published_planned_and_undone(editor_client, ferries, editor):
    send(editor_client, "_publish", **{"top-0-article": "Ferry 1"})
    later = timezone.localtime() + timedelta(days=1)
    send(editor_client, "_publish", **{"top-0-article": "Ferry 2", "publish_from": later.strftime("%Y-%m-%dT%H:%M")})
    page = editor_client.get(PAGE)
    assert [version.made_by for version in page.context["planned"]] == [editor]
    current = page.context["current"]
    editor_client.post(f"{PAGE}{current.pk}/undo/")
    assert editor_client.get(PAGE).context["current"] is None
    assert "went back to the version before" in editor_client.get(PAGE).content.decode()


def test_a_moment_that_has_passed_is_refused_and_the_draft_is_saved(editor_client, ferries):
    page = send(editor_client, "_publish", **{"top-0-article": "Ferry 1", "publish_from": "2020-01-01T09:00"})
    assert "That time has passed" in page.content.decode()
    assert draft() == Content((Pin(ferries[1].pk),))


def test_a_preview_saves_the_draft_and_shows_the_site_with_it(editor_client, ferries):
    answer = send(editor_client, "_preview", **{"top-0-article": "Ferry 4"})
    page = editor_client.get(answer["Location"]).content.decode()
    assert 'class="as-of"' in page
    assert page.index("Ferry 4") < page.index("Ferry 0")


def test_a_draft_that_was_saved_meanwhile_is_told_of_and_nothing_is_lost(editor_client, ferries):
    publishing.save(None, Content((Pin(ferries[3].pk),)), None, 0)
    page = editor_client.post(PAGE, {"based_on": 0, "_save": "", "top-0-article": "Ferry 1"})
    assert "has saved this draft meanwhile" in page.content.decode()
    assert 'value="Ferry 1"' in page.content.decode()
    again = page.context["form"].verbs["based_on"].value()
    assert editor_client.post(PAGE, {"based_on": again, "_save": "", "top-0-article": "Ferry 1"}).status_code == 302


def test_an_earlier_version_opens_in_the_form(editor_client, ferries):
    first = publishing.publish(None, Content((Pin(ferries[3].pk),)))
    publishing.publish(None, Content((Pin(ferries[4].pk),)))
    page = editor_client.get(f"{PAGE}{first.pk}/change/", follow=True).content.decode()
    assert 'value="Ferry 3"' in page


def test_a_section_has_the_same_page_without_bands(editor_client, ferries):
    politics = make_section("World")
    send(editor_client, "_publish", f"{PAGE}section/{politics.pk}/", **{"top-0-article": "Ferry 1"})
    assert FrontVersion.objects.get().section == politics


def test_articles_are_found_while_one_types(editor_client, writer_client, ferries):
    found = editor_client.get(f"{PAGE}articles/", {"q": "ferry 3"}).json()["results"]
    assert found == [{"headline": "Ferry 3", "label": "/articles/ferry-3/"}]
    assert writer_client.get(f"{PAGE}articles/", {"q": "ferry 3"}).status_code == 403


def test_a_writer_arranges_nothing(writer_client, ferries):
    assert writer_client.get(PAGE).status_code == 403
    assert writer_client.post(PAGE, {"_publish": ""}).status_code == 403
