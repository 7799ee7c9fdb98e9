"""The desk says what of the publication is still as installed, and its list has one way to each thing."""

import re

import pytest
from django.contrib.auth.models import Group, User

from tests.cms.site.publication.factories import make_page, said_settings
from tests.conftest import logged_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator(db):
    user = User.objects.create_user("adam", "adam@example.org", "adam", is_staff=True)
    user.groups.add(Group.objects.get(name="Administrator"))
    return logged_in(user)


def steps(client):
    page = client.get("/admin/").content.decode()
    part = re.search(r'aria-labelledby="begin".*?</section>', page, re.DOTALL)
    return re.findall(r"<a [^>]+>([^<]+)</a>", part[0]) if part else []


def test_each_step_is_there_until_it_is_done(administrator):
    assert steps(administrator) == ["Name, logo and colour", "About and privacy pages", "Your team"]
    administrator.post("/admin/publication/publication/", said_settings(name="The Quay"))
    assert steps(administrator) == ["About and privacy pages", "Your team"]
    make_page()
    User.objects.create_user("edith", is_staff=True)
    assert steps(administrator) == []


def test_a_name_that_the_server_sets_is_no_step(administrator, settings):
    settings.SITE_NAME = "The Tide"
    assert "Name, logo and colour" not in steps(administrator)


def test_nobody_is_asked_for_what_they_may_not_do(writer_client):
    assert steps(writer_client) == []


def test_the_list_of_everything_has_one_link_to_each_list_and_none_to_a_group(administrator):
    page = administrator.get("/admin/").content.decode()
    links = re.findall(r'href="(/admin/[^"]*)"', page.partition('id="rooms"')[2])
    assert "/admin/articles/" not in links
    assert len(set(links)) == len(links)
    assert "<h1>People</h1>" in administrator.get("/admin/people/").content.decode()
