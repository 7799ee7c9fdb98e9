from django.db import migrations
from django.db.models import F
from django.db.models.functions import Coalesce


def fill(apps, schema_editor):
    """What we know of is the last check; it said what the status says."""
    posts = apps.get_model("social", "SocialPost").objects.exclude(status="unknown").filter(status_since=None)
    posts.update(status_since=Coalesce(F("checked_at"), F("created_at")))


class Migration(migrations.Migration):
    dependencies = [("social", "0003_record_of_posts")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
