"""What lists show of articles, and what lets a card be printed once for all pages that show it."""

from datetime import timedelta

import pytest
from django.urls import set_script_prefix
from django.utils import timezone

from articles import workflow
from articles.document import Credit
from articles.models import Article, Card
from people.models import Person
from plumbing.database.prepared import prepared
from tests.factories import make_article, make_image, make_person, make_section

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def cards(now=None):
    return list(Article.objects.published(now).newest_first().as_cards())


def test_a_card_says_what_the_article_says():
    jane, jo = make_person("Jane Roe"), make_person("Jo Doe")
    article = make_article(
        "The Ferry Question",
        standfirst="Who asked?",
        kind="essay",
        section=make_section("Politics").slug,
        image=make_image("harbour", alt="A harbour", focal_x=0.9).name,
        credits=(Credit(jo.slug), Credit(jane.slug), Credit(jane.slug, "photographer")),
        share_count=1_200,
    )
    (card,) = cards()
    assert (card.headline, card.standfirst, card.kind_label) == ("The Ferry Question", "Who asked?", "Essay")
    assert card.author_names == article.author_names == ["Jo Doe", "Jane Roe"]
    assert card.section == (article.section.pk, article.section.slug, "Politics")
    assert card.section.get_absolute_url() == article.section.get_absolute_url()
    assert card.image.url == article.image.file.url
    assert (card.image.alt, card.image.focus.place, card.image.width) == ("A harbour", "middle-right", 64)
    assert card.get_absolute_url() == article.get_absolute_url()
    assert (card.published_at, card.share_count) == (article.published_at, 1_200)


def test_a_card_of_a_bare_article_lacks_what_that_lacks():
    make_article()
    (card,) = cards()
    assert (card.author_names, card.section, card.image, card.share_count) == ([], None, None, None)


def test_prepared_cards_are_the_same():
    make_article(authors=[make_person("Jane Roe")])
    ask = prepared(lambda now: Article.objects.published(now).newest_first().as_cards())
    assert ask(NOW) == cards(NOW)
    assert type(ask(NOW)[0]) is Card


def test_whatever_an_article_shows_in_lists_makes_another_card():
    jane = make_person("Jane Roe")
    article = make_article(authors=[jane], section=make_section("Politics").slug, image=make_image("harbour").name)
    seen = [cards()]
    Person.objects.filter(pk=jane.pk).update(name="Jane Doe")
    seen.append(cards())
    for row, facts in (
        (article.section, {"name": "World"}),
        (article.image, {"alt": "A ship"}),
        (article, {"share_count": 9}),
        (article, {"headline": "Anew"}),
        (article, {"published_at": NOW - timedelta(days=2)}),
    ):
        type(row).objects.filter(pk=row.pk).update(**facts)
        seen.append(cards())
    assert len({tuple(each) for each in seen}) == 7


def test_a_list_shows_a_change_although_cards_are_kept(reader):
    article = make_article("Before", section=make_section("Politics").slug)
    assert "Before" in reader.get("/sections/politics/").content.decode()
    workflow.rename(article, slug="another-address")
    page = reader.get("/sections/politics/").content.decode()
    assert "another-address" in page


def test_kept_cards_of_one_site_are_not_those_of_another_prefix(reader):
    make_article("The Ferry Question", section=make_section("Politics").slug)
    reader.get("/sections/politics/")
    try:
        set_script_prefix("/magazine/")
        page = reader.get("/sections/politics/").content.decode()
    finally:
        set_script_prefix("/")
    assert 'href="/magazine/articles/the-ferry-question/"' in page


def test_the_names_on_a_card_lead_to_their_authors_and_no_link_stands_in_another(reader):
    make_article(authors=[make_person("Jane Roe"), make_person("Jo Doe")], section=make_section("Politics").slug)
    card = (
        reader.get("/sections/politics/")
        .content.decode()
        .partition('<article class="card')[2]
        .partition("</article>")[0]
    )
    assert '<a href="/people/jane-roe/">Jane Roe</a>, <a href="/people/jo-doe/">Jo Doe</a>' in card
    assert all("<a " not in link.partition("</a>")[0] for link in card.split("<a ")[1:])
