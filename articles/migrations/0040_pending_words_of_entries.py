from django.db import migrations

# A GIN index takes as many writes as an entry has words, some 350, and most of them are those of other entries, too. Kept in a list of
# what is pending, they are put into the index by dozens of entries at once, which takes a quarter of the time. Each search reads the
# list, so that it finds them; sixteen pages at most, which takes a hundredth of a millisecond or two. The server's default would be 500.
GATHERED = ("ALTER INDEX articles_searchentry_vector SET (fastupdate = on, gin_pending_list_limit = 128)",)
# What is pending then is read by searches until the next VACUUM.
AS_BEFORE = (
    "ALTER INDEX articles_searchentry_vector SET (fastupdate = off)",
    "ALTER INDEX articles_searchentry_vector RESET (gin_pending_list_limit)",
)


def executing(statements):
    def execute(apps, schema_editor):
        for statement in statements if schema_editor.connection.vendor == "postgresql" else ():
            schema_editor.execute(statement)

    return execute


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0039_vectors_in_their_rows'),
    ]

    operations = [migrations.RunPython(executing(GATHERED), executing(AS_BEFORE))]
