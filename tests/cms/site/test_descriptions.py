"""What search engines show of a list: its own description, or what it is."""

import pytest
from lxml import html

from tests.factories import make_article

pytestmark = pytest.mark.django_db


def description(reader, path):
    found = html.fromstring(reader.get(path).content).xpath("//meta[@name='description']/@content")
    assert len(found) == 1
    return found[0]


def test_a_list_that_nobody_has_described_says_what_it_is(reader, settings):
    make_article(tags=("Ferries",))
    settings.SITE_NAME = "The Quay"
    assert description(reader, "/tags/ferries/") == "Ferries in The Quay: what has been published, the newest first."


def test_search_says_what_can_be_searched_for(reader):
    assert "by words, people and what they said" in description(reader, "/search/")
