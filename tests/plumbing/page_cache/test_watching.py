"""What a page may not have read, if it is to be kept."""

import pytest
from django.db import connection
from django.db.models import Value
from django.db.models.functions import Coalesce, Now
from django.utils import timezone

from articles.models import Article, Draft
from people.models import Person
from plumbing.page_cache.watching import watching

pytestmark = pytest.mark.django_db


def sql(statement, params=()):
    with connection.cursor() as cursor:
        cursor.execute(statement, params)


def by_an_unknown_moment():
    list(Article.objects.annotate(at=Coalesce("published_at", Value(timezone.now()))).order_by("at"))


READINGS = {
    "the private table": lambda: list(Draft.objects.all()),
    "new each time": lambda: list(Person.objects.order_by("?")),
    "new each": lambda: list(Article.objects.filter(published_at__lte=Now())),
    "not understood": lambda: sql("SELECT name FROM people_person -- by hand"),
    "not plain SQL": lambda: sql("SELECT name FROM people_person WHERE slug = %(slug)s", {"slug": "jo"}),
    "a moment in a place": by_an_unknown_moment,
}


@pytest.mark.parametrize(("reason", "read"), READINGS.items(), ids=READINGS)
def test_a_page_is_not_kept_that_has_read(reason, read):
    with watching() as watch:
        read()
    assert reason in watch.reason_against_keeping


def test_a_page_is_kept_that_has_read_what_is_public():
    with watching() as watch:
        list(Person.objects.all())
    assert watch.reason_against_keeping == ""
