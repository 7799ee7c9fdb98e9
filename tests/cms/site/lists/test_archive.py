"""The archive by years, months and days."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from articles import workflow
from cms.site.lists import month
from tests.factories import make_article, make_draft

pytestmark = pytest.mark.django_db


def text_of(reader, path, **query):
    return " ".join(reader.get(path, query).content.decode().split())


def on(year, month, day, hour=12):
    return datetime(year, month, day, hour, tzinfo=UTC)


def test_years_and_months_are_listed_with_the_number_of_their_articles(reader):
    for headline, at in (
        ("One", on(2024, 11, 3)),
        ("Two", on(2024, 11, 30)),
        ("Three", on(2024, 2, 1)),
        ("Four", on(2023, 5, 5)),
    ):
        make_article(headline, at=at)
    workflow.withdraw(make_article("Gone", at=on(2022, 1, 1)))
    page = text_of(reader, "/archive/")
    assert '<a href="/2024/11/">November 2024</a> <span class="count">2 articles</span>' in page
    assert 'id="y2024">2024 <span class="count">3 articles</span>' in page
    assert page.index("/2024/11/") < page.index("/2024/02/") < page.index("/2023/05/")
    assert "2022" not in page


def test_a_year_leads_to_its_place_in_the_archive(reader):
    make_article(at=on(2024, 2, 1))
    assert reader.get("/2024/").headers["Location"] == "/archive/#y2024"
    assert reader.get("/2023/").status_code == 404


def test_what_is_scheduled_comes_into_the_archive_at_its_hour(reader):
    hour = timezone.now() + timedelta(days=62)
    workflow.schedule(make_draft(), at=hour)
    assert f"/{hour:%Y}/{hour:%m}/" not in text_of(reader, "/archive/")


def test_a_month_lists_its_articles_day_by_day_the_newest_first(reader):
    for headline, at in (("Morning", on(2024, 11, 3, 8)), ("Evening", on(2024, 11, 3, 18)), ("Later", on(2024, 11, 9))):
        make_article(headline, at=at)
    make_article("Before", at=on(2024, 10, 31)), make_article("After", at=on(2024, 12, 1))
    page = text_of(reader, "/2024/11/")
    places = [
        page.index(words) for words in (">9 November 2024<", ">Later<", ">3 November 2024<", ">Evening<", ">Morning<")
    ]
    assert places == sorted(places)
    assert ">Before<" not in page and ">After<" not in page and page.count(">3 November 2024<") == 1


def test_a_month_leads_to_the_nearest_months_that_have_articles(reader):
    for number in (2, 6, 11):
        make_article(f"Of {number}", at=on(2024, number, 3))
    workflow.withdraw(make_article("Gone", at=on(2024, 5, 3)))
    page = text_of(reader, "/2024/06/")
    assert '<a href="/2024/02/">February 2024</a>' in page and '<a href="/2024/11/">November 2024</a>' in page
    assert "/2024/05/" not in page and 'class="neighbours"' in page


def test_a_month_is_that_of_the_publications_clock(reader, settings):
    settings.TIME_ZONE = "Pacific/Auckland"
    make_article(at=on(2024, 10, 31, 20))
    assert "The Ferry Question" in text_of(reader, "/2024/11/")
    assert reader.get("/2024/10/").status_code == 404


@pytest.mark.parametrize(
    "path", ["/2024/11/", "/2024/13/", "/2024/00/", "/0000/01/", "/9999/12/", "/2024/1/", "/2024/11/?page=2"]
)
def test_a_month_without_an_article_is_not_found(reader, path):
    make_article(at=on(2024, 10, 3))
    assert reader.get(path).status_code == 404


def test_a_full_month_has_pages(reader, monkeypatch):
    monkeypatch.setattr(month, "ON_A_PAGE", 2)
    for number in range(3):
        make_article(f"Number {number}", at=on(2024, 11, 3) + timedelta(minutes=number))
    page = text_of(reader, "/2024/11/", page=2)
    assert page.count('<article class="card') == 1 and 'rel="prev" href="http://127.0.0.1:8000/2024/11/"' in page
