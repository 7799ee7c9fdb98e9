"""People in the admin."""

from io import BytesIO

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from PIL import Image

from articles.admin.people_and_posts import with_counts
from people.models import Person
from tests.factories import make_article, make_draft, make_person

LIST = "admin:people_person_changelist"
ADD = "admin:people_person_add"


def inlines(**facts):
    empty = {f"{name}-{count}": 0 for name in ("handles", "aliases") for count in ("TOTAL_FORMS", "INITIAL_FORMS")}
    return empty | {"name": "Mara Quill", "slug": "mara-quill"} | facts


def handle(platform, name):
    return {"handles-TOTAL_FORMS": 1, "handles-0-platform": platform, "handles-0-handle": name}


def picture(size=(400, 400)):
    out = BytesIO()
    Image.new("RGB", size, "teal").save(out, "JPEG")
    return SimpleUploadedFile("me.jpg", out.getvalue(), "image/jpeg")


def queries_of_the_list(client):
    with CaptureQueriesContext(connection) as queries:
        client.get(reverse(LIST))
    return len(queries)


@pytest.fixture
def mara(db):
    return Person.objects.create_named("Mara Quill")


def test_an_editor_adds_a_person_with_a_handle(editor_client):
    editor_client.post(reverse(ADD), inlines(**handle("twitter", "@MaraQuill")))
    assert Person.objects.get().handles.get().handle == "MaraQuill"


def test_a_handle_of_somebody_else_is_refused_by_name(editor_client, mara):
    mara.add_handle("twitter", "maraquill")
    answer = editor_client.post(reverse(ADD), inlines(name="Abel", slug="abel", **handle("twitter", "@MaraQuill")))
    assert "Mara Quill already has this handle." in answer.content.decode()


def test_an_alias_that_is_there_already_is_refused(editor_client, mara):
    mara.add_alias("Q")
    facts = {"aliases-TOTAL_FORMS": 1, "aliases-0-name": "q.", "aliases-0-person": mara.pk}
    answer = editor_client.post(reverse("admin:people_person_change", args=[mara.pk]), inlines(**facts))
    assert "This person already has this alias." in answer.content.decode()


def test_a_portrait_is_saved_anew(editor_client):
    editor_client.post(reverse(ADD), inlines(portrait=picture((2400, 2400))))
    assert Person.objects.get().portrait.width == 1200


def test_a_portrait_that_is_refused_says_why(editor_client):
    answer = editor_client.post(reverse(ADD), inlines(portrait=picture((50, 50))))
    assert "It needs at least 200 × 200" in answer.content.decode()


def test_an_editor_finds_a_person_by_an_alias(editor_client, mara):
    mara.add_alias("The Ferrywoman")
    assert "Mara Quill" in editor_client.get(reverse(LIST), {"q": "ferrywoman"}).content.decode()


def test_the_list_asks_as_much_for_ten_people_as_for_one(editor_client, mara):
    for_one = queries_of_the_list(editor_client)
    for number in range(9):
        Person.objects.create_named(f"Person {number}").add_handle("gab", f"p{number}")
    assert queries_of_the_list(editor_client) == for_one


def test_articles_and_quotes_are_counted_each_for_itself(mara):
    words = "<p><q data-person='mara-quill'>First.</q> <q data-person='mara-quill'>Second.</q></p>"
    make_article("One", authors=[mara], body=words)
    make_article("Two", authors=[mara])
    counted = with_counts(Person.objects.all()).get()
    assert (counted.article_count, counted.quote_count) == (2, 2)


def test_somebody_who_wrote_and_said_nothing_counts_as_nothing(mara):
    counted = with_counts(Person.objects.all()).get()
    assert (counted.article_count, counted.quote_count) == (0, 0)


def test_the_page_of_a_person_opens(editor_client, mara):
    assert editor_client.get(reverse("admin:people_person_change", args=[mara.pk])).status_code == 200


def test_a_stranger_sees_no_people(stranger_client):
    assert stranger_client.get(reverse(LIST)).status_code == 302


@pytest.mark.parametrize("name", ["add", "change"])
def test_only_who_manages_users_says_whose_log_in_a_person_is(client, editor, mara, name):
    client.force_login(editor)
    address = reverse(f"admin:people_person_{name}", args=[mara.pk] if name == "change" else [])
    client.post(address, inlines(name="Mara Quay", slug="mara-quay", user=editor.pk))
    assert Person.objects.get(slug="mara-quay").user is None


@pytest.mark.parametrize("taken", ["Wren Writer", "@wren"])
def test_an_alias_or_a_handle_opens_nobody_elses_article(writer, writer_client, mara, taken):
    """Who may change people gives their own record the names of others, and gains none of their articles."""
    own = make_person("Wren Writer", user=writer)
    own.add_handle("twitter", "wren")
    draft = make_draft("The Ferry Question", authors=[mara])
    writer.user_permissions.add(*Permission.objects.filter(codename__in=CHANGES_PEOPLE))
    names = {"aliases-TOTAL_FORMS": 1, "aliases-0-name": "Mara Quill", "aliases-0-person": own.pk}
    theirs = {
        "aliases-TOTAL_FORMS": 1,
        "aliases-0-name": taken,
        "aliases-0-person": mara.pk,
        **handle("youtube", "wren"),
    }
    for person, facts in [(own, {"name": "Wren Writer", "slug": own.slug, **names}), (mara, theirs)]:
        address = reverse("admin:people_person_change", args=[person.pk])
        assert writer_client.post(address, inlines(**facts)).status_code == 302
    assert own.aliases.get().name == "Mara Quill" and mara.handles.get().handle == "wren"
    address = reverse("admin:articles_article_change", args=[draft.pk])
    assert not draft.can_be_edited_by(writer)
    answer = writer_client.post(address, {"headline": "Mine", "verb": "save"})
    assert answer["Location"] == reverse("saved-preview", args=[draft.pk])
    assert draft.revisions.count() == 1


CHANGES_PEOPLE = [f"{may}_{what}" for may in ("add", "change", "view") for what in ("person", "alias", "socialhandle")]
