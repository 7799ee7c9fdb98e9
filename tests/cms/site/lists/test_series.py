"""All series, and the place of an article in its own."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles import workflow
from tests.factories import make_article, make_draft, make_person, make_series

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def text_of(response):
    return " ".join(response.content.decode().split())


def part(headline, hours, series, **facts):
    return make_article(headline, series=series.slug, at=NOW - timedelta(hours=hours), **facts)


def test_each_series_is_listed_with_the_number_of_its_published_parts(reader):
    letters, diaries = make_series("Letters from the coast", description="Weekly."), make_series("Diaries")
    part("One", 3, letters), part("Two", 2, letters), part("Alone", 1, diaries)
    workflow.withdraw(part("Gone", 4, letters))
    make_draft("Not yet", series=letters.slug)
    page = text_of(reader.get("/series/"))
    assert page.index("Diaries") < page.index("Letters from the coast")
    assert page.count("2 parts") == 1 and page.count("1 part,") == 1 and "Weekly." in page


def test_a_series_without_a_published_article_is_not_listed(reader):
    make_draft(series=make_series().slug)
    assert "Letters from the coast" not in text_of(reader.get("/series/"))


def test_an_article_says_which_part_of_its_series_it_is_above_its_author(reader):
    series, jane = make_series(), make_person(bio="She keeps bees.")
    parts = [part(headline, 5 - at, series, authors=[jane]) for at, headline in enumerate(("One", "Two", "Three"))]
    page = text_of(reader.get(parts[1].get_absolute_url()))
    assert 'Part 2 of 3 of the series <a href="/series/letters-from-the-coast/">' in page
    assert 'rel="prev" href="/articles/one/"' in page and 'rel="next" href="/articles/three/"' in page
    assert page.index("series-nav") < page.index("author-box")


def test_parts_of_one_moment_stand_in_the_order_in_which_they_were_written(reader):
    series = make_series()
    first, second = part("One", 1, series), part("Two", 1, series)
    assert "Part 1 of 2" in text_of(reader.get(first.get_absolute_url()))
    page = text_of(reader.get(second.get_absolute_url()))
    assert "Part 2 of 2" in page and 'rel="prev" href="/articles/one/"' in page and 'rel="next"' not in page


def test_the_only_article_of_a_series_is_given_no_number(reader):
    article = part("One", 1, make_series())
    assert "Part of a series:" in text_of(reader.get(article.get_absolute_url()))


def test_a_preview_stands_last_in_the_series_that_it_is_moved_to(editor_client):
    series = make_series()
    part("One", 2, series), part("Two", 1, series)
    draft = make_draft("Three", series=series.slug)
    page = text_of(editor_client.get(f"/admin/desk/saved/{draft.pk}/"))
    assert "Part 3 of 3" in page and 'rel="prev" href="/articles/two/"' in page
