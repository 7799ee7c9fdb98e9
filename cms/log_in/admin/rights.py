"""What an account may do, before and after somebody has changed it."""

RIGHTS = {"is_staff": "staff", "is_superuser": "superuser"}


def rights_of(user) -> dict:
    """By roles and marks, as the history keeps them."""
    marks = {word for name, word in RIGHTS.items() if getattr(user, name)}
    groups = {group.name for group in user.groups.all()}
    permissions = {
        f"{each.content_type.app_label}.{each.codename}"
        for each in user.user_permissions.select_related("content_type")
    }
    return {"rights": marks | groups | permissions}


def difference(before: dict, after: dict) -> dict:
    """What was given and taken, in order; {} when nothing was."""
    had, has = before.get("rights", set()), after["rights"]
    changed = {"given": sorted(has - had), "taken": sorted(had - has)}
    return {name: words for name, words in changed.items() if words}
