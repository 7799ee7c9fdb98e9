import pytest
from django.urls import reverse

from articles.models import Tag
from people.merging.duplicates import near_pairs
from people.models import Person, PersonMerge
from tests.factories import make_article, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair():
    return make_person("Mara Quill", role="columnist"), make_person("Mara Qiull", role="editor")


def page_of(kept, gone=None, kind="people_person"):
    return reverse(f"admin:{kind}_merge", args=[kept.pk]) + (f"?with={gone.pk}" if gone else "")


def test_a_persons_form_leads_to_those_with_near_names(editor_client, pair):
    kept, gone = pair
    make_person("Tom Reed")
    form = editor_client.get(reverse("admin:people_person_change", args=[kept.pk])).content.decode()
    assert page_of(kept) in form
    page = editor_client.get(page_of(kept)).content.decode()
    assert f"?with={gone.pk}" in page and "Tom Reed" not in page
    assert "Tom Reed" in editor_client.get(page_of(kept) + "?q=reed").content.decode()


def test_a_preview_tells_what_moves_and_asks_where_both_differ(editor_client, pair):
    kept, gone = pair
    gone.add_handle("mastodon", "mara")
    make_article(authors=[gone])
    page = editor_client.get(page_of(kept, gone)).content.decode()
    for words in (
        "1 byline",
        "the name in 1 article",
        "Handles: 1",
        "columnist",
        'value="gone"',
        "/people/mara-qiull/",
    ):
        assert words in page
    assert Person.objects.count() == 2


def test_two_are_merged_and_parted_again_by_one_press_each(editor_client, pair):
    kept, gone = pair
    answer = editor_client.post(page_of(kept, gone), {"role": "gone"}, follow=True).content.decode()
    made = PersonMerge.objects.get()
    undoing = reverse("admin:people_person_unmerge", args=[made.pk])
    assert answer.count(undoing) == 2 and Person.objects.get().role == "editor"
    assert "are two again" in editor_client.post(undoing, follow=True).content.decode()
    assert set(Person.objects.values_list("name", "role")) == {("Mara Quill", "columnist"), ("Mara Qiull", "editor")}
    assert "undone already" in editor_client.post(undoing, follow=True).content.decode()


def test_who_may_not_delete_people_merges_none(writer_client, pair):
    assert writer_client.get(page_of(*pair)).status_code == 403
    assert writer_client.get(reverse("admin:people_person_duplicates")).status_code == 403


def test_possible_duplicates_are_listed(editor_client, pair):
    make_person("Tom Reed")
    page = editor_client.get(reverse("admin:people_person_duplicates")).content.decode()
    assert page_of(*pair) in page and "Tom Reed" not in page


def test_pairs_are_near_by_a_letter_an_order_or_an_initial():
    names = [(1, "mara quill"), (2, "quill mara"), (3, "m quill"), (4, "mara quil"), (5, "tom reed")]
    assert set(near_pairs(names)) == {(1, 2), (1, 3), (1, 4)}


def test_two_tags_are_merged(editor_client):
    kept, gone = Tag.objects.create(name="Ferries"), Tag.objects.create(name="Ferry boats", description="Boats.")
    make_article(tags=["Ferry boats"])
    assert "1 article" in editor_client.get(page_of(kept, gone, "articles_tag")).content.decode()
    editor_client.post(page_of(kept, gone, "articles_tag"))
    assert list(Tag.objects.values_list("name", "description")) == [("Ferries", "Boats.")]
