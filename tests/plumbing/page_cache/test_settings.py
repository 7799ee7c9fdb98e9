"""A change of the settings or of the menu is on every page at once; what only robots.txt says, forgets none."""

import pytest

from cms.site.publication.menus.saving import save_entries
from cms.site.publication.models import Publication
from tests.factories import make_person, make_section

pytestmark = pytest.mark.django_db


def change(**facts):
    Publication.objects.filter(pk=1).update(**facts)


@pytest.mark.parametrize(
    "facts", [{"name": "The Quay"}, {"accent": "#004488"}, {"navigation": "scrolling"}, {"city": "Skelby"}]
)
def test_a_change_of_the_settings_is_on_every_page_at_once(site, facts):
    assert site.forgets("/", lambda: change(**facts))


def test_what_only_robots_are_told_forgets_no_page(site):
    def told():
        change(robots_additions="Disallow: /x/", signal_search="yes")

    assert not site.forgets("/", told)
    assert "Disallow: /x/" in site.get("/robots.txt").text


def test_a_menu_is_on_every_page_at_once_and_so_is_what_becomes_of_its_targets(site):
    world, person = make_section("World"), make_person("Mara Quill")
    entries = [{"kind": "person", "person": person}, {"kind": "section", "section": world}]
    assert site.forgets("/", lambda: save_entries({"menu": entries}, None))
    person.name = "Mara Penn"
    assert site.forgets("/", person.save)
    assert ">Mara Penn</a>" in site.get("/").text
    assert site.forgets("/", person.delete)
    assert "Mara" not in site.get("/").text


def test_people_and_tags_that_are_not_in_the_menu_forget_no_page_by_it(site):
    save_entries({"menu": [{"kind": "person", "person": make_person("Mara Quill")}]}, None)
    assert not site.forgets("/no/such/address/", lambda: make_person("Jo Doe"))


def test_saving_the_same_again_forgets_nothing(site):
    entries = [{"kind": "list", "address": "archive"}]
    save_entries({"menu": entries}, None)
    assert not site.forgets("/", lambda: save_entries({"menu": entries}, None))
