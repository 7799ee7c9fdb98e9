from io import StringIO

import pytest
from django.core.management import call_command

from articles.models import Article
from cms.demo import filling
from people.models import Person
from tests.factories import make_person, picture_bytes

pytestmark = pytest.mark.django_db


def test_a_dry_run_tells_what_is_missing_and_adds_nothing():
    out = StringIO()
    call_command("seed_demo", "--dry-run", stdout=out)
    assert out.getvalue() == "would add 25 people, 18 articles\n"
    assert not Article.objects.exists()
    assert not Person.objects.exists()


def test_a_person_who_is_there_already_is_left_alone(monkeypatch):
    monkeypatch.setattr(filling, "portrait_file", lambda slug, **face: picture_bytes())
    make_person("Hester Wragg", role="Gardener")
    filling.add_people(str)
    assert Person.objects.get(slug="hester-wragg").role == "Gardener"
