"""The page of a person."""

import pytest

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
    mentioned = page_of(reader).partition("Mentioned in")[2]
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
    with django_assert_max_num_queries(6):
        reader.get("/people/jane-roe/")
