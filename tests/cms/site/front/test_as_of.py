"""Staff see the site as readers will get it at a moment: page for page the same, and nothing of it is kept, counted or written."""

import re
from datetime import timedelta
from difflib import unified_diff

import pytest
from django.db import connection, transaction
from django.utils import timezone
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from articles import workflow
from articles.models import Article, Event, Release
from cms.site.front import publishing
from cms.site.front.as_of import address
from cms.site.front.content import Content, Pin
from tests.cms.site.publication.factories import make_page
from tests.factories import make_article, make_draft, make_person, make_section
from tests.promos.factories import make_promo, make_variant

pytestmark = pytest.mark.django_db


class Clock:
    def __init__(self, monkeypatch):
        self.now = timezone.now().replace(second=0, microsecond=0)
        monkeypatch.setattr("django.utils.timezone.now", lambda: self.now)


@pytest.fixture
def clock(monkeypatch):
    return Clock(monkeypatch)


def as_of(client, moment, page="/", draft=None, **asked):
    return client.get(address(moment, page, draft), **asked)


BAR = re.compile(r'<link rel="stylesheet" href="[^"]*as-of.css">\n<aside class="as-of".*?</aside>', re.DOTALL)


def essence(response, moment=None):
    """What of an answer is the page: without the bar, and with links as readers have them."""
    text = BAR.sub("", response.content.decode())
    if moment:
        text = text.replace(address(moment).removesuffix("/") + "/", "/")
    return response.status_code, re.sub(r' data-counts="[^"]*"', "", text)


def _others(foreseen, seen):
    """The lines in which two pages differ."""
    return [
        line for line in unified_diff(foreseen.split("\n"), seen.split("\n"), n=0) if line[:3] not in {"---", "+++"}
    ]


MINUTES = st.integers(0, 200)
PINS = st.dictionaries(st.integers(0, 3), st.tuples(st.integers(0, 7), st.none() | MINUTES, st.booleans()), max_size=4)
FRONTS = st.lists(st.tuples(st.none() | st.integers(0, 1), st.none() | MINUTES, PINS, st.integers(0, 7)), max_size=3)


@st.composite
def plans(draw):
    """What a newsroom has planned: (verb, number of an article, minutes) and fronts."""
    deeds = draw(
        st.lists(st.tuples(st.sampled_from(["schedule", "update", "withdraw"]), st.integers(0, 7), MINUTES), max_size=6)
    )
    return deeds, draw(FRONTS), draw(MINUTES), draw(MINUTES), draw(MINUTES)


def newsroom(plan, now):
    """Eight articles in two sections, what is planned of them, a promo with a window and a page. Returns all paths."""
    deeds, fronts, begins, lasts, _ = plan
    sections, author = [make_section("Politics"), make_section("Culture")], make_person("Jane Roe", is_contributor=True)
    facts = [
        {"headline": f"Ferry {at}", "section": sections[at % 2].slug, "authors": (author,), "tags": ("tides",)}
        for at in range(8)
    ]
    drafts = [make_draft(**each) for each in facts]
    for at, article in enumerate(drafts[:6]):
        workflow.publish(article, at=now - timedelta(hours=at + 1))
    for verb, at, minutes in deeds:
        moment, article = now + timedelta(minutes=minutes + 1), drafts[at].locked()
        if verb == "withdraw" and article.is_published:
            workflow.withdraw(article, at=moment)
        elif verb == "schedule" and not article.live_revision_id:
            workflow.schedule(article, at=moment)
        elif verb == "update" and article.is_published and not article.withdrawn_at:
            said = article.document.with_(headline=f"New {at}", section=sections[(at + 1) % 2].slug, tags=("gulls",))
            workflow.save(article, said)
            workflow.schedule(article.locked(), at=moment)
    for of, minutes, pins, held in fronts:
        top = [
            Pin(drafts[article].pk, place, until and now + timedelta(minutes=until), "Of its own" if is_own else "")
            for place, (article, until, is_own) in pins.items()
        ]
        bands = (sections[1].pk, sections[0].pk) if held % 2 else ()
        at = None if minutes is None else now + timedelta(minutes=minutes + 1)
        section = None if of is None else sections[of]
        publishing.publish(section, Content(tuple(top), bands, (Pin(drafts[held].pk),)), at=at)
    starts = now + timedelta(minutes=begins)
    promo = make_promo(shows_home=True, shows_end=True, starts_at=starts, ends_at=starts + timedelta(minutes=lasts + 1))
    make_variant(promo, name="other")
    pages = [make_page().get_absolute_url(), *(each.get_absolute_url() for each in sections)]
    return ["/", *pages, author.get_absolute_url(), "/tags/tides/", *(each.get_absolute_url() for each in drafts)]


