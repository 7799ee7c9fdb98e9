"""The invented magazine, put into the database once for all tests here, with small pictures for its real ones."""

from datetime import datetime, timedelta
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.utils import timezone

from articles import workflow
from articles.models import Article, Correction, Image, Quote, Section, Series, Suggestion, WordNote
from articles.models.article import Kind
from articles.social.models import PostMedia, SocialPost
from cms.demo import filling
from cms.demo.reading import moment, read_articles
from cms.promos.models import Promo
from cms.site.publication.shown import the_publication
from people.models import Person
from tests.factories import picture_bytes

NOON = datetime(2026, 3, 10, 12, tzinfo=ZoneInfo("Europe/London"))
WRITTEN = read_articles(NOON)


def seed(*options):
    out = StringIO()
    call_command("seed_demo", *options, stdout=out)
    return out.getvalue()


@pytest.fixture(scope="module", autouse=True)
def small_pictures():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(filling, "scene_file", lambda section, scene: picture_bytes(shade=hash_of(section + scene)))
        patch.setattr(filling, "portrait_file", lambda slug, **face: picture_bytes(shade=hash_of(slug)))
        yield


def hash_of(words):
    return sum(place * ord(letter) for place, letter in enumerate(words, start=1)) % 251


@pytest.fixture(scope="module")
def printed(rows_stay, small_pictures):
    """What the first run prints."""
    return seed()


@pytest.fixture
def magazine(printed, db):
    return printed


def test_all_fifteen_published_articles_are_there(magazine):
    assert Article.objects.published().count() == 15


def test_one_article_is_due_tomorrow(magazine):
    assert Article.objects.upcoming().get().published_at.date() <= timezone.now().date() + timedelta(days=2)


def test_one_article_awaits_review(magazine):
    assert Article.objects.awaiting_review().count() == 1


def test_one_article_is_a_draft(magazine):
    assert Article.objects.with_status("draft").count() == 1


def test_the_draft_has_a_suggestion_and_a_note_of_a_colleague_who_cannot_log_in(magazine):
    suggestion = Suggestion.objects.open().with_counts().get()
    assert (suggestion.article.status, suggestion.left) == ("draft", 4)
    assert not suggestion.by.has_usable_password()
    assert WordNote.objects.open().get().article == suggestion.article


def test_every_section_has_published_articles(magazine):
    sections = Section.objects.filter(articles__in=Article.objects.published()).distinct()
    assert sections.count() == Section.objects.count() == 6


def test_both_series_have_several_articles(magazine):
    assert [series.articles.count() > 1 for series in Series.objects.all()] == [True, True]


def test_every_kind_but_the_sponsored_is_shown(magazine):
    shown = set(Article.objects.published().values_list("kind", flat=True))
    assert shown == set(Kind.values) - {"sponsored"}


def test_published_articles_have_the_length_of_real_ones(magazine):
    lengths = Article.objects.published().values_list("word_count", flat=True)
    assert min(lengths) >= 600
    assert max(lengths) <= 1300


def test_every_published_article_has_a_picture_and_an_author(magazine):
    assert not Article.objects.published().filter(image=None).exists()
    assert not Article.objects.published().exclude(bylines__role="author").exists()


def test_contributors_have_a_bio_and_a_portrait(magazine):
    contributors = Person.objects.contributors()
    assert contributors.count() == 11
    assert not contributors.filter(portrait="").exists()
    assert not contributors.filter(bio="").exists()


def test_others_than_contributors_are_quoted(magazine):
    speakers = Person.objects.filter(is_contributor=False, quotes__in=Quote.objects.all()).distinct()
    assert speakers.count() >= 12


def test_no_slug_of_a_person_in_a_body_leads_nowhere(magazine):
    named = {slug for written in WRITTEN for slug in person_slugs(written.body)}
    assert named <= set(Person.objects.values_list("slug", flat=True))


def person_slugs(body):
    return [piece.split('"')[0] for piece in body.split('data-person="')[1:]]


def test_posts_come_from_nine_platforms(magazine):
    assert SocialPost.objects.order_by().values("platform").distinct().count() == 9


def test_posts_show_every_sort_of_loss(magazine):
    assert SocialPost.objects.filter(status="missing").count() == 1
    assert SocialPost.objects.filter(address=None).count() == 1
    assert SocialPost.objects.filter(status="private").count() == 1


def test_a_post_has_pictures(magazine):
    assert PostMedia.objects.filter(post__platform="instagram").count() == 2


def test_every_archived_post_is_used(magazine):
    assert not SocialPost.objects.filter(articles=None).exists()


def test_the_correction_follows_a_revision_that_says_what_was_wrong(magazine):
    article = Correction.objects.get().article
    first, second = article.revisions.order_by("number")
    assert "there were 212" in first.document.body
    assert "there were eighty-four" in second.document.body


def test_the_show_airs_on_working_days_at_four_in_new_york(magazine):
    assert Promo.objects.get(kind="show").schedule_label == "Monday through Friday 4/3c"


def test_the_subscription_has_two_wordings(magazine):
    assert Promo.objects.get(kind="subscription").variants.count() == 2


def test_promos_name_the_publication(magazine):
    titles = Promo.objects.get(kind="subscription").variants.values_list("title", flat=True)
    assert f"Subscribe to {the_publication().name}" in titles


@pytest.mark.parametrize("written", [w for w in WRITTEN if moment(w.facts["published"], NOON)], ids=lambda w: w.slug)
def test_what_is_published_opens_and_what_is_due_does_not(magazine, reader, written):
    is_due = moment(written.facts["published"], NOON) > NOON
    assert reader.get(f"/articles/{written.slug}/").status_code == (404 if is_due else 200)


@pytest.mark.parametrize("path", ["/", "/sections/politics/", "/series/elsewhere/", "/people/odile-brandreth/"])
def test_the_pages_that_gather_articles_open(magazine, reader, path):
    assert reader.get(path).status_code == 200


def test_a_second_run_adds_nothing_and_says_so(magazine):
    before = counts()
    assert seed() == "the demo is here already: added nothing\n"
    assert counts() == before


def counts():
    return [model.objects.count() for model in (Article, Person, SocialPost, PostMedia, Image, Promo, Section, User)]


def test_a_second_run_leaves_what_an_editor_changed(magazine):
    Person.objects.filter(slug="fitzroy-plimm").update(role="Resigned")
    seed()
    assert Person.objects.get(slug="fitzroy-plimm").role == "Resigned"


def test_a_second_run_does_not_bring_back_an_address_that_an_editor_changed(magazine):
    article = Article.objects.get(slug="leave-the-light-on")
    workflow.rename(article, "keep-the-light-on")
    assert "added nothing" in seed()


def test_the_first_run_prints_where_to_log_in(magazine, settings):
    assert f"log in at {settings.SITE_ADDRESS}/admin/" in magazine


def test_the_printed_password_opens_the_admin(magazine, reader):
    assert reader.login(username="editor", password=magazine.split("password: ")[1].strip())


def test_a_new_password_is_made_only_when_asked_for(magazine):
    assert "password: " in seed("--reset-password")


def test_the_editor_runs_the_place_while_nobody_else_does(magazine):
    assert User.objects.get(username="editor").is_superuser
