"""The masthead of every page, which is asked for together with what the clock has brought."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles import workflow
from cms.site.publication.shown import load
from tests.factories import make_article, make_document, make_section

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def schedule_update(article, at):
    workflow.save(article, make_document("The New Headline"))
    workflow.schedule(article, at=at)


def test_sections_stand_in_their_order():
    make_section("World", order=2), make_section("Culture", order=1), make_section("Ideas", order=1)
    assert [entry.name for entry in load(NOW).sections] == ["Culture", "Ideas", "World"]


@pytest.mark.parametrize("names", [(), ("World", "Culture")])
def test_a_due_update_is_seen_with_sections_and_without(names):
    for name in names:
        make_section(name)
    schedule_update(make_article(), NOW + timedelta(hours=1))
    assert load(NOW).is_due is False
    assert load(NOW + timedelta(hours=2)).is_due is True


def test_a_masthead_is_the_same_whether_something_was_due_or_not():
    make_section("World")
    before = load(NOW)
    schedule_update(make_article(), NOW + timedelta(hours=1))
    assert load(NOW + timedelta(hours=2)) == before._replace(is_due=True)


def test_the_section_that_is_read_is_marked(reader):
    make_section("World"), make_section("Culture")
    line, menu = reader.get("/sections/world/").content.decode().partition("<main")[0].split("<details")
    for part in (line, menu):
        assert part.count('aria-current="page"') == 1
        assert 'href="/sections/world/" aria-current="page"' in part


def test_an_article_marks_its_section_as_the_one_that_it_is_in(reader):
    article = make_article(section=make_section("World").slug)
    assert 'href="/sections/world/" aria-current="true"' in reader.get(article.get_absolute_url()).content.decode()


def test_a_renamed_section_has_its_new_name_in_the_masthead(reader):
    section = make_section("World")
    reader.get("/")
    section.name = "Abroad"
    section.save()
    page = reader.get("/").content.decode()
    assert ">Abroad</a>" in page and ">World</a>" not in page
