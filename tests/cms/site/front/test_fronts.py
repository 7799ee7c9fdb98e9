"""What editors choose for a front leads it, and what nobody has chosen is chosen by the page."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import Article, Section
from cms.site.front import publishing
from cms.site.front.content import Content, Pin
from cms.site.front.models import FrontDraft, FrontEvent, FrontVersion
from tests.factories import make_article, make_image, make_section
from tests.plumbing.page_cache.walking import Clock

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def rows(rows_stay):
    """The moment at which tests begin, and seven articles."""
    with pytest.MonkeyPatch.context() as patch:
        now = Clock(patch).now
        make_section("Politics"), make_section("Culture")
        return now, [
            make_article(f"Ferry {at}", section=("politics", "culture")[at % 2], at=now - timedelta(hours=at + 1)).pk
            for at in range(7)
        ]


@pytest.fixture
def clock(monkeypatch, rows):
    clock = Clock(monkeypatch)
    clock.now, _ = rows
    return clock


@pytest.fixture
def articles(rows, clock, db):
    """Ferry 0 is the newest."""
    _, keys = rows
    return list(map(Article.objects.in_bulk(keys).get, keys))


def headlines(reader, path="/"):
    return re.findall(r'class="card__headline"[^>]*><a [^>]*>([^<]+)', reader.get(path).content.decode())


def top(reader):
    return headlines(reader)[:4]


def bands(reader):
    return re.findall(r'id="band-(\w+)"', reader.get("/").content.decode())


def pinned(article, order=0, **facts):
    return Content((Pin(article.pk, order, **facts),))


def test_what_is_pinned_stands_in_its_place_and_the_rest_is_chosen(reader, articles):
    publishing.publish(None, Content((Pin(articles[5].pk, 0), Pin(articles[6].pk, 2))))
    assert top(reader) == ["Ferry 5", "Ferry 0", "Ferry 6", "Ferry 1"]


def test_a_pin_runs_out_by_the_clock(reader, articles, clock):
    publishing.publish(None, pinned(articles[5], until=clock.now + timedelta(hours=1)))
    assert top(reader)[0] == "Ferry 5"
    clock.pass_on(hours=1)
    assert top(reader)[0] == "Ferry 0"


def test_an_article_has_another_headline_and_picture_on_the_front_alone(reader, articles):
    image = make_image("pier")
    publishing.publish(None, pinned(articles[0], headline="To the ferry", image=image.pk))
    lead = reader.get("/").content.decode().partition('class="front__second"')[0]
    assert "To the ferry" in lead
    assert "pier" in lead.partition('class="front"')[2]
    assert "To the ferry" not in reader.get(articles[0].get_absolute_url()).content.decode()


def test_what_is_held_back_is_nowhere_on_the_front_and_everywhere_else(reader, articles):
    publishing.publish(None, Content(held=(Pin(articles[0].pk),)))
    assert "Ferry 0" not in reader.get("/").content.decode()
    assert "Ferry 0" in reader.get("/sections/politics/").content.decode()


def test_the_bands_are_in_the_order_that_was_chosen(reader, articles):
    sections = dict(Section.objects.values_list("slug", "pk"))
    for order in (["politics", "culture"], ["culture", "politics"]):
        publishing.publish(None, Content(bands=tuple(sections[slug] for slug in order)))
        assert bands(reader) == order


def test_a_section_has_a_front_of_its_own(reader, articles):
    politics = articles[0].section
    publishing.publish(politics, Content((Pin(articles[6].pk, 0),), held=(Pin(articles[0].pk),)))
    assert headlines(reader, "/sections/politics/")[:2] == ["Ferry 6", "Ferry 2"]
    assert top(reader)[0] == "Ferry 0"


def test_a_planned_version_comes_at_its_moment_and_one_before_it_ends_there(reader, articles, clock):
    publishing.publish(None, pinned(articles[4]))
    publishing.publish(None, pinned(articles[5]), at=clock.now + timedelta(hours=2))
    publishing.publish(None, pinned(articles[6]), at=clock.now + timedelta(hours=1))
    seen = []
    for _ in range(3):
        seen.append(top(reader)[0])
        clock.pass_on(hours=1)
    assert seen == ["Ferry 4", "Ferry 6", "Ferry 5"]


def test_undo_goes_back_version_by_version(reader, articles, clock, editor):
    versions = []
    for article in articles[4:6]:
        versions.append(publishing.publish(None, pinned(article), editor))
        clock.pass_on(minutes=1)
    publishing.undo(versions[1], editor)
    assert top(reader)[0] == "Ferry 4"
    publishing.undo(versions[0], editor)
    assert top(reader)[0] == "Ferry 0"
    with pytest.raises(publishing.FrontError):
        publishing.undo(versions[0], editor)
    assert [event.verb for event in FrontEvent.objects.order_by("pk")] == ["published", "published", "undone", "undone"]
    assert {event.by for event in FrontEvent.objects.all()} == {editor}


def test_a_cancelled_plan_is_the_draft_again(reader, articles, clock):
    version = publishing.publish(None, pinned(articles[5]), at=clock.now + timedelta(hours=1))
    publishing.undo(version)
    clock.pass_on(hours=2)
    assert top(reader)[0] == "Ferry 0"
    assert publishing.content_of(None, clock.now) == pinned(articles[5])
    assert FrontEvent.objects.first().verb == "cancelled"


def test_a_moment_that_has_passed_or_is_far_away_is_refused(clock, articles):
    for moment in (clock.now, clock.now + timedelta(days=4000)):
        with pytest.raises(publishing.FrontError):
            publishing.publish(None, Content(), at=moment)
    assert not FrontVersion.objects.exists()


def test_a_draft_is_seen_by_nobody_until_it_is_published(reader, articles):
    publishing.save(None, pinned(articles[5]), None, 0)
    assert top(reader)[0] == "Ferry 0"
    publishing.publish(None, pinned(articles[5]))
    assert top(reader)[0] == "Ferry 5"
    assert not FrontDraft.objects.exists()


def test_who_saves_over_the_draft_of_another_is_told(articles, editor):
    publishing.save(None, pinned(articles[5]), editor, 0)
    with pytest.raises(publishing.SavedMeanwhile):
        publishing.save(None, pinned(articles[6]), None, 0)
    assert publishing.content_of(None, timezone.now()) == pinned(articles[5])


def test_what_was_deleted_leaves_its_place_to_others(articles, reader):
    publishing.publish(None, Content((Pin(10**9, 0), Pin(articles[5].pk, 1, image=10**9))))
    assert top(reader) == ["Ferry 0", "Ferry 5", "Ferry 1", "Ferry 2"]
