"""The page of readers' search, and its addresses, which are a contract."""

import re
from datetime import UTC, datetime, timedelta
from html import unescape

import brotli
import pytest
from django.utils import timezone

from articles.document import Credit
from cms.site.search import limit
from plumbing.web.allowances import Allowances
from tests.factories import make_article, make_draft, make_image, make_person, make_section

pytestmark = pytest.mark.django_db
NEXT = re.compile('rel="next" href="([^"]*)"')
HEADLINE = re.compile('<a href="/articles/sluice-([0-9]+)/"')
QUOTED = '<p>He said <q data-person="jane-roe">the sluice is shut</q>, and left.</p>'


@pytest.fixture(autouse=True)
def fresh_allowances(monkeypatch):
    """No test counts for another."""
    fresh = Allowances(limit.OF_ONE, limit.OF_ALL)
    for module in ("cms.site.search.page", "cms.site.search.suggestions"):
        monkeypatch.setattr(f"{module}.allowances", fresh)
    return fresh


def page(reader, **asked):
    return reader.get("/search/", {name.rstrip("_"): value for name, value in asked.items()})


def text_of(reader, **asked):
    return page(reader, **asked).content.decode()


def people_of(text):
    return text.partition('<section class="search__people"')[2].partition("</section>")[0]


def test_an_article_is_found_with_its_words_marked(reader):
    make_article("The sluice", body="<p>They opened the sluices again.</p>")
    assert "They opened the <mark>sluices</mark> again." in text_of(reader, q="sluice")


def test_what_was_typed_stands_in_the_box_again_and_is_escaped(reader):
    assert 'value="&lt;b&gt;&#34;x"' in text_of(reader, q='<b>"x')


def test_an_excerpt_is_escaped(reader):
    make_article(body="<p>A &lt;b&gt; and a sluice</p>")
    assert "A &lt;b&gt; and a <mark>sluice</mark>" in text_of(reader, q="sluice")


def test_a_caption_is_told_to_be_one(reader):
    make_article(image=make_image(caption="A red barge").name)
    assert '<span class="result__label">Caption</span> <span>A red <mark>barge</mark>' in text_of(reader, q="barge")


def test_a_quote_is_found_with_its_speaker_and_its_place(reader):
    make_person("Jane Roe")
    make_article(body=QUOTED)
    found = text_of(reader, q="sluice")
    assert "the <mark>sluice</mark> is shut" in found
    assert '<a href="/people/jane-roe/">Jane Roe</a>' in found
    assert "/articles/the-ferry-question/#quote-" in found or "/articles/the-ferry-question/#" in found


def test_a_person_is_found_by_their_name(reader):
    make_article(authors=[make_person("Jane Roe", role="Owl keeper")])
    assert "Owl keeper" in text_of(reader, q="jane roe")


def test_a_person_is_found_by_their_job_title(reader):
    make_article(
        authors=[make_person("Jane Roe", role="Mayor of Port Ansel"), make_person("Ed Roe", role="Mayor of Vesk")]
    )
    text = people_of(text_of(reader, q="who is the mayor of port ansel"))
    assert 'href="/people/jane-roe/"' in text and 'href="/people/ed-roe/"' not in text


def test_a_person_is_found_whose_whole_name_stands_among_other_words(reader):
    make_article(authors=[make_person("Jane Roe"), make_person("Ed Roe")])
    text = people_of(text_of(reader, q="illustration Jane Roe"))
    assert 'href="/people/jane-roe/"' in text and 'href="/people/ed-roe/"' not in text


def test_a_person_whom_no_published_article_names_is_not_shown(reader):
    make_draft(authors=[make_person("Jane Roe", role="Owl keeper")])
    assert "Owl keeper" not in text_of(reader, q="Jane Roe")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("section", "water"),
        ("kind", "essay"),
        ("year", "2020"),
        ("person", "jane-roe"),
        ("speaker", "jane-roe"),
        ("tag", "locks"),
        ("from", "2020-02-01"),
    ],
)
def test_a_filter_leaves_what_belongs_to_it(reader, name, value):
    jane = make_person("Jane Roe")
    make_section("Water")
    facts = {"section": "water", "kind": "essay", "tags": ("Locks",), "credits": (Credit(jane.slug),), "body": QUOTED}
    make_article("The wanted sluice", at=datetime(2020, 2, 3, tzinfo=UTC), **facts)
    make_article("The other sluice", at=datetime(2019, 2, 3, tzinfo=UTC))
    found = text_of(reader, q="sluice", **{f"{name}_": value})
    assert "/articles/the-wanted-sluice/" in found
    assert "/articles/the-other-sluice/" not in found


def test_a_filter_without_words_lists_by_date(reader):
    make_section("Water")
    make_article("Older", section="water", at=timezone.now() - timedelta(days=2))
    make_article("Newer", section="water", at=timezone.now() - timedelta(days=1))
    found = text_of(reader, section="water")
    assert 0 < found.index("/articles/newer/") < found.index("/articles/older/")


def test_a_filter_may_be_typed(reader):
    make_article("The old sluice", at=datetime(2019, 2, 3, tzinfo=UTC))
    make_article("The new sluice", at=datetime(2020, 2, 3, tzinfo=UTC))
    found = text_of(reader, q="sluice year:2019")
    assert "/articles/the-old-sluice/" in found
    assert "/articles/the-new-sluice/" not in found


