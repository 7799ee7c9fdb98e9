"""Goes from deed to deed through the newsroom, at hours of its own, and compares what is kept with what would be rendered."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError, RestrictedError
from django.urls import resolve, reverse
from django.utils import timezone

from articles import workflow
from articles.body.refusals import BodyRefused
from articles.indexing import MissingReference
from articles.models import (
    PreviousSectionSlug,
    PreviousSeriesSlug,
    PreviousSlug,
    PreviousTagName,
)
from cms.site.front.publishing import FrontError
from cms.site.publication.models import PreviousPageSlug
from cms.site.registry import PAGES
from people.models import PreviousPersonSlug
from plumbing.merging.merging import MergeError
from plumbing.web.paging import page_of
from tests.plumbing.page_cache.newsroom import VERBS
from tests.plumbing.page_cache.newsroom_bulk import BULK
from tests.plumbing.page_cache.newsroom_facts import CHANGES
from tests.plumbing.page_cache.newsroom_fronts import FRONTS
from tests.plumbing.page_cache.newsroom_merging import MERGING
from tests.plumbing.page_cache.newsroom_pages import PAGES_AND_REDIRECTS
from tests.plumbing.page_cache.newsroom_suggestions import SUGGESTING
from tests.plumbing.page_cache.site import committed

DEEDS = {
    deed.__name__: deed for deed in [*VERBS, *CHANGES, *MERGING, *BULK, *PAGES_AND_REDIRECTS, *FRONTS, *SUGGESTING]
}
# Nothing can be done: the verb does not fit, or there is nothing to do it with.
REFUSALS = (workflow.WorkflowError, MissingReference, BodyRefused, ProtectedError, RestrictedError, ValidationError)
REFUSALS += (IntegrityError, AttributeError, MergeError, FrontError)
ON_A_PAGE = 2
NOWHERE = "/no/such/address/"
# Parts of a person's page that come to be as the illustrator's does.
LIKE_ANOTHER = ("/interviewer/", "/translator/", "/editor/", "/photographer/", "/researcher/")


class Clock:
    """The hour by which the site goes. Every look at it takes no time; every deed takes a second."""

    def __init__(self, monkeypatch):
        self.now = timezone.now()
        monkeypatch.setattr("django.utils.timezone.now", lambda: self.now)
        # Lists of a few articles have several pages too.
        monkeypatch.setattr(page_of, "__defaults__", (ON_A_PAGE,))

    def pass_on(self, **time):
        self.now += timedelta(**time)


def addresses():
    """Every public address, as (path, query); of those that differ in nothing that matters here, one or two."""
    return ((path, query) for path, query in every_address() if not path.endswith(LIKE_ANOTHER))


def every_address():
    for path in paths():
        yield path, ""
    for page in PAGES:
        if "page" in page.parameters:
            yield from ((path, "page=2") for path in page.examples())
        yield from ((path, query) for query in page.queries() for path in page.examples())


def paths():
    yield from ("/articles/never-was/", NOWHERE)
    yield from (reverse("article", args=[previous.slug]) for previous in PreviousSlug.objects.all()[:1])
    yield from (reverse("tag", args=[previous.slug]) for previous in PreviousTagName.objects.all()[:1])
    for model in (PreviousPersonSlug, PreviousSectionSlug, PreviousSeriesSlug, PreviousPageSlug):
        page = model.__name__.removeprefix("Previous").removesuffix("Slug").lower()
        yield from (reverse(page, args=[previous.slug]) for previous in model.objects.all()[:1])
    for page in PAGES:
        yield from page.examples()


def routes_left_out():
    """The routes of kept pages, and those parameters of theirs, that no address here asks for."""
    asked = {
        (resolve(path).view_name, each.partition("=")[0])
        for path, query in addresses()
        if path != NOWHERE
        for each in query.split("&")
    }
    known = {(page.name, parameter) for page in PAGES for parameter in ("", *page.parameters)}
    return known - asked


def differences(sites, among=None):
    """The addresses, of all or `among` these, at which one of the caches would show anything else than what is there.

    Then the first is filled.
    """
    found = []
    with committed():
        for path, query in among or addresses():
            kept = [site.kept(path, query) for site in sites]
            # What is not kept is rendered now, and is as fresh as can be.
            fresh = essence(sites[0].fresh(path, query=query) if kept[0] else sites[0].get(path, query=query))
            found += [f"{path}?{query}" for page in kept if page and essence(page) != fresh]
    # Next time the other is filled, and this one shows what it has kept.
    sites.reverse()
    return found


def fill(site, among):
    """Ask for these addresses, so that the site keeps them."""
    with committed():
        for path, query in among:
            site.get(path, query=query)


def essence(answer):
    return answer.status, answer.headers.get("Location"), answer.body


def attempt(deed, a, b):
    with committed():
        try:
            with transaction.atomic():
                deed(a, b)
        except REFUSALS:
            return False
    return True


def settle_in():
    """Something of everything, so that the first deeds have something to do."""
    for name in (
        "make_person",
        "make_section",
        "make_series",
        "make_image",
        "make_recording",
        "make_post",
        "make_page",
    ):
        attempt(DEEDS[name], 0, 1)
    for number in (2, 3, 10):
        attempt(DEEDS["write"], number, 3 * number + 1)
    for number in range(3):
        attempt(DEEDS["publish_as_of_the_past"], number, number)
    for name in ("add_handle", "add_promo", "add_post_media"):
        attempt(DEEDS[name], 2, 0)
