"""Tells search engines which pages have changed (https://www.indexnow.org/documentation), once INDEXNOW_KEY is set.

They are told after the commit, by a thread, as hubs are (cms/site/feeds/websub.py).
"""

import logging
from urllib.parse import urlsplit

import httpx
from django.conf import settings
from django.db import transaction
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from plumbing.web.addresses import address_of
from plumbing.web.gathering import PendingTopics
from plumbing.web.retrying import RetryQueue

log = logging.getLogger(__name__)

VERBS = {"published", "released", "withdrawn", "corrected"}
# Seconds before each try; the first ones gather what changes within the same moment, such as by an import.
TRIES = (2, 10, 60, 300, 1800)
TIMEOUT = 10
MOST_AT_ONCE = 10_000  # the protocol's
FAULTS = (httpx.HTTPError, httpx.InvalidURL)


@require_safe
def key_file(request, name):
    """The file by which we prove that the key is ours."""
    if not settings.INDEXNOW_KEY or name != settings.INDEXNOW_KEY:
        raise Http404("This is not the key.")
    return HttpResponse(settings.INDEXNOW_KEY, content_type="text/plain; charset=utf-8")


def announce(sender, instance, created, **kwargs):
    """A receiver of saved Events: has search engines told of an article that readers see otherwise from now on."""
    if created and settings.INDEXNOW_KEY and instance.verb in VERBS:
        transaction.on_commit(lambda: notify_search_engines(addresses_of(instance.article)), robust=True)


def addresses_of(article):
    """The absolute addresses of an article: where it is, and where it was."""
    slugs = [article.slug, *article.previous_slugs.values_list("slug", flat=True)]
    return [f"{settings.SITE_ADDRESS}{address_of('article', slug)}" for slug in slugs]


def notify_search_engines(addresses):
    """Have search engines told that these pages have changed. Returns at once."""
    if pending.add(settings.INDEXNOW_ENDPOINT, addresses):
        queue.add(settings.INDEXNOW_ENDPOINT)


def send(endpoint):
    """Tell what has still to be told. Raises httpx.HTTPError or httpx.InvalidURL when it was not taken."""
    addresses = pending.take(endpoint)
    try:
        with httpx.Client(timeout=TIMEOUT) as client:
            for at in range(0, len(addresses), MOST_AT_ONCE):
                client.post(endpoint, json=message(addresses[at : at + MOST_AT_ONCE])).raise_for_status()
    except FAULTS:
        pending.add(endpoint, addresses)
        raise


def message(addresses):
    key = settings.INDEXNOW_KEY
    return {
        "host": urlsplit(settings.SITE_ADDRESS).netloc,
        "key": key,
        "keyLocation": f"{settings.SITE_ADDRESS}{reverse('indexnow-key', args=[key])}",
        "urlList": addresses,
    }


def failed(message, error, is_tried_again):
    (endpoint,) = message
    if is_tried_again:
        log.warning("%s could not be told of changed pages, and will be again: %s", endpoint, error)
    else:
        count = len(pending.take(endpoint))
        log.error("%s was not told of %s changed pages: %s. It was tried %s times.", endpoint, count, error, len(TRIES))


def queue_of(tries=TRIES):
    return RetryQueue("indexnow", send, failed, tries=tries, errors=FAULTS)


pending, queue = PendingTopics(), queue_of()  # one of each per process
