"""Tells hubs which feeds have changed, so that their subscribers get what is new at once (https://www.w3.org/TR/websub/).

A hub is told after the commit, by a thread: no verb of the newsroom waits for it or fails with it.
"""

import logging

import httpx
from django.conf import settings
from django.db import transaction

from cms.site.feeds import addresses
from plumbing.web.gathering import PendingTopics
from plumbing.web.retrying import RetryQueue

log = logging.getLogger(__name__)

VERBS = {"published", "released", "withdrawn", "corrected"}
# Seconds before each try; the first ones gather what is published within the same moment, such as by an import.
TRIES = (1, 5, 30, 120, 600)
TIMEOUT = 10
MOST_AT_ONCE = 100
FAULTS = (httpx.HTTPError, httpx.InvalidURL)


def announce(sender, instance, created, **kwargs):
    """A receiver of saved Events: has the feeds told that an article's event has changed."""
    if created and settings.WEBSUB_HUBS and instance.verb in VERBS:
        transaction.on_commit(lambda: notify_hubs(topics_of(instance.article)), robust=True)


def topics_of(article):
    """The absolute addresses of the feeds in which the article stands, or stood."""
    bylines = [each.person for each in article.bylines.select_related("person") if each.role == "author"]
    speakers = [quote.speaker for quote in article.quotes.select_related("speaker") if quote.speaker]
    tags = [each.tag for each in article.taggings.select_related("tag")]
    rows = dict.fromkeys([*filter(None, [article.section, article.series]), *bylines, *tags])
    followed = [addresses.of_site(), addresses.of_corrections(), *map(addresses.of_row, rows)]
    followed += map(addresses.of_quotes, dict.fromkeys(speakers))
    return [f"{settings.SITE_ADDRESS}{path}" for each in followed for path in each.addresses.values()]


def notify_hubs(topics):
    """Have every hub told that these feeds have changed. Returns at once."""
    for hub in settings.WEBSUB_HUBS:
        if pending.add(hub, topics):
            queue.add(hub)


def send(hub):
    """Tell a hub what it has still to be told. Raises httpx.HTTPError or httpx.InvalidURL when it did not take it."""
    topics = pending.take(hub)
    try:
        with httpx.Client(timeout=TIMEOUT) as client:
            for at in range(0, len(topics), MOST_AT_ONCE):
                data = {"hub.mode": "publish", "hub.url": topics[at : at + MOST_AT_ONCE]}
                client.post(hub, data=data).raise_for_status()
    except FAULTS:
        pending.add(hub, topics)
        raise


def failed(message, error, is_tried_again):
    (hub,) = message
    host = hub.partition("?")[0]  # what follows may be a secret
    if is_tried_again:
        log.warning("The hub %s could not be told of changed feeds, and will be again: %s", host, type(error).__name__)
    else:
        pending.take(hub)
        log.error(
            "The hub %s was not told of changed feeds: %s. It was tried %s times.",
            host,
            type(error).__name__,
            len(TRIES),
        )


def queue_of(tries=TRIES):
    return RetryQueue("websub", send, failed, tries=tries, errors=FAULTS)


pending, queue = PendingTopics(), queue_of()  # one of each per process
