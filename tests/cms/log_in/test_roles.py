"""The four roles are there after `migrate`, may do what docs/roles.md says."""

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import Group, Permission, User
from django.db.models.signals import post_migrate

from cms.log_in import checks, roles
from cms.log_in.roles import STEPS, permissions_of

pytestmark = pytest.mark.django_db


def member(role):
    user = User.objects.create_user(role.lower(), is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    return user


def permissions_in_table():
    """Those of each role as the table of docs/roles.md has them."""
    found = {role: set() for role in STEPS}
    for line in (settings.ROOT / "docs" / "roles.md").read_text().splitlines():
        what, *cells = [cell.strip() for cell in line.strip("|").split("|")]
        if "." in what and len(cells) == len(STEPS):
            said = set()
            for role, cell in zip(STEPS, cells, strict=True):
                said |= {roles.permission(what, verb) for verb in cell.split()}
                found[role] |= said
    return found


def test_each_role_may_do_what_the_table_says():
    assert permissions_in_table() == {role: permissions_of(role) for role in STEPS}


@pytest.mark.parametrize("role", STEPS)
def test_a_member_of_a_role_has_its_permissions_and_no_others(role):
    assert member(role).get_all_permissions() == permissions_of(role)


def test_a_role_that_somebody_has_changed_is_told_of_and_put_right():
    editors = Group.objects.get(name="Editor")
    editors.permissions.add(Permission.objects.get(codename="delete_user"))
    assert "auth.delete_user" in checks.roles_are_right(None, databases=["default"])[0].msg
    last = [config for config in apps.get_app_configs() if config.models_module][-1]
    roles.keep_roles(sender=last, using="default")
    assert checks.roles_are_right(None, databases=["default"]) == []


def test_groups_of_ones_own_are_left_alone():
    own = Group.objects.create(name="Interns")
    own.permissions.add(Permission.objects.get(codename="view_article"))
    sessions = apps.get_app_config("sessions")
    post_migrate.send(sessions, app_config=sessions, using="default", verbosity=0)
    assert own.permissions.count() == 1
