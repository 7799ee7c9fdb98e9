"""Tags by whatever name: each that is typed arrives, or the editor is told."""

import pytest
from django.urls import reverse

from articles.models import Article, Tag
from tests.articles.admin.test_article import ADD, fields
from tests.factories import make_article

pytestmark = pytest.mark.django_db
PAIRS = ["राम रोम", "कला काल", "கலை கால", "ข่าว ขาว", "เสือ เสื้อ", "নদী নাদ", "C++ C#", "C C++", "+1 1", "R&D RD", "🎉 🎊"]


def rename(client, tag, name):
    kept = tag.previous_names.all() if tag.pk else []
    facts = {
        "name": name,
        "description": "",
        "previous_names-TOTAL_FORMS": len(kept),
        "previous_names-INITIAL_FORMS": len(kept),
    }
    for at, previous in enumerate(kept):
        facts |= {f"previous_names-{at}-id": previous.pk, f"previous_names-{at}-tag": tag.pk}
    address = reverse("admin:articles_tag_change", args=[tag.pk]) if tag.pk else reverse("admin:articles_tag_add")
    answer = client.post(address, facts)
    return answer.context["adminform"].form.errors.get("name", [""])[0] if answer.context else ""


def names_of(article):
    return sorted(tag.name for tag in article.tags.all())


@pytest.mark.parametrize("name", ["Press-freedom", "press freedom", "Press  freedom!", "PRESS FREEDOM"])
def test_renaming_onto_another_tag_is_refused_in_words(editor_client, name):
    Tag.objects.create(name="Press freedom")
    assert "There is already a tag “Press freedom”" in rename(
        editor_client, Tag.objects.create(name="Free press"), name
    )


def test_renaming_onto_a_former_name_of_another_is_refused_in_words(editor_client):
    Tag.objects.create(name="Free press").rename("Liberty")
    assert "a former name of the tag “Liberty”" in rename(editor_client, Tag.objects.create(name="Boats"), "free press")


@pytest.mark.parametrize("name", ["???", "—", "…"])
def test_a_name_of_mere_punctuation_is_refused_in_words(editor_client, name):
    assert "cannot be a tag" in rename(editor_client, Tag(), name)
    answer = editor_client.post(ADD, fields(tags=f'"{name}",'))
    assert "cannot be a tag" in answer.context["adminform"].form.errors["tags"][0]


def test_a_tag_of_mere_punctuation_in_an_old_document_has_a_page_all_the_same(reader):
    article = make_article(tags=("???",))
    assert article.tags.get().slug == "tag" and reader.get(article.get_absolute_url()).status_code == 200


def test_of_three_tags_three_arrive(editor_client, reader):
    editor_client.post(ADD, fields(tags="C++, C#, 🎉", _publish=""))
    article = Article.objects.get()
    assert names_of(article) == ["C#", "C++", "🎉"]
    assert [reader.get(tag.get_absolute_url()).status_code for tag in article.tags.all()] == [200] * 3
    assert reader.get(article.get_absolute_url()).status_code == 200


@pytest.mark.parametrize("pair", PAIRS)
def test_two_tags_are_two(pair):
    one, other = pair.split()
    first, second = make_article("One", tags=(one,)), make_article("Two", tags=(other,))
    assert (names_of(first), names_of(second)) == ([one], [other])


@pytest.mark.parametrize("spelling", ["économie", "Economie", "ÉCONOMIE", "E\u0301conomie"])
def test_a_tag_is_the_same_however_it_is_spelt(spelling):
    make_article("One", tags=("Économie",))
    assert names_of(make_article("Two", tags=(spelling,))) == ["Économie"]


def test_of_two_tags_of_one_key_each_is_meant_by_its_own_name():
    """As they may stand in a database from before tags had keys."""
    Tag.objects.create(name="Economie"), Tag.objects.create(name="Économie")
    assert names_of(make_article(tags=("Économie",))) == ["Économie"]


def test_a_renamed_tag_keeps_its_articles_and_its_address(editor_client, reader):
    article = make_article(tags=("C",))
    tag = article.tags.get()
    assert rename(editor_client, tag, "C++") == ""
    tag.refresh_from_db()
    assert reader.get("/tags/c/")["Location"] == tag.get_absolute_url() != "/tags/c/"
    assert names_of(make_article("Two", tags=("C",))) == ["C++"]


def test_another_spelling_keeps_the_address(editor_client):
    tag = Tag.objects.create(name="Free press")
    rename(editor_client, tag, "Free-Press!")
    tag.refresh_from_db()
    assert (tag.name, tag.slug, tag.previous_names.count()) == ("Free-Press!", "free-press", 0)
