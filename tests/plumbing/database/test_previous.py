"""Whatever a page was once called, it is found: by readers, in documents and in forms."""

import json

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from articles import workflow
from articles.differences import side_by_side
from articles.indexing import reindex
from articles.models import Article, PreviousSlug, Quote, Section, Series, Tag
from people.models import Person
from plumbing.database.previous import AddressTakenError, by_slug, free_slug_of
from tests.articles.admin.test_article import ADD, change, fields
from tests.factories import make_article, make_document, make_draft, make_person, make_section, make_series

pytestmark = pytest.mark.django_db
SAID = '<p>She said: <q data-person="jane-roe">We waited.</q> <a data-person="jane-roe" href="/people/jane-roe/">Roe</a></p>'


@pytest.fixture
def jane():
    return make_person("Jane Roe")


def readdress(row, slug):
    row.slug = slug
    row.save()
    return row


@pytest.mark.parametrize("make", [make_person, make_section, make_series])
def test_a_former_address_leads_to_the_row_for_good(make, reader):
    row = make("Harbour Letters")
    first = row.get_absolute_url()
    for slug in ("letters", "sea-letters"):
        readdress(row, slug)
    answer = reader.get(first, {"page": "2", "q": "Fähre"})
    assert (answer.status_code, answer["Location"]) == (301, f"{row.get_absolute_url()}?page=2&q=F%C3%A4hre")


def test_a_part_of_a_persons_page_is_found_at_the_former_address(jane, reader):
    readdress(jane, "jane-poe")
    assert reader.get("/people/jane-roe/quotes/")["Location"] == "/people/jane-poe/quotes/"


def test_a_row_that_takes_its_former_slug_again_has_it(jane, reader):
    readdress(readdress(jane, "jane-poe"), "jane-roe")
    assert reader.get("/people/jane-roe/").status_code == 200
    assert reader.get("/people/jane-poe/")["Location"] == "/people/jane-roe/"


@pytest.mark.parametrize("model", [Person, Section, Series])
def test_nobody_gets_the_former_slug_of_another(model):
    row = readdress(model.objects.create(name="First", slug="first"), "second")
    with pytest.raises(AddressTakenError), transaction.atomic():
        model.objects.create(name="Thief", slug="first")
    with pytest.raises(ValidationError, match="once was the address of “First”"):
        model(name="Thief", slug="first").full_clean()
    assert model.objects.create(name="First of all", slug="").slug == "first-of-all"
    assert free_slug_of(model, "first") == "first-2"
    assert list(by_slug(model.objects, ["first", "second", "third"]).values()) == [row, row]


@pytest.mark.parametrize("model", [Article, Person, Section, Series, Tag])
def test_the_database_takes_no_empty_slug(model):
    facts = {"headline": "A"} if model is Article else {"name": "A"}
    row = model.objects.create(**facts)
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.filter(pk=row.pk).update(slug="")


def test_a_published_quote_keeps_its_speaker_whatever_the_slug(jane):
    article = make_article(body=SAID, authors=[jane])
    readdress(jane, "jane-poe")
    reindex(article)
    workflow.publish(article)
    assert Quote.objects.get().speaker == jane
    assert [byline.person for byline in article.bylines.all()] == [jane]


def test_what_readers_get_links_to_the_address_of_today(jane):
    article = make_draft(body=SAID)
    readdress(jane, "jane-poe")
    workflow.publish(article)
    article.refresh_from_db()
    assert "/people/jane-poe/" in json.dumps(article.body_parts) and "jane-roe" not in json.dumps(article.body_parts)


def test_an_article_whose_person_section_and_series_were_renamed_is_saved_and_published(editor_client, jane):
    politics, letters = make_section("Politics"), make_series("Letters")
    article = make_draft(body=SAID, authors=[jane], section="politics", series="letters")
    page = editor_client.get(change(article))
    sent = fields(
        body=SAID, credits=json.dumps([{"person": "jane-roe"}]), section="politics", series="letters", _publish="",
        based_on=page.context["adminform"].form.initial["based_on"],
    )  # fmt: skip
    for row in (jane, politics, letters):
        readdress(row, f"new-{row.slug}")
    assert editor_client.post(change(article), sent).status_code == 302
    article.refresh_from_db()
    assert (article.section, article.series, *article.authors.all()) == (politics, letters, jane)


def test_a_changed_slug_is_no_difference_and_no_new_revision(jane):
    article = make_draft(body=SAID, authors=[jane])
    before = article.latest_revision
    readdress(jane, "jane-poe")
    after = workflow.save(article, make_document(body=SAID.replace("jane-roe", "jane-poe"), authors=[jane])).revision
    assert after == before
    assert not any(row.is_changed for row in side_by_side(before.document, after.document))


def test_a_slug_that_stands_in_the_words_is_left_alone(jane):
    words = '<p>Write data-person="jane-roe" there.</p>'
    article = make_draft(body=words)
    readdress(jane, "jane-poe")
    assert article.latest_revision.document.body == words


def test_a_speaker_who_is_nobody_is_told_and_not_dropped():
    with pytest.raises(workflow.WorkflowError, match="There is no person called “jane-roe”. Choose or add one."):
        make_article(body=SAID)


def test_a_former_address_of_another_article_is_refused_in_words(editor_client):
    other, article = make_article("One"), make_draft("Two")
    workflow.rename(other, "first")
    with pytest.raises(workflow.WorkflowError, match="“one” is a former address of “One”"):
        workflow.rename(article, "one")
    assert PreviousSlug.objects.get(slug="one").article == other


@pytest.mark.parametrize("typed", ["почему-молчат", "沈黙", "été", "Mixed Case Words", "हम चुप"])
@pytest.mark.parametrize("letters", ["ascii", "unicode"])
def test_an_address_may_be_typed_in_any_script(editor_client, reader, settings, typed, letters):
    settings.ADDRESSES = letters
    editor_client.post(ADD, fields(slug=typed, _publish=""))
    article = Article.objects.get()
    address = article.get_absolute_url()
    assert address.isascii() and reader.get(address).status_code == 200
    assert f'<link rel="canonical" href="http://127.0.0.1:8000{address}">' in reader.get(address).content.decode()
    assert article.slug.isascii() or letters == "unicode"


def test_an_address_that_exists_stays_when_the_setting_changes(editor_client, settings):
    settings.ADDRESSES = "unicode"
    article = make_article("Почему молчат редакторы")
    settings.ADDRESSES = "ascii"
    editor_client.post(change(article), fields(headline="Почему", slug=article.slug, _publish=""))
    article.refresh_from_db()
    assert article.slug == "почему-молчат-редакторы"


def test_an_address_typed_with_its_accents_apart_is_found(reader, settings):
    settings.ADDRESSES = "unicode"
    make_article("Été")
    assert reader.get("/articles/e\u0301te\u0301/")["Location"] == "/articles/%C3%A9t%C3%A9/"
