"""What articles do when two people are merged: bylines, mentions, quotes and their anchors move."""

from django.utils.translation import ngettext

from articles.merging.index_rows import articles_with, catch_up, index_anew, move, relate_anew, tell
from articles.models import Byline, DocumentUse, Mention, Quote, QuoteAnchor
from people.models import Person
from plumbing.merging.parts import Part

NAMING = {Byline: "person", Mention: "person", Quote: "speaker"}


def move_rows(journal, kept, gone):
    keys = sorted(set().union(*(articles_with(model, column, gone) for model, column in NAMING.items())))
    slugs = slugs_of(gone)
    move(journal, Byline, "person", kept, gone, beside=["role"], order="order")
    move(journal, Mention, "person", kept, gone, order="position")
    journal.change(Quote.objects.filter(speaker=gone), speaker=kept.pk)
    # The anchor of a quote is found again by its words and its speaker.
    journal.change(QuoteAnchor.objects.filter(article__in=keys, speaker__in=slugs), speaker=kept.slug)
    if gone.has_written:
        journal.change(Person.objects.filter(pk=kept.pk), has_written=True)
    return {"articles": keys, "slugs": slugs}


def remake(made, facts, is_whole, journal):
    keys = facts["articles"]
    if journal is None:
        named = DocumentUse.objects.filter(kind=DocumentUse.Kind.PERSON, key__in=facts["slugs"])
        catch_up(made, sorted({*keys, *named.values_list("article", flat=True)}), is_whole=is_whole)
    else:
        relate_anew(journal, keys)
    index_anew(keys)
    tell(made, keys)


def slugs_of(person):
    return [person.slug, *person.previous_slugs.order_by("pk").values_list("slug", flat=True)]


def describe(gone):
    documents = DocumentUse.objects.filter(kind=DocumentUse.Kind.PERSON, key__in=slugs_of(gone))
    bylines, quotes, mentions, texts = (
        gone.bylines.count(),
        gone.quotes.count(),
        gone.mentions.count(),
        documents.values("article").distinct().count(),
    )
    counted = [
        (bylines, ngettext("%(count)s byline", "%(count)s bylines", bylines)),
        (quotes, ngettext("%(count)s quote", "%(count)s quotes", quotes)),
        (mentions, ngettext("%(count)s mention", "%(count)s mentions", mentions)),
        (
            texts,
            ngettext(
                "the name in %(count)s article, its drafts and earlier revisions among them",
                "the name in %(count)s articles, their drafts and earlier revisions among them",
                texts,
            ),
        ),
    ]
    return [words % {"count": count} for count, words in counted if count]


PART = Part("articles", Person, frozenset(NAMING), move_rows, remake, describe)
