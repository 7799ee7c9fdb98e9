"""Fills an empty, migrated database with an invented magazine.

Many rows at a time, past the newsroom's verbs, which take each article by itself: a hundred thousand of them in minutes.
A test compares them with what `reindex` derives from the same documents.
"""

from itertools import islice

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from articles import tallies
from articles.models import Article, Byline, Image, RelatedArticle, Role, Section, Series, Tag
from articles.search import entries
from articles.social.models import SocialPost
from bench.content import cast, spread
from bench.content.rows import Printer, Rows
from bench.content.shapes import PEOPLE, shapes
from cms.site.publication.models import Page
from people.models import Person, SocialHandle

AT_ONCE = 500


def fill(number, say):
    """Add so many articles and all that they refer to; `say` hears how far it is."""
    for model, rows in (
        (Person, cast.people()),
        (SocialHandle, cast.handles()),
        (Section, cast.sections()),
        (Series, cast.series()),
        (Tag, cast.tags()),
        (Image, cast.pictures()),
        (SocialPost, cast.posts()),
    ):
        model.objects.bulk_create(rows, batch_size=AT_ONCE)
    cast.add_promos()
    Page(title="About", body="<p>A magazine that is measured.</p>", is_public=True).write(None, timezone.now())
    printer, rows = Printer(shapes()), Rows()
    for facts in spread.articles(number, PEOPLE, timezone.now()):
        printer.add_article(facts, rows)
        done = facts.number + 1
        if done % AT_ONCE == 0 or done == number:
            insert(rows)
            rows = Rows()
        if done % 10_000 == 0 or done == number:
            say(f"wrote {done:,} of {number:,} articles")
    Person.objects.filter(Exists(Byline.objects.filter(person=OuterRef("pk"), role=Role.AUTHOR))).update(
        has_written=True
    )
    add_related(printer.weighing, say)


def add_related(weighing, say):
    rows = weighing.rows()
    while some := list(islice(rows, 20 * AT_ONCE)):
        RelatedArticle.objects.bulk_create(some, batch_size=AT_ONCE)
    say("wrote what is offered below each of them")


# An article and its revision name each other: only at the end of a transaction must both be there.
@transaction.atomic
def insert(rows):
    for model, objects in rows.by_model.items():
        model.objects.bulk_create(objects, batch_size=AT_ONCE)
    entries.write([article.pk for article in rows.by_model[Article]])
    tallies.write(tuple(article.pk for article in rows.by_model[Article]))
