"""After a test that commits, Django empties all tables and makes content types, permissions and roles anew, model by model and app by
app: a fifth of what a browser test costs Python. Here they are put back as they were, with one statement for each table.
"""

from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.management import create_contenttypes
from django.contrib.contenttypes.models import ContentType
from django.db.models.signals import post_migrate

from cms.log_in import roles
from cms.site.publication.models import Publication


def put_back_what_migrate_makes():
    """From now on `flush` leaves the content types, permissions, roles and the publication that are there now, with their keys."""
    rows = {
        model: list(model.objects.order_by("pk"))
        for model in (ContentType, Permission, Group, Group.permissions.through, Publication)
    }

    def put_back(sender, using, **kwargs):
        if sender.label == "contenttypes":
            for model, made in rows.items():
                # All are there when the signal comes from `migrate`.
                model.objects.using(using).bulk_create(made, ignore_conflicts=True)

    post_migrate.disconnect(create_contenttypes)
    post_migrate.disconnect(dispatch_uid=roles.KEEPING)
    post_migrate.disconnect(create_permissions, dispatch_uid="django.contrib.auth.management.create_permissions")
    post_migrate.connect(put_back, weak=False)
