"""Entries that are kept: made once, and anew with whatever they say."""

import pytest

from articles.models import Correction, Image, Section, Tag
from articles.social.models import SocialPost
from cms.site.feeds import entries
from people.models import Person
from tests.cms.site.feeds.magazine import FEEDS, make_full_article
from tests.factories import make_article

pytestmark = pytest.mark.django_db
CHANGES = {
    "author": lambda: Person.objects.filter(name="Jane Roe").update(name="Jane Rowe"),
    "portrait": lambda: Person.objects.filter(slug="jane-roe").update(portrait="people/portraits/other.png"),
    "caption": lambda: Image.objects.filter(name="harbour").update(caption="The old harbour"),
    "alternative text": lambda: Image.objects.filter(name="harbour").update(alt="Boats"),
    "post": lambda: SocialPost.objects.update(text="Other words"),
    "post that is gone": lambda: SocialPost.objects.update(status="missing"),
    "correction": lambda: Correction.objects.update(text="It was green."),
    "section": lambda: Section.objects.update(name="The State"),
    "tag": lambda: Tag.objects.filter(name="Ferries").update(name="Boats"),
}


@pytest.fixture
def made(monkeypatch):
    """The headlines of what is made, in order."""
    headlines, make = [], entries.made_of
    monkeypatch.setattr(
        entries, "made_of", lambda article, *rest: headlines.append(article.headline) or make(article, *rest)
    )
    entries.known.forget()
    return headlines


def test_a_publication_makes_one_entry_and_all_formats_share_it(reader, made):
    make_article("The Ferry Question")
    for path in FEEDS:
        reader.get(path)
    make_article("The Bridge Question")
    for path in FEEDS:
        assert "The Bridge Question" in reader.get(path).content.decode()
    assert made == ["The Ferry Question", "The Bridge Question"]


@pytest.mark.parametrize("path", FEEDS)
def test_whatever_an_entry_says_is_said_anew_when_it_changes(reader, path):
    make_full_article()
    before, unchanged = reader.get(path).content, []
    for name, change in CHANGES.items():
        change()
        after = reader.get(path).content
        unchanged += [name] if after == before else []
        before = after
    # Only JSON Feed has a place for portraits.
    assert unchanged == ([] if path.endswith("json/") else ["portrait"])
