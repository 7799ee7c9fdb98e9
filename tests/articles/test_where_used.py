"""What uses a thing, in words; and that the admin deletes nothing which is used."""

import json
import uuid
from datetime import timedelta
from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import Permission
from django.core.management import call_command
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from articles import workflow
from articles.models import DocumentUse, Draft, Image, Release, Tag
from articles.where_used import uses_of
from cms.promos.models import Promo, PromoVariant
from people.models import Person
from tests.factories import (
    BODY,
    make_article,
    make_document,
    make_draft,
    make_image,
    make_person,
    make_post,
    make_section,
    make_series,
)

pytestmark = pytest.mark.django_db


def words(thing):
    return [use.words for use in uses_of(thing)]


def showing(image):
    return f'{BODY}<figure data-block="image" data-image="{image.name}"><img src="{image.file.url}" alt="A ferry"></figure>'


def naming(person):
    return f'<p>So said <a data-person="{person.slug}">she</a>.</p>'


def quoting(person):
    return f'<p>“<q data-person="{person.slug}">No ferry today,</q>” she said.</p>'


def delete(client, thing):
    meta = thing._meta
    address = reverse(f"admin:{meta.app_label}_{meta.model_name}_delete", args=[thing.pk])
    return client.post(address, {"post": "yes"}, follow=True).content.decode()


# --- Where ---


def test_nothing_uses_what_is_new():
    assert words(make_image()) == words(make_person()) == words(make_section()) == words(make_post()) == []


def test_a_draft_uses_the_picture_in_its_body():
    image = make_image()
    make_draft("Ferries", body=showing(image))
    assert words(image) == ["the draft “Ferries”"]


def test_a_published_article_uses_its_lead_picture():
    image = make_image()
    make_article("Ferries", image=image.name)
    assert words(image) == ["the article “Ferries”"]


def test_a_revision_that_could_be_restored_uses_its_picture():
    image = make_image()
    draft = make_draft("Ferries", body=showing(image))
    workflow.save(draft, make_document("Ferries"))
    assert words(image) == ["revision 1 of “Ferries”"]


def test_the_newest_revision_that_used_it_is_told():
    image = make_image()
    draft = make_draft("Ferries", body=showing(image))
    workflow.save(draft, make_document("Ferries again", body=showing(image)))
    workflow.save(draft, make_document("Ferries"))
    assert words(image) == ["revision 2 of “Ferries”"]


def test_an_unpublished_change_of_a_live_article_uses_its_picture():
    image = make_image()
    article = make_article("Ferries")
    workflow.save(article, make_document("Ferries", body=showing(image)))
    assert words(image) == ["the draft “Ferries”"]


def test_a_scheduled_article_uses_its_picture():
    image = make_image()
    draft = make_draft("Ferries", body=showing(image))
    workflow.schedule(draft, at=timezone.now() + timedelta(days=1))
    assert words(image) == ["the scheduled article “Ferries”"]


def test_an_update_that_waits_for_its_hour_uses_its_picture():
    image = make_image()
    article = make_article("Ferries")
    waiting = workflow.save(article, make_document("Ferries", body=showing(image))).revision
    workflow.save(article, make_document("Ferries"))
    Release.objects.create(article=article, revision=waiting, due_at=timezone.now() + timedelta(days=1))
    assert words(image) == ["the scheduled update of “Ferries”"]


@pytest.mark.parametrize("body", [naming, quoting])
def test_an_article_uses_whom_it_names(body):
    person = make_person()
    make_draft("Ferries", body=body(person))
    assert words(person) == ["the draft “Ferries”"]


def test_a_draft_uses_whom_it_credits():
    person = make_person()
    make_draft("Ferries", authors=[person])
    assert words(person) == ["the draft “Ferries”"]


def test_a_draft_uses_a_person_and_a_section_whose_addresses_have_changed():
    person, section = make_person(), make_section()
    make_draft("Ferries", authors=[person], section=section.slug)
    for thing in (person, section):
        thing.slug = "another-address"
        thing.save()
    assert words(person) == words(section) == ["the draft “Ferries”"]


def test_a_draft_uses_its_section_and_its_series():
    section, series = make_section(), make_series()
    make_draft("Ferries", section=section.slug, series=series.slug)
    assert words(section) == words(series) == ["the draft “Ferries”"]


def test_a_draft_uses_the_posts_that_it_shows():
    post = make_post()
    body = f'<figure data-block="post" data-post="{post.reference}"><a href="{post.address}">A post</a></figure>'
    make_draft("Ferries", body=BODY + body)
    assert words(post) == ["the draft “Ferries”"]


def test_unsaved_text_uses_what_it_names(editor):
    image, person = make_image(), make_person("Ann Po")
    credits_ = json.dumps([{"person": person.slug, "role": "author"}])
    fields = {"headline": "Unsaved", "body": showing(image), "credits": credits_}
    Draft.objects.create(key=uuid.uuid4(), user=editor, fields=fields)
    assert words(image) == words(person) == ["unsaved text of Edith, “Unsaved”"]


def test_a_published_article_uses_its_tags():
    make_article("Ferries", tags=["Boats"])
    assert words(Tag.objects.get()) == ["the article “Ferries”"]


def test_a_promo_uses_its_picture_and_its_presenter():
    image, person = make_image(), make_person()
    promo = Promo.objects.create(name="Spring", slug="spring", kind="show", presenter=person)
    PromoVariant.objects.create(promo=promo, title="Spring", image=image, address="https://example.org/")
    assert "Spring" in words(image)[0] and words(person) == ["promo “Spring”"]


def test_a_promo_uses_the_section_that_it_is_for():
    section = make_section()
    Promo.objects.create(name="Spring", slug="spring", kind="show").sections.add(section)
    assert words(section) == ["promo “Spring”"]


