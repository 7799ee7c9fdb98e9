"""Uses that no index row tells of: tags of texts that readers have not seen, and texts of the publication's pages."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from articles import workflow
from articles.models import Image, Tag
from articles.where_used import uses_of
from cms.site.publication.models import Page
from tests.factories import make_article, make_document, make_draft, make_image, make_person, make_post

pytestmark = pytest.mark.django_db


def told(thing):
    return [use.words for use in uses_of(thing)]


def test_a_draft_and_a_scheduled_update_use_their_tags(editor):
    make_draft("Moles", tags=["boats"])
    article = make_article("Ferries")
    saved = workflow.save(article, make_document("Ferries", tags=["Boats"]), by=editor)
    workflow.schedule(article, at=timezone.now() + timedelta(hours=1), revision=saved.revision)
    workflow.save(article, make_document("Ferries"))
    tag = Tag.objects.create(name="Boats")
    assert told(tag) == ["the draft “Moles”", "the scheduled update of “Ferries”"]


def test_a_page_of_the_publication_uses_whom_its_texts_name(editor):
    person = make_person()
    page = Page(title="Masthead", body=f'<p>So said <a data-person="{person.slug}">she</a>.</p>')
    page.write(editor, timezone.now())
    assert told(person) == ["page “Masthead”"]
    page.body = "<p>Nobody.</p>"
    page.write(editor, timezone.now())
    assert told(person) == ["revision 1 of the page “Masthead”"]


def test_an_open_suggestion_uses_what_its_open_pieces_name(editor, editor_client):
    image, person, post = make_image(), make_person(), make_post()
    draft = make_draft("Ferries")
    block = f'<figure data-block="post" data-post="{post.reference}"></figure>'
    picture = (
        f'<figure data-block="image" data-image="{image.name}"><img src="{image.file.url}" alt="A ferry"></figure>'
    )
    quote = f'<p>“<q data-person="{person.slug}">No ferry today,</q>” she said.</p>'
    facts = {"headline": "Ferries", "standfirst": "", "body": f"{picture}{quote}{block}"}
    suggestion = workflow.suggest(draft, by=editor, against=draft.latest_revision, **facts)
    for thing in (image, person, post):
        assert told(thing) == ["the open suggestion by Edith for “Ferries”"]
    address = reverse("admin:articles_image_delete", args=[image.pk])
    answer = editor_client.post(address, {"post": "yes"}, follow=True).content.decode()
    assert "the open suggestion by Edith" in answer and Image.objects.exists()
    workflow.refuse_pieces(suggestion, by=editor)
    assert told(image) == told(person) == told(post) == []
