"""The rights of groups and users, as an administrator chooses them."""

import pytest
from django.contrib.auth.models import Group, Permission, User

from articles.models import Article, Story
from cms.log_in.admin import permissions
from tests.conftest import logged_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def root():
    return logged_in(User.objects.create_superuser("root", password="root"))


def test_each_right_of_ours_has_words_that_can_be_translated():
    for model in (Article, Story):
        assert {name for name, _ in model._meta.permissions} <= permissions.DEEDS.keys()


def test_rights_stand_under_what_they_are_for(root):
    text = root.get(f"/admin/auth/group/{Group.objects.get(name='Writer').pk}/change/").content.decode()
    _, _, rest = text.partition("<legend>Article</legend>")
    assert "publish, schedule and withdraw" in rest.partition("</fieldset>")[0]


def test_rights_that_are_ticked_are_given(root):
    group = Group.objects.create(name="Readers of proofs")
    right = Permission.objects.get(codename="view_article")
    root.post(f"/admin/auth/group/{group.pk}/change/", {"name": group.name, "permissions": [right.pk]})
    assert list(group.permissions.all()) == [right]


def test_what_goes_with_a_group_is_told_without_rows_that_only_join(root):
    group = Group.objects.get(name="Writer")
    assert "It cannot be brought back." in root.get(f"/admin/auth/group/{group.pk}/delete/").content.decode()


def test_the_list_of_groups_counts_their_users_in_one_query(root, django_assert_max_num_queries):
    User.objects.create_user("wren").groups.add(Group.objects.get(name="Writer"))
    User.objects.create_user("robin").groups.add(Group.objects.get(name="Writer"))
    with django_assert_max_num_queries(12):
        text = root.get("/admin/auth/group/").content.decode()
    assert '<td class="field-number">2</td>' in text
