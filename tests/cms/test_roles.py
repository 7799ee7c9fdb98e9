"""The four roles are there after `migrate`, may do what docs/roles.md says, and get into no page of the admin beyond it."""

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib import admin
from django.contrib.auth.models import Group, Permission, User
from django.db.models.signals import post_migrate
from django.urls import reverse

from cms.log_in import checks, roles
from cms.log_in.roles import STEPS, permissions_of
from tests.conftest import logged_in

pytestmark = pytest.mark.django_db
MODELS = [
    model
    for model in filter(admin.site.is_registered, apps.get_models())
    if model._meta.app_label != "django_prose_editor"
]


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
    post_migrate.send(apps.get_app_config("sessions"), using="default", verbosity=0)
    assert own.permissions.count() == 1


@pytest.mark.parametrize("role", STEPS)
def test_a_role_gets_into_the_pages_of_the_admin_that_the_table_allows_and_no_others(role):
    client, allowed = logged_in(member(role)), permissions_of(role)
    wrong = {}
    for model in MODELS:
        meta = model._meta
        for page, verbs in (("changelist", ("view", "change")), ("add", ("add",))):
            may = any(f"{meta.app_label}.{verb}_{meta.model_name}" in allowed for verb in verbs)
            may = may and (page != "add" or admin.site.get_model_admin(model).has_add_permission(request_of(client)))
            status = client.get(reverse(f"admin:{meta.app_label}_{meta.model_name}_{page}")).status_code
            if (status == 200) != may:
                wrong[f"{meta.label} {page}"] = status
    assert wrong == {}


def request_of(client):
    return client.get("/admin/").wsgi_request
