"""A check of the roles, for who runs the site."""

from django.core.checks import Warning as CheckWarning
from django.core.checks import register
from django.db.utils import DatabaseError

from cms.log_in.roles import differences


@register("database")
def roles_are_right(app_configs, databases, **kwargs):
    """Somebody may have changed a role in the admin, where groups of one's own are the place for that."""
    try:
        differing = differences() if databases else {}
    except DatabaseError:
        return []  # not migrated yet
    return [
        CheckWarning(
            f"The role {role} has other permissions than docs/roles.md says: {', '.join(names[:5])}{' …' if names[5:] else ''}.",
            hint="Run manage.py migrate, which puts them right. For other rights, make a group of another name.",
            id="broadside.W040",
        )
        for role, names in differing.items()
    ]
