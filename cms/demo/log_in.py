"""The editor's log-in that a demonstration begins with."""

import secrets

from django.contrib.auth.models import Group, User

USERNAME = "editor"
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that looks like another
ROLE = "Editor"  # one of cms/log_in/roles.py


def make_editor(email, reset_password=False):
    """The user “editor” in the role of that name, and a password if a new one was set, else None.

    Somebody has to be able to let others in: while there is no superuser, the editor is one.
    """
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
    user.groups.add(Group.objects.get(name=ROLE))
    return user, password