# --- Deleting ---


def test_a_picture_of_a_draft_is_not_deleted(editor_client):
    image = make_image()
    make_draft("Ferries", body=showing(image))
    assert "the draft “Ferries”" in delete(editor_client, image) and Image.objects.exists()


def test_a_picture_of_an_earlier_revision_is_not_deleted(editor_client):
    image = make_image()
    workflow.save(make_draft("Ferries", body=showing(image)), make_document("Ferries"))
    assert "revision 1 of “Ferries”" in delete(editor_client, image) and Image.objects.exists()


@pytest.mark.parametrize("make", [make_person, make_section, make_series, make_post])
def test_nothing_that_a_draft_names_is_deleted(editor_client, make):
    thing = make()
    key = getattr(thing, "slug", None) or thing.reference
    draft = make_draft("Ferries")
    DocumentUse.objects.create(article=draft, kind=KINDS[make], key=key, revision=draft.latest_revision)
    assert "is used in" in delete(editor_client, thing) and type(thing).objects.filter(pk=thing.pk).exists()


KINDS = {make_person: "person", make_section: "section", make_series: "series", make_post: "post"}


@pytest.mark.parametrize("make", [make_person, make_section, make_series, make_post, make_image])
def test_what_nothing_uses_is_deleted(editor_client, make):
    thing = make()
    delete(editor_client, thing)
    assert not type(thing).objects.filter(pk=thing.pk).exists()


def test_a_person_made_by_accident_is_deleted_once_the_unsaved_text_is_gone(editor, editor_client):
    person = make_person("Maud Quilt")
    draft = Draft.objects.create(key=uuid.uuid4(), user=editor, fields={"headline": "Unsaved", "body": naming(person)})
    assert "“Maud Quilt” is used in: unsaved text of Edith, “Unsaved”" in delete(editor_client, person)
    draft.delete()
    delete(editor_client, person)
    assert not Person.objects.exists()


def test_the_page_of_a_person_tells_what_uses_them(editor_client):
    person = make_person("Maud Quilt")
    address = reverse("admin:people_person_change", args=[person.pk])
    assert "Nowhere." in editor_client.get(address).content.decode()
    make_draft("Ferries", authors=[person])
    assert "the draft “Ferries”" in editor_client.get(address).content.decode()


@pytest.mark.parametrize("rights", [[], ["change_person"]])
def test_who_lacks_the_right_deletes_no_person(writer, writer_client, rights):
    writer.user_permissions.add(*Permission.objects.filter(codename__in=rights))
    person = make_person("Maud Quilt")
    answer = writer_client.post(reverse("admin:people_person_delete", args=[person.pk]), {"post": "yes"})
    chosen = {"action": "delete_selected", "_selected_action": [person.pk], "post": "yes"}
    writer_client.post(reverse("admin:people_person_changelist"), chosen)
    assert answer.status_code == 403 and Person.objects.exists()


def test_the_action_of_the_list_deletes_nothing_that_is_used(editor_client):
    used, free = make_person("Ann Po"), make_person("Bo Ash")
    make_draft("Ferries", authors=[used])
    facts = {"action": "delete_selected", "_selected_action": [used.pk, free.pk], "post": "yes"}
    answer = editor_client.post(reverse("admin:people_person_changelist"), facts)
    assert "“Ann Po” is used in" in answer.content.decode() and Person.objects.count() == 2


def test_a_tag_on_readers_pages_is_not_deleted(editor_client):
    make_article("Ferries", tags=["Boats"])
    assert "the article “Ferries”" in delete(editor_client, Tag.objects.get()) and Tag.objects.exists()


def test_the_page_of_a_picture_tells_where_it_is_used(editor_client):
    image = make_image()
    make_draft("Ferries", body=showing(image))
    page = editor_client.get(reverse("admin:articles_image_change", args=[image.pk])).content.decode()
    assert "the draft “Ferries”" in page


def test_the_list_of_pictures_counts_the_articles_that_use_them(editor_client):
    image = make_image()
    make_draft("Ferries", body=showing(image))
    page = editor_client.get(reverse("admin:articles_image_changelist")).content.decode()
    assert '<td class="field-articles_shown">1</td>' in page


def test_who_may_not_delete_learns_nothing(writer_client):
    image = make_image()
    address = reverse("admin:articles_image_delete", args=[image.pk])
    assert writer_client.post(address, {"post": "yes"}).status_code == 403


# --- Keeping it ---


def test_a_save_costs_one_statement_for_what_it_names(django_assert_max_num_queries):
    image, person = make_image(), make_person()
    draft = make_draft("Ferries", body=showing(image) + naming(person))
    with django_assert_max_num_queries(1):
        DocumentUse.objects.note(draft.latest_revision)


def test_reindex_finds_again_what_revisions_name():
    image = make_image()
    workflow.save(make_draft("Ferries", body=showing(image)), make_document("Ferries"))
    DocumentUse.objects.all().delete()
    call_command("reindex", verbosity=0)
    assert words(image) == ["revision 1 of “Ferries”"]


def test_the_migration_finds_what_all_revisions_name():
    image, person = make_image(), make_person()
    for number in range(3):
        draft = make_draft(f"Ferries {number}", body=showing(image) + naming(person))
        workflow.save(draft, make_document("Ferries", authors=[person]))
    kept = set(DocumentUse.objects.values_list("article", "kind", "key", "revision"))
    DocumentUse.objects.all().delete()
    import_module("articles.migrations.0013_uses_of_documents").fill(apps, connection.schema_editor())
    assert set(DocumentUse.objects.values_list("article", "kind", "key", "revision")) == kept