def test_the_site_as_of_a_moment_is_what_readers_get_then(clock, editor_client, reader):
    begin = clock.now

    @settings(max_examples=5, derandomize=True, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(plans())
    def holds(plan):
        clock.now = begin
        moment = begin + timedelta(minutes=plan[-1])
        with transaction.atomic():
            paths = newsroom(plan, begin)
            foreseen = {path: essence(as_of(editor_client, moment, path), moment) for path in paths}
            clock.now = moment
            for path in paths:
                seen = essence(reader.get(path))
                assert (path, foreseen[path][0], _others(foreseen[path][1], seen[1])) == (path, seen[0], [])
            transaction.set_rollback(True)

    holds()


def test_a_scheduled_update_is_seen_as_of_its_moment_and_nothing_is_written(clock, editor_client, reader):
    article = make_article("Before", at=clock.now - timedelta(hours=2))
    workflow.save(article, article.document.with_(headline="Behind"))
    workflow.schedule(article.locked(), at=clock.now + timedelta(hours=1))
    before = Event.objects.count(), Release.objects.waiting().count()
    page = as_of(editor_client, clock.now + timedelta(hours=2), article.get_absolute_url())
    assert "Behind" in page.content.decode()
    assert (Event.objects.count(), Release.objects.waiting().count()) == before
    assert Article.objects.get().headline == "Before"
    assert "Behind" not in reader.get("/").content.decode()


def test_without_a_due_update_a_preview_asks_and_writes_nothing(clock, editor_client):
    make_article(at=clock.now - timedelta(hours=1))
    written = []

    def noting(execute, sql, params, many, context):
        written.extend([sql] if not sql.startswith("SELECT") else [])
        return execute(sql, params, many, context)

    with connection.execute_wrapper(noting):
        assert as_of(editor_client, clock.now + timedelta(days=1)).status_code == 200
    assert written == []


def test_it_is_never_kept_nor_found_by_search_engines_nor_counted(clock, editor_client):
    make_article(at=clock.now - timedelta(hours=1))
    page = as_of(editor_client, None)
    assert "no-store" in page["Cache-Control"]
    assert page["X-Robots-Tag"] == "noindex, nofollow"
    assert b"data-counts" not in page.content
    assert b'class="as-of"' in page.content


def test_links_and_redirects_keep_the_moment(clock, editor_client):
    moment = clock.now + timedelta(hours=1)
    article = make_article(body='<p><a href="/tags/tides/">Tides</a></p>', at=clock.now - timedelta(hours=1))
    before = article.get_absolute_url()
    workflow.rename(article, "another")
    assert (
        f'href="{address(moment, "/tags/tides/")}"'
        in as_of(editor_client, moment, "/articles/another/").content.decode()
    )
    assert as_of(editor_client, moment, before)["Location"] == address(moment, "/articles/another/")


def test_what_is_no_page_of_readers_is_where_it_always_is(clock, editor_client):
    assert as_of(editor_client, None, "/admin/")["Location"] == "http://testserver/admin/"
    assert as_of(editor_client, None, "//elsewhere.example/").status_code == 404


def test_the_bar_leads_to_another_moment(settings, clock, editor_client):
    settings.TIME_ZONE = "UTC"
    asked = {"at": "2026-12-01T09:00", "page": "/tags/tides/"}
    assert editor_client.get("/as-of/", asked)["Location"] == "/as-of/2026-12-01T09:00Z/tags/tides/"
    assert editor_client.get("/as-of/", {"at": "tomorrow"}).status_code == 409


def test_a_moment_that_has_passed_is_refused_in_words(clock, editor_client):
    page = as_of(editor_client, clock.now - timedelta(days=1))
    assert page.status_code == 409
    assert "Choose another moment" in page.content.decode()


def test_only_staff_who_may_see_articles_look(clock, reader, stranger_client, writer_client):
    assert as_of(reader, None).status_code == 302
    assert as_of(stranger_client, None).status_code == 302
    assert as_of(writer_client, None).status_code == 200
    draft = publishing.save(None, Content(), None, 0)
    assert as_of(writer_client, None, draft=draft.pk).status_code == 403


def test_a_draft_stands_in_the_place_of_what_is_published(clock, editor_client, reader):
    for hours in (1, 2):
        make_article(f"Ferry {hours}", at=clock.now - timedelta(hours=hours))
    older = Article.objects.get(headline="Ferry 2")
    draft = publishing.save(None, Content((Pin(older.pk, 0, headline="The older leads"),)), None, 0)
    assert "The older leads" in as_of(editor_client, None, draft=draft.pk).content.decode()
    assert "The older leads" not in reader.get("/").content.decode()
