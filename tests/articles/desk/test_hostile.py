"""The hostile samples by the two ways that no editor's browser guards: the autosave endpoint and the importer."""

import json
import uuid

import pytest
from django.urls import reverse
from lxml import html

from articles.body import schema
from articles.importing.body_markup import Names, markup
from articles.importing.formats.plain_text.steps import read
from articles.models import Draft
from tests.articles.body.hostile import HOSTILE


def is_ours(body):
    elements = html.fragment_fromstring(body, create_parent="div").iterdescendants()
    return all(set(element.attrib) <= schema.TAGS[element.tag] for element in elements)


def test_there_are_samples_enough():
    assert len(set(HOSTILE)) >= 60


def kept_by_autosave(client, source):
    key = str(uuid.uuid4())
    data = {"key": key, "article": None, "fields": {"headline": source, "body": source}}
    client.post(reverse("desk:autosave"), json.dumps(data), content_type="application/json")
    return Draft.objects.get(key=key).fields["body"]


@pytest.mark.django_db
def test_autosave_keeps_only_what_is_ours(editor_client):
    assert [source for source in HOSTILE if not is_ours(kept_by_autosave(editor_client, source))] == []


def imported(source):
    text = f"A quiet headline\n\nThe first paragraph is harmless and long enough.\n\nThen {source} and the rest.\n"
    return markup(read(text), Names({}, []))


def test_an_import_takes_markup_for_words():
    assert [source for source in HOSTILE if not is_ours(imported(source))] == []
