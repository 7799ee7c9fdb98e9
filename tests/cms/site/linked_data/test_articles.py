"""What machines are told of an article, read back and compared with the rows that it comes from."""

import pytest

from articles import workflow
from articles.document import Credit
from articles.models import Article, Quote
from articles.social.models import SocialPost
from tests.cms.site.linked_data.reading import node
from tests.factories import make_article, make_image, make_person, make_post, make_section, make_series

pytestmark = pytest.mark.django_db

SITE = "http://127.0.0.1:8000"
HARBOUR = f"{SITE}/articles/the-ferry-question/"


def page_of(reader, article):
    return reader.get(article.get_absolute_url()).content.decode()


def told_of(reader, article, kind="OpinionNewsArticle"):
    return node(page_of(reader, article), kind)


@pytest.fixture
def ferry():
    """An article with everything, whose facts are compared one by one."""
    jane = make_person("Jane Roe", role="Columnist", website="https://jane.example/")
    jane.add_handle("bluesky", "jane.example")
    ole = make_person("Ole Brandt")
    post = make_post(text="The tide is out.", person=ole)
    body = (
        f'<p>She met <a data-person="{ole.slug}">Ole Brandt</a>, who said: '
        f'<q data-person="{ole.slug}" cite="https://radio.example/1">Nobody asked the ferrymen.</q></p>'
        "<p>Others said <q>we never knew</q>.</p>"
        f'<figure data-block="post" data-post="{post.reference}"><p>A post</p></figure>'
    )
    article = make_article(
        body=body,
        standfirst="Who asked?",
        credits=(Credit(jane.slug), Credit(ole.slug, "illustrator"), Credit(jane.slug, "editor")),
        section=make_section("Politics").slug,
        series=make_series("Letters from the coast").slug,
        tags=("Ferries", "Boats"),
        image=make_image(size=(1600, 1000), credit="A. Photographer").name,
        image_caption="Dawn",
    )
    workflow.correct(article, text="There were two ferrymen.")
    return Article.objects.with_page_data().get(pk=article.pk)


def test_the_facts_of_an_article_are_those_of_its_row(reader, ferry):
    told = told_of(reader, ferry)
    assert (told["@id"], told["url"], told["mainEntityOfPage"]["@id"]) == (f"{HARBOUR}#article", HARBOUR, HARBOUR)
    assert (told["headline"], told["description"]) == (ferry.headline, ferry.standfirst)
    assert (told["inLanguage"], told["wordCount"]) == (ferry.language, ferry.word_count)
    assert told["datePublished"] == ferry.published_at.isoformat(timespec="seconds")
    assert told["dateModified"] == (ferry.updated_at or ferry.published_at).isoformat(timespec="seconds")
    assert (told["articleSection"], told["keywords"]) == ("Politics", ["Boats", "Ferries"])
    assert [each["@id"] for each in told["about"]] == [f"{SITE}/tags/boats/#subject", f"{SITE}/tags/ferries/#subject"]
    assert told["isPartOf"][0]["@id"] == f"{SITE}/series/letters-from-the-coast/#series"
    assert told["publisher"] == {"@id": f"{SITE}/#publisher"}


def test_everybody_who_made_it_is_told_by_their_role(reader, ferry):
    told = told_of(reader, ferry)
    (author,) = told["author"]
    assert author == {
        "@type": "Person",
        "@id": f"{SITE}/people/jane-roe/#person",
        "name": "Jane Roe",
        "url": f"{SITE}/people/jane-roe/",
        "jobTitle": "Columnist",
        "sameAs": ["https://jane.example/", "https://bsky.app/profile/jane.example"],
    }
    assert told["editor"] == [{"@id": author["@id"]}]
    (illustrator,) = told["contributor"]
    assert (illustrator["roleName"], illustrator["contributor"]["name"]) == ("illustrator", "Ole Brandt")


def test_each_quote_has_its_speaker_its_source_and_its_permanent_address(reader, ferry):
    told = told_of(reader, ferry)["hasPart"]
    rows = list(Quote.objects.filter(article=ferry).order_by("position"))
    assert [each["text"] for each in told] == [row.text for row in rows]
    assert [each["url"] for each in told] == [f"{SITE}{row.get_absolute_url()}" for row in rows]
    assert told[0]["creator"] == {"@id": f"{SITE}/people/ole-brandt/#person"}
    assert told[0]["isBasedOn"] == rows[0].source_address == "https://radio.example/1"
    assert "creator" not in told[1]


def test_people_and_posts_of_a_text_are_told(reader, ferry):
    told, post = told_of(reader, ferry), SocialPost.objects.get()
    assert [(each["name"], each["@id"]) for each in told["mentions"]] == [
        ("Ole Brandt", f"{SITE}/people/ole-brandt/#person")
    ]
    (citation,) = told["citation"]
    assert (citation["articleBody"], citation["url"]) == (post.text, post.address)
    assert citation["author"]["name"] == post.author_label
    assert citation["archivedAt"] == f"{HARBOUR}#post-{post.pk}"


def test_a_correction_is_told_with_its_kind_and_day(reader, ferry):
    (told,) = told_of(reader, ferry)["correction"]
    correction = ferry.corrections.get()
    assert (told["text"], told["name"]) == (correction.text, "Correction")
    assert told["datePublished"] == correction.made_at.isoformat(timespec="seconds")


def test_a_picture_is_told_in_the_three_shapes_that_search_engines_ask_for(reader, ferry):
    images = told_of(reader, ferry)["image"]
    assert [(each["width"], each["height"]) for each in images] == [(1200, 675), (1200, 900), (1000, 1000)]
    assert {each["creditText"] for each in images} == {"A. Photographer"}
    assert {each["caption"] for each in images} == {"Dawn"}
    for each in images:
        assert reader.get(each["url"].removeprefix(SITE)).status_code == 200


def test_an_article_without_a_picture_has_its_card(reader):
    (image,) = told_of(reader, make_article())["image"]
    assert (image["width"], image["height"]) == (1200, 630)
    assert reader.get(image["url"].removeprefix(SITE))["Content-Type"] == "image/jpeg"


@pytest.mark.parametrize(
    ("kind", "name"),
    [("opinion", "OpinionNewsArticle"), ("review", "ReviewNewsArticle"), ("satire", "SatiricalArticle")],
)
def test_a_kind_has_its_name_among_schemas(reader, kind, name):
    assert told_of(reader, make_article(kind=kind), name)["headline"] == "The Ferry Question"


def test_what_nobody_knows_is_not_told(reader):
    told = told_of(reader, make_article())
    assert not {"author", "contributor", "articleSection", "hasPart", "citation", "correction", "about"} & set(told)


def test_no_words_can_end_the_block_of_data(reader):
    headline = "“Ferries” & </script><!-- <script> \u2028 boats"
    article = make_article(headline, slug="ferries", body="<p><q>&lt;/script&gt;</q></p>")
    page = page_of(reader, article)
    data = page.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    assert not set("<>&\u2028") & set(data)
    assert node(page, "OpinionNewsArticle")["headline"] == article.headline


def test_a_renamed_person_keeps_their_quotes_and_articles_together(reader, ferry):
    person = ferry.quotes.first().speaker
    person.slug, person.name = "ole-brandt-jr", "Ole Brandt Jr"
    person.save()
    told = told_of(reader, ferry)
    assert told["hasPart"][0]["creator"]["@id"] == told["mentions"][0]["@id"] == f"{SITE}/people/ole-brandt-jr/#person"
