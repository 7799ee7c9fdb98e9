"""Uses that no index row tells of: tags of texts that readers have not seen, and texts of the publication's pages."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles import workflow
from articles.models import Tag
from articles.where_used import uses_of
from cms.site.publication.models import Page
from tests.factories import make_article, make_document, make_draft, make_person

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
