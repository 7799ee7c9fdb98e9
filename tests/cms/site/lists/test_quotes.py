"""The page of all quotes."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles import workflow
from tests.factories import make_article, make_draft, make_person

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def page_of(reader, **query):
    return " ".join(reader.get("/quotes/", query).content.decode().split())


def quoting(words, person, headline="The Ferry Question", **facts):
    return make_article(headline, body=f'<p><q data-person="{person.slug}">{words}</q></p>', **facts)


@pytest.fixture
def two_speakers():
    jane, john = make_person("Jane Roe"), make_person("John Doe")
    quoting("The tide is out", jane, at=NOW - timedelta(days=1))
    quoting("The tide is in", john, "The Bridge Answer", at=NOW - timedelta(days=800))
    return jane, john


def test_the_newest_quote_comes_first_with_its_speaker_and_its_place(reader, two_speakers):
    page = page_of(reader)
    assert page.index("The tide is out") < page.index("The tide is in")
    assert '<a href="/people/jane-roe/">Jane Roe</a>' in page
    anchor = page.partition('<a href="/articles/the-ferry-question/#')[2].partition('"')[0]
    assert f'id="{anchor}"' in reader.get("/articles/the-ferry-question/").content.decode()


def test_quotes_are_narrowed_to_a_speaker_and_to_a_year(reader, two_speakers):
    year = timezone.localtime(NOW - timedelta(days=800)).year
    assert "The tide is in" not in page_of(reader, speaker="jane-roe")
    assert "The tide is out" not in page_of(reader, year=year)
    both = page_of(reader, speaker="john-doe", year=year)
    assert "The tide is in" in both
    assert f'rel="canonical" href="http://127.0.0.1:8000/quotes/?speaker=john-doe&amp;year={year}"' in both
    assert "There are no quotes here." in page_of(reader, speaker="jane-roe", year=year)


def test_every_year_from_the_oldest_quote_to_the_newest_is_offered(reader, two_speakers):
    newest, oldest = (timezone.localtime(NOW - timedelta(days=days)).year for days in (1, 800))
    page = page_of(reader)
    assert [f'href="/quotes/?year={year}"' in page for year in range(oldest - 1, newest + 2)] == [
        oldest <= year <= newest for year in range(oldest - 1, newest + 2)
    ]


def test_the_feed_of_a_speaker_is_found(reader, two_speakers):
    assert 'href="/people/jane-roe/said/feed/"' in page_of(reader, speaker="jane-roe")


def test_quotes_of_unknown_speakers_and_of_what_is_not_published_are_left_out(reader):
    jane = make_person("Jane Roe")
    make_article("Unknown", body="<p><q>Nobody said it</q></p>")
    workflow.withdraw(quoting("Taken back", jane, "Withdrawn"))
    make_draft("Draft", body=f'<p><q data-person="{jane.slug}">Not yet</q></p>')
    page = page_of(reader)
    assert "There are no quotes here." in page
    assert not any(words in page for words in ("Nobody said it", "Taken back", "Not yet"))


@pytest.mark.parametrize(
    "query", ["speaker=nobody", "year=26", "year=9999", "year=x", "year=٢٠٢٦", "page=2", "speaker=%00"]
)
def test_what_there_cannot_be_is_not_found(reader, query):
    assert reader.get(f"/quotes/?{query}").status_code in {400, 404}


def test_a_former_slug_of_a_speaker_leads_to_the_one_of_today(reader, two_speakers):
    jane, _ = two_speakers
    jane.slug = "jane-doe"
    jane.save()
    response = reader.get("/quotes/?speaker=jane-roe&year=2026")
    assert (response.status_code, response["Location"]) == (301, "/quotes/?speaker=jane-doe&year=2026")


def test_the_pages_of_a_year_stay_within_it(reader):
    jane, year = make_person("Jane Roe"), timezone.localtime(NOW - timedelta(hours=1)).year
    make_article(body="".join(f'<p><q data-person="jane-roe">Sentence {n} of the evening.</q></p>' for n in range(31)))
    page = page_of(reader, year=year)
    assert f'rel="next" href="?year={year}&amp;page=2"' in page or f'href="/quotes/?year={year}&amp;page=2"' in page
    assert "Sentence 30" in page_of(reader, year=year, page=2) and jane.name in page
