"""Placements may be renamed, and others come: which there are is said by Placement alone."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("promos", "0002_words_of_the_admin"),
    ]

    operations = [
        migrations.RemoveConstraint(model_name="promocount", name="a_count_is_of_a_known_placement"),
        migrations.AlterField(model_name="promocount", name="placement", field=models.CharField(max_length=10)),
    ]
