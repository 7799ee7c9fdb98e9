import pytest
from django.contrib.auth.models import User

from cms.demo import log_in

pytestmark = pytest.mark.django_db


def test_the_editor_runs_the_place_while_nobody_else_does():
    editor, _ = log_in.make_editor("editor@example.org")
    assert editor.is_superuser


def test_the_editor_is_no_superuser_where_there_is_one():
    User.objects.create_superuser("operator")
    editor, _ = log_in.make_editor("editor@example.org")
    assert not editor.is_superuser
    assert editor.is_staff


def test_the_editor_has_the_role_of_an_editor_and_no_other():
    User.objects.create_superuser("operator")
    editor, _ = log_in.make_editor("editor@example.org")
    assert [group.name for group in editor.groups.all()] == ["Editor"]
    assert editor.has_perms(["articles.publish_article", "people.change_person", "promos.add_promo"])


def test_the_address_of_a_new_editor_can_be_chosen():
    assert log_in.make_editor("augusta@example.org")[0].email == "augusta@example.org"


def test_a_second_call_changes_no_password():
    _, password = log_in.make_editor("editor@example.org")
    assert log_in.make_editor("editor@example.org")[1] is None
    assert User.objects.get().check_password(password)


def test_a_new_password_replaces_the_old_one_when_asked_for():
    _, old = log_in.make_editor("editor@example.org")
    _, new = log_in.make_editor("editor@example.org", reset_password=True)
    assert not User.objects.get().check_password(old)
    assert User.objects.get().check_password(new)
