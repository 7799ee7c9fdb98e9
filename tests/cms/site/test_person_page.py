"""The page of a person."""

import pytest

from articles.document import Credit
from articles.models import Role
from cms.site.person.parts import MENTIONS, PARTS, POSTS, QUOTES
from tests.factories import make_article, make_draft, make_person, make_post, make_section

pytestmark = pytest.mark.django_db
QUOTING = '<p>“So,” she said: <q data-person="jane-roe" data-said-on="2026-04-27">the tide is out</q>.</p>'


def page_of(reader, slug="jane-roe"):
    return " ".join(reader.get(f"/people/{slug}/").content.decode().split())


def test_a_person_is_introduced(reader):
    person = make_person("Jane Roe", role="ferryman", bio="She keeps bees.")
    person.add_handle("mastodon", "jane@sea.example")
    page = page_of(reader)
    assert "ferryman" in page
    assert "She keeps bees." in page
    assert 'href="https://sea.example/@jane"' in page


def test_a_stranger_is_not_found(reader):
    assert reader.get("/people/nobody/").status_code == 404


def test_a_page_lists_what_a_person_wrote(reader):
    make_article("The Ferry Question", authors=[make_person("Jane Roe")])
    assert "Articles by Jane Roe" in page_of(reader)
    assert 'href="/articles/the-ferry-question/"' in page_of(reader)


def test_a_page_keeps_drafts_to_itself(reader):
    make_draft("The Ferry Question", authors=[make_person("Jane Roe")])
    assert "The Ferry Question" not in page_of(reader)


def test_a_page_lists_the_exact_words_with_their_place_and_day(reader):
    make_person("Jane Roe")
    quote = make_article("The Ferry Question", body=QUOTING).quotes.get()
    page = page_of(reader)
    assert "<q>the tide is out</q>" in page
    assert f'href="/articles/the-ferry-question/#{quote.anchor}"' in page
    assert '<time datetime="2026-04-27">27 April 2026</time>' in page


def test_words_in_a_draft_are_not_listed(reader):
    make_person("Jane Roe")
    make_draft("The Ferry Question", body=QUOTING)
    assert "the tide is out" not in page_of(reader)


def test_a_page_lists_the_posts_that_articles_show(reader):
    person = make_person("Jane Roe")
    post = make_post(text="The boats are in.", person=person)
    make_post("https://x.com/janeroe/status/2", text="Nobody shows this.", person=person)
    make_article(body=f'<figure data-block="post" data-post="{post.reference}"><p>x</p></figure>')
    page = page_of(reader)
    assert "The boats are in." in page
    assert "Nobody shows this." not in page


def test_a_page_lists_where_a_person_is_mentioned_but_not_their_own_work(reader):
    person = make_person("Jane Roe")
    link = '<p><a data-person="jane-roe">Jane Roe</a> was there.</p>'
    make_article("A Visit", body=link)
    make_article("My Own Story", body=link, authors=[person])
    mentioned = page_of(reader).partition("Articles that mention Jane Roe")[2]
    assert "A Visit" in mentioned
    assert "My Own Story" not in mentioned


def test_a_page_of_a_person_takes_few_queries(reader, django_assert_max_num_queries):
    make_section("Politics")
    person = make_person("Jane Roe")
    post = make_post(person=person)
    shown = f'<figure data-block="post" data-post="{post.reference}"><p>x</p></figure>'
    for number in range(8):
        make_article(f"Number {number}", authors=[person], body=QUOTING + shown)
        make_article(f"Visit {number}", authors=[make_person(f"Visitor {number}")], body=QUOTING)
    with django_assert_max_num_queries(7):
        reader.get("/people/jane-roe/")


def made(headline, person, *roles, **facts):
    return make_article(headline, credits=tuple(Credit(person.slug, role) for role in roles), **facts)


@pytest.mark.parametrize("role", [role for role in Role if role != Role.AUTHOR])
def test_what_a_person_did_otherwise_than_write_is_not_called_theirs(reader, role):
    made("The Ferry Question", make_person("Jane Roe"), role)
    page = page_of(reader)
    assert PARTS[role.value].titled("Jane Roe") in page
    assert "Articles by Jane Roe" not in page
    assert 'href="/articles/the-ferry-question/"' in page


def test_who_wrote_one_article_and_illustrated_another_finds_each_under_its_words(reader):
    person = make_person("Jane Roe")
    made("Written", person, "author")
    made("Drawn", person, "illustrator")
    made("Both", person, "author", "illustrator")
    written, _, drawn = page_of(reader).partition("Illustrated by Jane Roe")
    assert ["Written" in written, "Drawn" in written, "Both" in written] == [True, False, True]
    assert ["Written" in drawn, "Drawn" in drawn, "Both" in drawn] == [False, True, True]


