"""The editor's log-in that a demonstration begins with."""

import secrets

from django.contrib.auth.models import Group, Permission, User

USERNAME = "editor"
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that looks like another
GROUP = "Editors"
LABELS = ("articles", "people", "social", "promos")


def make_editor(email, reset_password=False):
    """The user “editor” in the group Editors, and a password if a new one was set, else None.

    Somebody has to be able to let others in: while there is no superuser, the editor is one.
    """
    group, is_new_group = Group.objects.get_or_create(name=GROUP)
    if is_new_group:
        group.permissions.set(Permission.objects.filter(content_type__app_label__in=LABELS))
    user = User.objects.filter(username=USERNAME).first()
    if user and not reset_password:
        return user, None
    password = "".join(secrets.choice(LETTERS) for _ in range(16))
    if user:
        user.set_password(password)
        user.save(update_fields=["password"])
        return user, password
    is_first = not User.objects.filter(is_superuser=True).exists()
    user = User.objects.create_user(USERNAME, email, password, is_staff=True, is_superuser=is_first)
    user.groups.add(group)
    return user, password
