"""All tags."""

import pytest

from articles import workflow
from articles.models import Tag
from cms.site.lists import all_tags
from tests.factories import make_article, make_draft

pytestmark = pytest.mark.django_db


def page_of(reader, **query):
    return " ".join(reader.get("/tags/", query).content.decode().split())


def test_tags_stand_by_name_with_the_number_of_their_published_articles(reader):
    make_article("One", tags=("Über-Fähren", "Zeitungen", "Äpfel")), make_article("Two", tags=("Zeitungen",))
    page = page_of(reader)
    places = [page.index(f">{name}</a>") for name in ("Äpfel", "Über-Fähren", "Zeitungen")]
    assert places == sorted(places)
    assert '<span aria-hidden="true">2</span><span class="for-screen-readers">2 articles</span>' in page
    assert '<h2 class="register__head">U</h2>' in page


def test_a_tag_that_no_published_article_carries_is_hidden(reader):
    Tag.objects.create(name="Nobody’s")
    make_draft(tags=("Drafted",)), workflow.withdraw(make_article(tags=("Withdrawn",)))
    page = page_of(reader)
    assert not any(name in page for name in ("Nobody", "Drafted", "Withdrawn"))
    assert "Nothing has been published here yet." in page


def test_many_tags_have_pages(reader, monkeypatch):
    monkeypatch.setattr(all_tags, "ON_A_PAGE", 2)
    make_article(tags=("Ferries", "Tides", "Wharves"))
    assert ">Wharves</a>" not in page_of(reader) and ">Wharves</a>" in page_of(reader, page=2)
