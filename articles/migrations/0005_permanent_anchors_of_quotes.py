"""What was published under an ordinal keeps it, now as its permanent anchor: links that were shared still lead to the same words."""

import django.db.models.deletion
from django.db import migrations, models

ORDINALS = "UPDATE articles_quote SET anchor = 'q' || position"
KNOWN = """
INSERT INTO articles_quoteanchor (article_id, anchor, text, speaker)
SELECT quote.article_id, quote.anchor, quote.text, COALESCE(person.slug, '')
FROM articles_quote quote LEFT JOIN people_person person ON person.id = quote.speaker_id
ORDER BY quote.article_id, quote.position
"""


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0004_bylines_read_from_their_index"),
        ("people", "0001_person_alias_handle"),
    ]

    operations = [
        migrations.AddField(
            model_name="quote",
            name="anchor",
            field=models.CharField(
                default="", editable=False, help_text="The id of its element; see QuoteAnchor.", max_length=40
            ),
            preserve_default=False,
        ),
        migrations.CreateModel(
            name="QuoteAnchor",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("anchor", models.CharField(max_length=40)),
                ("text", models.TextField()),
                (
                    "speaker",
                    models.CharField(
                        blank=True, help_text="The slug that the document gives, if any.", max_length=200
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="quote_anchors",
                        to="articles.article",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("article", "anchor"), name="an_anchor_stands_for_one_quote")
                ],
            },
        ),
        migrations.RunSQL(ORDINALS, migrations.RunSQL.noop),
        migrations.AddConstraint(
            model_name="quote",
            constraint=models.UniqueConstraint(fields=("article", "anchor"), name="quotes_have_an_anchor"),
        ),
        # Last, since PostgreSQL changes no table in a transaction that has inserted rows with a foreign key.
        migrations.RunSQL(KNOWN, migrations.RunSQL.noop),
    ]