def test_each_filter_tells_how_many_it_would_leave(reader):
    make_section("Water"), make_section("Land")
    make_article("The sluice", section="water")
    make_article("The sluice again", section="land")
    assert 'href="/search/?q=sluice&amp;section=land"' in text_of(reader, q="sluice")


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("section", "nowhere", "There is no section at “nowhere”."),
        ("kind", "gossip", "“gossip” is not a kind of article."),
        ("year", "20x6", "“20x6” is not a year. Write it with four digits, such as 2026."),
        ("from", "yesterday", "“yesterday” is not a date. Write it as 2026-01-31, or only the month or the year."),
    ],
)
def test_a_filter_that_says_nothing_is_told_in_words(reader, name, value, sentence):
    make_article("The sluice")
    response = page(reader, q="sluice", **{f"{name}_": value})
    assert response.status_code == 200
    assert sentence in response.content.decode()


def test_the_next_page_follows_by_its_key(reader):
    for number in range(25):
        make_article(f"Sluice {number}", at=timezone.now() - timedelta(hours=number + 1))
    first = page(reader, q="sluice", order="date")
    make_article("A newer sluice")
    second = reader.get(unescape(NEXT.search(first.content.decode())[1])).content.decode()
    assert HEADLINE.findall(second) == [str(number) for number in range(20, 25)]
    assert not NEXT.search(second)


def test_a_misspelt_word_finds_what_was_meant_and_says_so(reader):
    make_article("The lighthouse")
    found = text_of(reader, q="lighthuose")
    assert "These are the results for <strong>lighthouse</strong>." in found
    assert "/articles/the-lighthouse/" in found


def test_where_no_article_has_all_words_those_with_some_are_shown(reader):
    make_article("The sluice")
    found = text_of(reader, q="sluice zebra")
    assert "No article has all of these words." in found
    assert "/articles/the-sluice/" in found


def test_a_search_that_finds_nothing_offers_sections_and_the_latest(reader):
    make_section("Water")
    make_article("The sluice", section="water")
    found = text_of(reader, q="zebra")
    assert "Nothing found for “zebra”." in found
    assert 'href="/sections/water/"' in found and "/articles/the-sluice/" in found


@pytest.mark.parametrize(
    "typed",
    [
        '"', '""', "-", "*", "--", "\\", "'", "a' OR 1=1 --", "NEAR(a b)", "a AND", "NOT", "^a", "{a}: b", "a:*", "(((", "😀",
        "שלום", "مرحبا", "北京", "a" * 10_000, "x " * 5_000, '"' * 999, "&|!<->", "%s %(a)s", "\ud83d", "\u202e", "0", "-a -b",
        "from:x", "year:", "section:../..",
    ],
)  # fmt: skip
def test_any_input_is_answered(reader, typed):
    make_article("The sluice")
    assert page(reader, q=typed.encode("utf-8", "replace").decode()).status_code == 200


@pytest.mark.parametrize("after", ["x", "1.2.3", "zzzzzzzzzzzzz.zzzzzzzzzzzzz.zzzz", "", "a.b", "-1.2.3"])
def test_any_key_of_a_page_is_answered(reader, after):
    make_article("The sluice")
    assert page(reader, q="sluice", after=after).status_code == 200


def test_results_are_neither_indexed_nor_kept_by_shared_caches(reader):
    response = page(reader, q="sluice")
    assert response["X-Robots-Tag"] == "noindex"
    assert {"private", "no-cache"} <= set(response["Cache-Control"].split(", "))
    assert '<meta name="robots" content="noindex">' in response.content.decode()


def test_the_page_on_which_a_search_begins_may_be_indexed(reader):
    response = page(reader)
    assert "X-Robots-Tag" not in response
    assert "noindex" not in response.content.decode()


def test_who_searches_too_often_is_told_when_to_come_back(reader, fresh_allowances):
    fresh_allowances.clock = lambda: 0
    codes = [page(reader).status_code for _ in range(limit.OF_ONE.at_once + 1)]
    assert set(codes[:-1]) == {200} and codes[-1] == 429
    response = page(reader, q="sluice")
    assert response["Retry-After"] == "1"
    assert "Try again in 1 second." in response.content.decode()


def test_an_allowance_fills_up_again():
    now = [0.0]
    allowances = Allowances(limit.OF_ONE, limit.OF_ALL, clock=lambda: now[0])
    assert [allowances.take("10.0.0.1") for _ in range(41)][-1] == 1
    now[0] = 2.0
    assert allowances.take("10.0.0.1") == 0
    assert allowances.take("10.0.0.2") == 0


def test_the_box_stands_on_every_page_and_on_the_one_for_what_is_not_there(reader):
    assert 'action="/search/"' in reader.get("/").content.decode()
    assert reader.get("/nowhere/").content.decode().count('action="/search/"') == 2


@pytest.mark.parametrize("number", [2, 18])
def test_a_search_asks_the_database_a_few_times_however_much_it_finds(reader, number, django_assert_max_num_queries):
    for at in range(number):
        make_article(f"Sluice {at}", tags=("Water",))
    with django_assert_max_num_queries(36):
        page(reader, q="sluice")


def test_results_come_packed(client):
    make_article("The sluice", slug="sluice")
    packed = client.get("/search/", {"q": "sluice"}, headers={"Accept-Encoding": "gzip, deflate, br"})
    assert packed["Content-Encoding"] == "br" and "no-cache" in packed["Cache-Control"]
    assert int(packed["Content-Length"]) == len(packed.content)
    assert brotli.decompress(packed.content) == page(client, q="sluice").content
