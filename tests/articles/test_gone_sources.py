"""A quote whose source is no longer online leads to our copy of it."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.indexing import reindex
from articles.models import Quote
from tests.factories import make_article, make_person, make_post

pytestmark = pytest.mark.django_db
ADDRESS = "https://x.com/janeroe/status/1"
SOURCE = f'<a href="{ADDRESS}" rel="noopener">source</a>'
ARCHIVED = re.compile(r'<a href="([^"]*)">source \(archived\)</a>')
FOR_MACHINES = re.compile(r"<script type=\"application/ld\+json\">.*?</script>", re.DOTALL)


@pytest.fixture(autouse=True)
def jane():
    return make_person("Jane Roe")


def quote(cite=ADDRESS, words="The tide is out."):
    said_by = '<figcaption><a data-person="jane-roe">Jane Roe</a></figcaption>'
    return f'<figure data-block="quote"><blockquote cite="{cite}"><p>{words}</p></blockquote>{said_by}</figure>'


def card(post):
    return f'<figure data-block="post" data-post="{post.reference}"></figure>'


def page_of(client, article):
    return client.get(article.get_absolute_url()).content.decode()


def test_a_source_that_stands_is_linked_to(reader):
    make_post(ADDRESS, status="live")
    page = page_of(reader, make_article(body=quote()))
    assert SOURCE in page
    assert "social-post" not in page.partition("<main")[2]


@pytest.mark.parametrize("status", ["missing", "private"])
def test_a_source_that_is_gone_is_our_card_in_the_text(reader, status):
    post = make_post(ADDRESS, status=status)
    page = page_of(reader, make_article(body=card(post) + quote()))
    assert SOURCE not in page
    assert ARCHIVED.findall(page) == [f"#post-{post.pk}"]
    assert page.count(f'id="post-{post.pk}"') == 1


def test_a_source_that_is_gone_and_not_in_the_text_is_printed_below_the_quote(reader):
    post = make_post(ADDRESS, status="missing", text="The tide is out, and so am I.")
    page = page_of(reader, make_article(body=quote() + quote(words="So am I.")))
    assert ARCHIVED.findall(page) == [f"#post-{post.pk}"] * 2
    assert page.count(f'id="post-{post.pk}"') == 1
    assert FOR_MACHINES.sub("", page).count("The tide is out, and so am I.") == 1


def test_a_source_in_another_spelling_of_its_address_is_known(reader):
    make_post(ADDRESS, status="missing")
    page = page_of(reader, make_article(body=quote(cite="https://twitter.com/janeroe/status/1?s=20")))
    assert len(ARCHIVED.findall(page)) == 1


def test_a_source_that_is_no_post_stays_a_source(reader):
    make_post(ADDRESS, status="missing")
    page = page_of(reader, make_article(body=quote(cite="https://example.org/speech")))
    assert '<a href="https://example.org/speech" rel="noopener">source</a>' in page


def test_a_card_that_stands_twice_has_one_anchor(reader):
    post = make_post(ADDRESS)
    assert page_of(reader, make_article(body=card(post) * 2)).count(f'id="post-{post.pk}"') == 1


def test_a_persons_page_leads_to_our_copy_in_the_article(reader, jane):
    post = make_post(ADDRESS, status="missing")
    article = make_article(body=quote())
    page = reader.get(jane.get_absolute_url()).content.decode()
    assert ARCHIVED.findall(page) == [f"{article.get_absolute_url()}#post-{post.pk}"]


def test_our_copy_for_a_quote_in_the_sentence_stands_below_the_text(reader, jane):
    post = make_post(ADDRESS, status="missing")
    said = f'<q cite="{ADDRESS}" data-person="jane-roe">The tide is out</q>'
    article = make_article(body=f"<p>She said: {said}.</p><p>The end.</p>")
    page = page_of(reader, article)
    assert page.index("The end.") < page.index(f'id="post-{post.pk}"')
    assert f"#post-{post.pk}" in reader.get(jane.get_absolute_url()).content.decode()


def test_a_post_that_goes_later_is_noticed_without_a_new_publication(reader):
    post = make_post(ADDRESS, status="live")
    article = make_article(body=quote())
    post.status = "missing"
    post.save()
    assert ARCHIVED.search(page_of(reader, article))


def test_reindexing_keeps_what_is_known_of_sources():
    make_post(ADDRESS)
    article = make_article(body=quote(cite="https://twitter.com/janeroe/status/1"))
    reindex(article)
    assert Quote.objects.get().source_address == ADDRESS
    assert article.post_uses.count() == 1


def test_sources_cost_a_persons_page_no_query(reader, jane):
    make_article(body=quote())

    def queries():
        with CaptureQueriesContext(connection) as asked:
            reader.get(jane.get_absolute_url())
        return len(asked)

    queries()
    before = queries()
    make_post(ADDRESS, status="missing")
    assert queries() <= before + 1  # the posts of a person who has none until then
