"""What is read most: lists that pages show."""

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0026_reading_counts"),
    ]

    operations = [
        migrations.CreateModel(
            name="MostReadUpdate",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField()),
            ],
            options={
                "verbose_name": "update of the most read articles",
                "verbose_name_plural": "updates of the most read articles",
            },
        ),
        migrations.CreateModel(
            name="MostRead",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("period", models.CharField(choices=[("day", "Last 24 hours"), ("week", "Last 7 days")], max_length=4)),
                ("place", models.PositiveSmallIntegerField()),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="most_read",
                        to="articles.article",
                    ),
                ),
                (
                    "section",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="most_read",
                        to="articles.section",
                    ),
                ),
            ],
            options={
                "verbose_name": "most read article",
                "verbose_name_plural": "most read articles",
                "ordering": ["period", "section", "place"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("section", "period", "place"), name="a_place_of_a_section_is_taken_once"
                    ),
                    models.UniqueConstraint(
                        condition=Q(("section", None)),
                        fields=("period", "place"),
                        name="a_place_of_the_site_is_taken_once",
                    ),
                    models.CheckConstraint(
                        condition=Q(("period__in", ["day", "week"])), name="a_period_is_a_day_or_a_week"
                    ),
                ],
            },
        ),
    ]
