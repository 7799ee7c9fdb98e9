"""A kept 404 gives way to a redirect that is made for it; a redirect is answered by the site, which counts who follows it."""

import pytest

from cms.site.publication.models import Redirect, RedirectCount
from plumbing.database.gathered_counts import gathering

pytestmark = pytest.mark.django_db
PATH, ELSEWHERE = "/articles/the-old-ferry/", "/articles/another/"


def make_redirect(path):
    return Redirect.objects.create(path=path.rstrip("/"), leads_to="/articles/the-ferry/")


def test_a_missing_page_is_forgotten_when_a_redirect_is_made_for_it(site):
    assert site.get(PATH).status == 404
    assert site.forgets(PATH, lambda: make_redirect(PATH))
    assert site.get(PATH).headers["Location"] == "/articles/the-ferry/"


def test_a_redirect_leaves_other_missing_pages_alone(site):
    assert site.get(ELSEWHERE).status == 404
    assert not site.forgets(ELSEWHERE, lambda: make_redirect(PATH))


def test_everybody_who_follows_a_redirect_is_counted(site):
    make_redirect(PATH)
    for _ in range(3):
        assert site.get(PATH).status == 301
    gathering.write()
    assert RedirectCount.objects.get().followed == 3
