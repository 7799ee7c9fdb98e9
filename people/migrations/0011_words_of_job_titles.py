"""Readers find people by their job titles, too: "mayor of Port Ansel"."""

from django.db import migrations

import plumbing.database.fields
from plumbing.text.folding import search_fold

AT_ONCE = 500


def fold(apps, schema_editor):
    people = apps.get_model("people", "Person").objects
    some = []
    for person in people.exclude(role="").only("role").iterator(AT_ONCE):
        person.role_search_text = search_fold(person.role)
        some.append(person)
    people.bulk_update(some, ["role_search_text"], batch_size=AT_ONCE)


class Migration(migrations.Migration):
    dependencies = [("people", "0010_merges")]

    operations = [
        migrations.AddField(
            model_name="person",
            name="role_search_text",
            field=plumbing.database.fields.SearchField(blank=True, default="", editable=False, sources=("role",)),
        ),
        migrations.RunPython(fold, migrations.RunPython.noop),
    ]
