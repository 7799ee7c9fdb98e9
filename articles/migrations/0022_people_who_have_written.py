from django.db import migrations
from django.db.models import Exists, OuterRef


def note_authors(apps, schema_editor):
    written = apps.get_model("articles", "Byline").objects.filter(person=OuterRef("pk"), role="author")
    apps.get_model("people", "Person").objects.filter(Exists(written)).update(has_written=True)


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0021_quotes_newest_first'),
        ('people', '0007_register_of_names'),
    ]

    operations = [
        migrations.RunPython(note_authors, migrations.RunPython.noop),
    ]
