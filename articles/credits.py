"""Loads who made an article, with their handles, in the query that brings the names on the articles beside it."""

from django.db.models import OuterRef, Prefetch, prefetch_related_objects

from articles.models import Byline
from articles.models.json_list import json_list
from people.models import SocialHandle


def load_credits(article, others):
    """Fills `bylines` of all these articles, each with its person, and `byline.handles` of `article`'s. One query."""
    handles = json_list(
        SocialHandle.objects.filter(person=OuterRef("person")),
        group="person",
        id="pk",
        platform="platform",
        handle="handle",
        address="address",
    )
    bylines = Byline.objects.select_related("person").annotate(handle_facts=handles)
    prefetch_related_objects([article, *others], Prefetch("bylines", bylines))
    for byline in article.bylines.all():
        facts = sorted(byline.handle_facts or [], key=lambda each: each["id"])
        byline.handles = [SocialHandle(person=byline.person, **each) for each in facts]
