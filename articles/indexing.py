"""From a Document to the columns that readers see and the index rows derived from it. `reindex` runs it over everything."""

from collections.abc import Iterable

from django.db import transaction

from articles.body.compile import Compiled, compile_body
from articles.document import TEXTS, Document
from articles.models import (
    Article,
    Byline,
    DocumentUse,
    Image,
    ImageUse,
    Mention,
    PostUse,
    Quote,
    SearchRow,
    Section,
    Series,
    Tag,
    Tagging,
)
from articles.quote_anchors import anchors_in, keep_anchors
from articles.relating import relate
from articles.social.addresses import canonical, read_post
from articles.social.models import SocialPost
from people.models import Person

# The index rows by which readers' lists are walked. Each bears its article's `published_at`, which tells their order and
# nothing else: whether readers see an article is asked of the article alone (decision 15).
DATED = (Byline, Mention, Quote, Tagging)
COLUMNS = (*TEXTS, "kind", "share_count")  # that hold what the document's fields of these names do


class MissingReference(ValueError):
    """The document names something that does not exist. Its text says what, for an editor."""


@transaction.atomic
def reindex(article: Article) -> None:
    """Derive everything about `article` anew from its documents. Raises MissingReference and then changes nothing."""
    article = Article.objects.locked().get(pk=article.pk)
    DocumentUse.objects.rebuild(article)
    revision = article.live_revision or article.latest_revision
    if revision is None:
        return
    compiled = fill_columns(article, revision.document)
    article.save()
    SearchRow.objects.write(article)
    if article.live_revision:
        rebuild_rows(article, revision.document, compiled)
    else:
        date_rows(article)


def fill_columns(article: Article, document: Document) -> Compiled:
    """Set the article's columns from the document, unsaved. Raises MissingReference."""
    compiled = compile_body(document.body, anchors=anchors_in(article))
    for name in COLUMNS:
        setattr(article, name, getattr(document, name))
    article.section = _named(Section, "slug", document.section)
    article.series = _named(Series, "slug", document.series)
    article.image = _named(Image, "name", document.image)
    article.body_parts = compiled.parts
    article.body_text = compiled.text
    article.word_count = compiled.word_count
    article.reading_time = compiled.length.minutes
    return compiled


def rebuild_rows(article: Article, document: Document, compiled: Compiled) -> None:
    """Make anew the article's bylines, quotes, mentions, tags and uses of posts and pictures. Raises MissingReference."""
    wanted = [*(credit.person for credit in document.credits), *compiled.references.people]
    found = {person.slug: person for person in Person.objects.filter(slug__in=wanted)}
    require("person", wanted, found)
    for rows in (
        article.bylines,
        article.quotes,
        article.mentions,
        article.post_uses,
        article.image_uses,
        article.taggings,
    ):
        rows.all().delete()
    Byline.objects.bulk_create(
        Byline(
            article=article,
            person=found[credit.person],
            role=credit.role,
            order=order,
            published_at=article.published_at,
        )
        for order, credit in enumerate(dict.fromkeys(document.credits))
    )
    _make_quotes(article, compiled, found)
    _make_uses(article, compiled, found)
    Tagging.objects.bulk_create(
        (
            Tagging(content_object=article, tag=tag, published_at=article.published_at)
            for tag in Tag.objects.named(document.tags)
        ),
        ignore_conflicts=True,
    )
    relate(article)


def date_rows(article: Article) -> None:
    """Give the article's index rows its moment of publication again; for verbs that change it and do not rebuild them."""
    for model in DATED:
        rows = model.objects.filter(**{article_of(model): article})
        rows.exclude(published_at=article.published_at).update(published_at=article.published_at)


def article_of(model) -> str:
    """The name by which an index row knows its article."""
    return "content_object" if model is Tagging else "article"


def undescribed_pictures(article: Article, compiled: Compiled) -> list[str]:
    """Names of the pictures that would reach readers without alternative text and are not marked as decorative."""
    bare = {part["name"] for part in compiled.parts if part.get("block") == "image" and not part["alt"].strip()}
    if article.image and not article.image.alt.strip():
        bare.add(article.image.name)
    if not bare:
        return []
    return sorted(bare - set(Image.objects.filter(name__in=bare, is_decorative=True).values_list("name", flat=True)))


def _named(model, field, value):
    if not value:
        return None
    try:
        return model.objects.get(**{field: value})
    except model.DoesNotExist:
        raise MissingReference(
            f"There is no {model._meta.verbose_name} “{value}”. Make it first, or choose another."
        ) from None


def require(what: str, wanted: Iterable[str], found) -> None:
    """Raises MissingReference when one of the names is not among those that were found."""
    missing = dict.fromkeys(name for name in wanted if name not in found)
    if missing:
        called = "called " if what == "person" else ""
        todo = "Choose or add one." if what == "person" else "Make it first, or choose another."
        raise MissingReference(f"There is no {what} {called}“{'”, “'.join(missing)}”. {todo}")


def _make_quotes(article, compiled, people) -> None:
    keep_anchors(article, compiled.references.quotes)
    Quote.objects.bulk_create(
        Quote(
            article=article,
            position=quote.position,
            anchor=quote.anchor,
            text=quote.text,
            speaker=people.get(quote.speaker),
            source_address=canonical(quote.source_address)[:500],
            said_on=quote.said_on,
            form=quote.form,
            published_at=article.published_at,
        )
        for quote in compiled.references.quotes
    )


def _make_uses(article, compiled, people) -> None:
    references = compiled.references
    posts = SocialPost.objects.in_bulk(references.posts, field_name="reference")
    images = Image.objects.in_bulk(references.images, field_name="name")
    require("archived post", references.posts, posts)
    require("image", references.images, images)
    Mention.objects.bulk_create(
        Mention(article=article, person=people[slug], position=position, published_at=article.published_at)
        for position, slug in enumerate(references.people)
    )
    used = dict.fromkeys([*(posts[reference] for reference in references.posts), *cited_posts(references.quotes)])
    PostUse.objects.bulk_create(
        PostUse(article=article, post=post, position=position) for position, post in enumerate(used)
    )
    ImageUse.objects.bulk_create(
        ImageUse(article=article, image=images[name], position=position)
        for position, name in enumerate(references.images)
    )


def cited_posts(quotes):
    """The archived posts that quotes are taken from; once they are gone, the page prints our copy."""
    cited = [post.address for quote in quotes if (post := read_post(quote.source_address))]
    return SocialPost.objects.filter(address__in=cited).order_by("pk") if cited else []
