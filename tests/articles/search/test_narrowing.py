"""A filter leaves fewer articles, in the order that they have without it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.articles.search.asking import headlines
from tests.factories import make_article, make_section

pytestmark = pytest.mark.django_db
EVENING = "And so the evening went. " * 40
ONCE = f"<p>{EVENING}Then the sluice was shut.</p>"
OFTEN = f"<p>The sluice was shut. A sluice is a sluice, and this sluice is ours. {EVENING}</p>"


def test_what_tells_most_of_the_words_comes_first_within_a_section_too():
    make_section("Water")
    now = timezone.now()
    make_article("A shut gate", section="water", body=OFTEN, at=now - timedelta(days=2))
    make_article("An evening", section="water", body=ONCE, at=now - timedelta(days=1))
    make_article("Another evening", body=ONCE, at=now - timedelta(days=1))
    assert headlines("sluice")[0] == "A shut gate"
    assert headlines("sluice", section="water") == ["A shut gate", "An evening"]
