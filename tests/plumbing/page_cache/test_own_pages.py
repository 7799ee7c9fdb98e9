"""A page of the publication is forgotten when it changes; other pages only when what they link changes."""

import pytest
from django.utils import timezone

from cms.site.publication.models import Page

pytestmark = pytest.mark.django_db
HOME, ABOUT = "/", "/about/"


@pytest.fixture
def about():
    page = Page(title="About", body="<p>On Thursdays.</p>", is_public=True)
    page.write(None, timezone.now())
    return page


def write(page, **facts):
    for name, value in facts.items():
        setattr(page, name, value)
    page.write(None, timezone.now())


def test_another_text_is_seen_at_once_and_leaves_other_pages_alone(site, about):
    assert site.get(ABOUT).status == 200
    assert site.forgets(ABOUT, lambda: write(about, body="<p>On Fridays.</p>"))
    assert "On Fridays." in site.get(ABOUT).text
    assert not site.forgets(HOME, lambda: write(about, body="<p>On Mondays.</p>"))


@pytest.mark.parametrize("facts", [{"title": "About us"}, {"slug": "we"}, {"is_linked": False}, {"is_public": False}])
def test_what_every_page_links_is_seen_on_every_page_at_once(site, about, facts):
    assert site.forgets(HOME, lambda: write(about, **facts))


def test_a_new_page_is_linked_and_found_at_once(site, about):
    assert site.get("/contact/").status == 404
    assert site.forgets(HOME, lambda: write(Page(title="Contact", is_public=True)))
    assert site.get("/contact/").status == 200
