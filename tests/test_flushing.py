"""What is there before each test that commits, whatever the one before has done."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import connection

from articles.models import Article, Section
from cms.site.publication.models import Publication
from tests.factories import make_article, make_section
from tests.flushing import rows_of

pytestmark = pytest.mark.django_db(transaction=True)


def empty_all():
    """As is done after each such test."""
    call_command("flush", verbosity=0, interactive=False, reset_sequences=False, inhibit_post_migrate=False)


def test_what_a_test_has_written_goes():
    make_article(section=make_section().slug)
    empty_all()
    assert not Article.objects.exists() and not Section.objects.exists()


def test_roles_and_permissions_are_those_of_the_beginning_whatever_a_test_has_done_to_them():
    before = rows_of(connection)
    group = Group.objects.get(name="Administrator")
    group.permissions.clear()
    group.delete()
    Group.objects.create(name="Of one test")
    ContentType.objects.filter(app_label="articles").delete()
    Permission.objects.update(name="Changed")
    Publication.objects.update(name="Changed")
    empty_all()
    assert rows_of(connection) == before


def test_they_are_there_again_though_a_test_has_left_nothing_at_all():
    before = rows_of(connection)
    Group.permissions.through.objects.all().delete()
    empty_all()
    assert rows_of(connection) == before
