"""Menu and footer in the editors' hands: in one form, with what is gone marked there and not shown to readers."""

import re

import pytest
from django.utils import timezone

from cms.site.publication.models import Entry, SettingsRevision
from cms.site.publication.shown import load
from tests.cms.site.publication.factories import make_page, said_entries
from tests.factories import make_article, make_person, make_section

pytestmark = pytest.mark.django_db
FORM = "/admin/publication/entry/"


def save(client, query="", **fields):
    return client.post(f"{FORM}{query}", said_entries(**fields))


def links(html, part):
    found = re.search(rf'class="{part}.*?</(?:nav|details|footer)>', html, re.DOTALL)[0]
    return re.findall(r'<a href="([^"]+)"[^>]*>([^<]*)</a>', found)


def line(reader):
    return links(reader.get("/").content.decode(), "masthead__line")


def test_while_nobody_has_edited_it_the_form_has_what_readers_see(editor_client, reader):
    make_section("World")
    form = editor_client.get(FORM).content.decode()
    assert form.count('<option value="sections" selected>') == 2 and '<option value="list:archive" selected>' in form
    assert line(reader) == [("/sections/world/", "World")]


def test_a_menu_leads_to_whatever_an_editor_puts_there_in_that_order(editor_client, reader):
    world, about = make_section("World"), make_page("About us")
    make_person("Mara Quill")
    make_article(tags=("Ferries",))
    save(
        editor_client,
        menu=[
            (f"page:{about.pk}", "", "Who we are", 9),
            ("write", "ferries", ""),
            ("write", "Mara Quill", "Our ferryman"),
            ("write", "/people/mara-quill/", ""),
            ("list:archive", "", ""),
            ("write", "https://shop.example/", "Shop"),
            (f"section:{world.pk}", "", "", 1),
        ],
    )
    assert line(reader) == [
        ("/sections/world/", "World"),
        ("/tags/ferries/", "Ferries"),
        ("/people/mara-quill/", "Our ferryman"),
        ("/people/mara-quill/", "Mara Quill"),
        ("/archive/", "Archive"),
        ("https://shop.example/", "Shop"),
        ("/about-us/", "Who we are"),
    ]


def test_an_entry_goes_with_its_target_to_a_new_name_and_address(editor_client, reader):
    world = make_section("World")
    save(editor_client, menu=[f"section:{world.pk}"])
    world.name, world.slug = "Abroad", "abroad"
    world.save()
    assert line(reader) == [("/sections/abroad/", "Abroad")]


def test_what_is_gone_or_unpublished_is_not_shown_and_is_marked(editor_client, reader):
    world, about = make_section("World"), make_page("About us")
    save(editor_client, menu=[f"section:{world.pk}", f"page:{about.pk}", "list:archive"])
    world.delete()
    about.is_public = False
    about.save()
    assert line(reader) == [("/archive/", "Archive")]
    form = editor_client.get(FORM).content.decode()
    assert "“World” has been deleted" in form and "Readers cannot see this page" in form
    assert 'value="gone" selected' in form


def test_the_foot_has_groups_under_headings(editor_client, reader):
    make_page("About us")
    save(editor_client, footer=["pages", ("heading", "", "More"), "list:feeds", ("heading", "", "Empty")])
    foot = reader.get("/archive/").content.decode().partition('<footer class="colophon">')[2]
    assert re.findall(r'colophon__heading">([^<]+)', foot) == ["More"]
    assert [path for path, _ in re.findall(r'<a href="([^"]+)"[^>]*>([^<]*)</a>', foot)] == [
        "/",
        "/about-us/",
        "/feeds/",
        "#text",
    ]


def test_a_section_is_marked_where_it_is_read(editor_client, reader):
    world = make_section("World")
    save(editor_client, menu=["list:archive", f"section:{world.pk}"])
    html = reader.get("/sections/world/").content.decode()
    assert html.partition("<main")[0].count('aria-current="page"') == 2


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("Nobody at all", "There is no tag and no person called “Nobody at all”"),
        ("/people/nobody/", "This site has no page at /people/nobody/"),
        ("/no/such/", "This site has no page at /no/such/"),
        ("/admin/", "not to /admin/"),
        ("https:///x", "This is not a whole address"),
        ("https://[x/", "This is not a whole address"),
        ("javascript:alert(1)", "There is no tag and no person called"),
        ("//evil.example/", "There is no tag and no person called"),
        ("", "Write the name of a tag or a person, or an address"),
    ],
)
def test_an_entry_that_leads_nowhere_is_refused_and_stays_in_the_form(editor_client, written, sentence):
    answer = save(editor_client, menu=[("write", written, "Mine")]).content.decode()
    assert sentence in answer and 'value="Mine"' in answer
    assert not Entry.objects.exists()


def test_a_name_that_two_bear_asks_for_an_address(editor_client):
    make_person("Ferries")
    make_article(tags=("Ferries",))
    assert "More than one tag or person" in save(editor_client, menu=[("write", "Ferries", "")]).content.decode()


def test_each_save_is_kept_and_an_earlier_one_is_put_back_by_saving(editor_client, reader):
    save(editor_client, menu=["list:archive"], footer=["pages"])
    save(editor_client, menu=["list:feeds"], footer=["pages"])
    assert '<option value="list:archive" selected>' in editor_client.get(f"{FORM}?revision=2").content.decode()
    numbers = SettingsRevision.objects.filter(subject="menu").values_list("number", flat=True)
    assert list(numbers) == [3, 2, 1]
    answer = save(editor_client, menu=["list:quotes"], based_on=2).content.decode()
    assert "has saved this form meanwhile" in answer


def test_only_who_may_edit_pages_of_the_publication_edits_the_menu(admin_client, writer_client, reader):
    assert [client.get(FORM).status_code for client in (admin_client, writer_client, reader)] == [200, 403, 302]
    assert save(writer_client, menu=["list:archive"]).status_code == 403


def test_one_question_brings_all_that_every_page_shows(editor_client, django_assert_num_queries):
    world, about = make_section("World"), make_page("About us")
    make_person("Mara Quill")
    save(
        editor_client,
        menu=[f"section:{world.pk}", "pages"],
        footer=[("heading", "", "More"), ("write", "Mara Quill", "")],
    )
    with django_assert_num_queries(1):
        shown = load(timezone.now())
    assert [link.name for link in shown.menu] == ["World", about.title]
    assert [(group.heading, group.links[0].name) for group in shown.footer] == [("More", "Mara Quill")]
    assert (shown.sections[0].name, shown.pages[0].slug, shown.is_due) == ("World", about.slug, False)
