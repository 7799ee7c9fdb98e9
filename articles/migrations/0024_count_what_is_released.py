from collections import Counter, defaultdict

from django.db import migrations

from plumbing.database.refilling import A_BATCH
from plumbing.web.periods import month_of


def count(apps, schema_editor):
    models = {name: apps.get_model("articles", name).objects for name in ("Article", "Tagging", "Tallied", "Tally")}
    tags, counts, batch = defaultdict(list), Counter(), []
    for article, tag in models["Tagging"].order_by("pk").values_list("content_object", "tag").iterator():
        tags[article].append(tag)
    released = models["Article"].filter(status__in=["scheduled", "published"])
    for pk, published_at in released.order_by("pk").values_list("pk", "published_at").iterator():
        month = month_of(published_at)
        counts.update([("month", month), *(("tag_id", tag) for tag in tags[pk])])
        batch.append(models["Tallied"].model(article_id=pk, month=month, tags=tags[pk]))
        if len(batch) == A_BATCH:
            models["Tallied"].bulk_create(batch)
            batch = []
    models["Tallied"].bulk_create(batch)
    tallies = (models["Tally"].model(**{column: value, "number": number}) for (column, value), number in counts.items())
    models["Tally"].bulk_create(tallies, batch_size=A_BATCH)


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0023_tallies'),
    ]

    operations = [
        migrations.RunPython(count, migrations.RunPython.noop),
    ]
