"""How often articles are read, by day."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0025_renditions"),
    ]

    operations = [
        migrations.CreateModel(
            name="ReadingCount",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("day", models.DateField()),
                ("opened", models.PositiveIntegerField(default=0)),
                ("half_read", models.PositiveIntegerField(default=0)),
                ("read_to_end", models.PositiveIntegerField(default=0)),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reading_counts",
                        to="articles.article",
                    ),
                ),
            ],
            options={
                "verbose_name": "reading count",
                "verbose_name_plural": "reading counts",
                "ordering": ["-day", "article"],
                "constraints": [
                    models.UniqueConstraint(fields=("day", "article"), name="an_article_is_counted_once_a_day")
                ],
            },
        ),
    ]
