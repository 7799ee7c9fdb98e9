"""What almost every page asks is asked once, until it changes."""

from datetime import timedelta
from unittest.mock import patch

import pytest
from django.contrib.auth.models import Permission
from django.utils import timezone

from articles.models import Article, Section
from cms.site.publication import shown
from plumbing.page_cache import remembering
from plumbing.page_cache.remembering import remembered
from plumbing.page_cache.watching import watching
from tests.factories import make_article, make_section
from tests.plumbing.page_cache.site import committed

pytestmark = pytest.mark.django_db


@remembered(most=2)
def sections(moment, first_letter=""):
    return tuple(Section.objects.filter(name__startswith=first_letter).values_list("name", flat=True))


@remembered(most=1)
def published(moment):
    return Article.objects.published(moment).count()


@remembered(most=1)
def permissions(moment):
    return Permission.objects.count()


def test_it_is_asked_once(remembers, django_assert_num_queries):
    make_section("Politics")
    assert sections(timezone.now()) == ("Politics",)
    with django_assert_num_queries(0):
        assert sections(timezone.now()) == ("Politics",)


def test_a_change_is_seen_at_once(remembers):
    assert sections(timezone.now()) == ()
    with committed():
        make_section("Politics")
    assert sections(timezone.now()) == ("Politics",)


def test_what_changes_by_the_clock_is_seen_at_its_moment(remembers, monkeypatch):
    with committed():
        make_article(at=timezone.now() - timedelta(days=1))
        Article.objects.update(withdrawn_at=timezone.now() + timedelta(hours=1))
    assert published(timezone.now()) == 1
    later = timezone.now() + timedelta(hours=1)
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert published(later) == 0


def test_within_a_transaction_its_own_changes_are_seen(stamps):
    with patch.object(remembering, "sees_own_changes", lambda: False):
        assert sections(timezone.now()) == ()
    # The test itself is in one.
    make_section("Politics")
    assert sections(timezone.now()) == ("Politics",)


def test_another_moment_than_the_present_is_asked_for_itself(remembers):
    with committed():
        make_article(at=timezone.now() - timedelta(days=1))
    assert published(timezone.now()) == 1
    assert published(timezone.now() - timedelta(days=2)) == 0


def test_a_private_table_is_asked_each_time(remembers, django_assert_num_queries):
    permissions(timezone.now())
    with django_assert_num_queries(1):
        permissions(timezone.now())


def test_a_page_that_shows_a_private_table_so_is_not_kept(remembers):
    with watching() as page:
        permissions(timezone.now())
    assert page.reason_against_keeping == "the private table auth_permission"


def test_nothing_is_remembered_where_no_page_is_kept(remembers, settings, django_assert_num_queries):
    settings.PAGE_CACHE = "off"
    sections(timezone.now())
    with django_assert_num_queries(1):
        sections(timezone.now())


def test_the_answers_to_the_last_values_are_kept(remembers, django_assert_num_queries):
    now = timezone.now()
    for letter in "abc":
        sections(now, letter)
    with django_assert_num_queries(1):
        for letter in "cba":
            sections(now, letter)


def test_a_page_made_of_a_remembered_answer_is_forgotten_with_it(remembers, site):
    section = make_section("Politics")
    with committed():
        shown.load(timezone.now())
    # Its name stands in the menu of a page that was rendered after the answer was remembered.
    assert site.forgets("/people/", lambda: Section.objects.filter(pk=section.pk).update(name="The State"))
    assert "The State" in site.get("/people/").text