def test_all_quotes_of_a_person_are_found_from_page_to_page(reader):
    make_person("Jane Roe")
    words = [f"Sentence number {number} of the evening." for number in range(2 * QUOTES + 1)]
    make_article(body="".join(f'<p><q data-person="jane-roe">{each}</q></p>' for each in words))
    first = page_of(reader)
    asked = ({}, {"page": 2}, {"page": 3})
    pages = [reader.get("/people/jane-roe/quotes/", query).content.decode() for query in asked]
    assert '<a id="all-quotes" href="/people/jane-roe/quotes/" aria-labelledby="all-quotes quotes">See all</a>' in first
    assert [each for each in words if each not in "".join(pages)] == []
    assert [page.count("<q>") for page in pages] == [QUOTES, QUOTES, 1]


def test_all_that_a_person_illustrated_is_found(reader):
    person = make_person("Jane Roe")
    for number in range(7):
        made(f"Number {number}", person, "illustrator")
    assert 'id="all-illustrator"' in page_of(reader)
    assert "Number 0" not in page_of(reader)
    assert "Number 0" in reader.get("/people/jane-roe/illustrator/").content.decode()


def test_all_mentions_and_posts_of_a_person_are_found(reader):
    person = make_person("Jane Roe")
    posts = [make_post(f"https://x.com/janeroe/status/{number}", person=person) for number in range(POSTS + 1)]
    shown = "".join(f'<figure data-block="post" data-post="{post.reference}"><p>x</p></figure>' for post in posts)
    for number in range(MENTIONS + 1):
        make_article(f"Visit {number}", body=f'<p><a data-person="jane-roe">Jane</a> was there.</p>{shown}')
    page = page_of(reader)
    assert 'id="all-mentions"' in page and 'id="all-posts"' in page
    assert reader.get("/people/jane-roe/posts/").content.decode().count('class="social-post"') == POSTS + 1
    assert reader.get("/people/jane-roe/mentions/", {"page": 2}).content.decode().count('<article class="card') == 1


def test_a_page_of_quotes_says_which_it_is(reader):
    make_person("Jane Roe")
    make_article(body="".join(f'<p><q data-person="jane-roe">Sentence {n}.</q></p>' for n in range(QUOTES + 1)))
    page = reader.get("/people/jane-roe/quotes/?page=2").content.decode()
    assert '<link rel="canonical" href="http://127.0.0.1:8000/people/jane-roe/quotes/?page=2">' in page
    assert "<title>Quotes from Jane Roe, page 2 · " in page


@pytest.mark.parametrize(
    "address", ["quotes/", "illustrator/", "posts/", "mentions/", "author/", "nonsense/", "quotes/?page=2"]
)
def test_a_part_that_a_person_has_not_is_not_found(reader, address):
    make_article("The Ferry Question", authors=[make_person("Jane Roe")])
    assert reader.get(f"/people/jane-roe/{address}").status_code == 404


def test_what_else_there_is_of_a_person_stands_on_the_first_page_alone(reader):
    person = make_person("Jane Roe")
    for number in range(21):
        make_article(f"Number {number}", authors=[person], body=QUOTING)
    assert "<q>the tide is out</q>" not in reader.get("/people/jane-roe/?page=2").content.decode()


def test_somebody_with_every_role_takes_one_query_more(reader, django_assert_max_num_queries):
    make_section("Politics")
    person = make_person("Jane Roe")
    for number in range(9):
        made(f"Number {number}", person, *Role.values, body=QUOTING)
    with django_assert_max_num_queries(8):
        reader.get("/people/jane-roe/")


def test_a_page_of_quotes_takes_few_queries(reader, django_assert_max_num_queries):
    make_section("Politics")
    make_person("Jane Roe")
    for number in range(9):
        make_article(f"Number {number}", body=QUOTING)
    with django_assert_max_num_queries(4):
        reader.get("/people/jane-roe/quotes/")


def test_the_cards_on_the_page_of_an_author_say_with_whom_they_wrote_and_not_their_own_name(reader):
    jane = make_person("Jane Roe")
    make_article("Alone", authors=[jane])
    make_article("Together", authors=[make_person("John Doe"), jane])
    cards = reader.get("/people/jane-roe/").content.decode().partition("<ol")[2].split("<article")[1:]
    alone, together = sorted(cards, key=lambda card: "John Doe" in card)
    assert "Jane Roe" not in alone + together
    assert "With <a" in together and "With" not in alone
