"""Every field of a person, those that will be added too: it is in the form, and a change of it outdates the person's page."""

import pytest
from django.contrib import admin
from django.db import models

from people.models import Person
from tests.factories import make_person

pytestmark = pytest.mark.django_db

EDITABLE = [field for field in Person._meta.fields if field.editable and not field.primary_key]
TEXTS = [field.name for field in EDITABLE if type(field) in {models.CharField, models.TextField}]


@pytest.mark.parametrize("field", EDITABLE, ids=lambda field: field.name)
def test_a_field_of_people_is_in_their_form(field):
    rows = [row for _, facts in admin.site.get_model_admin(Person).fieldsets for row in facts["fields"]]
    names = {name for row in rows for name in ([row] if isinstance(row, str) else row)}
    assert field.name in names, f"Give “{field.name}” a place in `fieldsets` of people/admin.py."


@pytest.mark.parametrize("name", TEXTS)
def test_a_change_of_a_field_outdates_the_page_of_the_person(site, name):
    person = make_person("Jane Roe")
    setattr(person, name, "Another")
    assert site.forgets(person.get_absolute_url(), person.save)
