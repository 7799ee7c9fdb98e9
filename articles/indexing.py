"""From a Document to the columns that readers see and the index rows derived from it. `reindex` runs it over everything."""

from collections.abc import Iterable

from django.db import transaction

from articles import tallies
from articles.body.compile import Compiled, compile_body
from articles.body.contents import headings_in
from articles.document import TEXTS, Document
from articles.models import (
    Article,
    Byline,
    DocumentUse,
    Image,
    ImageUse,
    MediaFile,
    MediaUse,
    Mention,
    PostUse,
    Quote,
    Role,
    SearchRow,
    Section,
    Series,
    Tag,
    Tagging,
)
from articles.named_rows import NAMED, NamedRows, rows_named
from articles.present_rows import article_of, columns_of, gathered, present_rows
from articles.quote_anchors import PublishedAnchors, published_in
from articles.relating import Placement, keeps_its_place, question_of_place, relate, standing
from articles.search import entries
from articles.social.addresses import canonical, read_post
from articles.social.models import SocialPost
from people.models import Person
from plumbing.database.prepared import padded
from plumbing.database.together import asked_together
from plumbing.text.refusals import Refusal
from plumbing.text.sentences import gettext_noop

# The index rows by which readers' lists are walked. Each bears its article's `published_at`, which tells their order and
# nothing else: whether readers see an article is asked of the article alone (decision 15).
DATED = (Byline, Mention, Quote, Tagging)
COLUMNS = (*TEXTS, "kind", "share_count", "promo_free")  # that hold what the document's fields of these names do


class MissingReference(Refusal):
    """The document names something that does not exist. Its text says what, for an editor."""


MISSING = {
    Person: gettext_noop("There is no person called %(names)s. Choose or add one."),
    Section: gettext_noop("There is no section %(names)s. Add it first, or choose another."),
    Series: gettext_noop("There is no series %(names)s. Add it first, or choose another."),
    Image: gettext_noop("There is no picture %(names)s in the library. Upload it first, or choose another."),
    MediaFile: gettext_noop("There is no recording %(names)s in the library. Upload it first, or choose another."),
    SocialPost: gettext_noop("There is no archived post %(names)s. Add it first, or choose another."),
}


@transaction.atomic
def reindex(article: Article) -> None:
    """Derive everything about `article` anew from its documents. Raises MissingReference and then changes nothing."""
    article = article.locked()
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


def questions_before(article: int) -> list:
    """What `set_columns` and `rebuild_rows` ask of the article with this key before they change anything, for asked_together()."""
    return [published_in.of(article), gathered.of(article), *question_of_place(article), *entries.known_of(article)]


def fill_columns(article: Article, document: Document) -> Compiled:
    """Set the article's columns from the document, unsaved. Raises MissingReference."""
    compiled = set_columns(article, document)
    for field, (model, _) in NAMED.items():
        name = getattr(document, field)
        require(model, [name] if name else [], [name] if getattr(article, field) else [])
    return compiled


def set_columns(article: Article, document: Document, anchors: PublishedAnchors | None = None) -> Compiled:
    """The same, but a section, a series or a lead picture that does not exist is left out."""
    anchors = anchors or PublishedAnchors(article)
    compiled = compile_body(document.body, anchors=anchors.of, known_headings=lambda: headings_in(article.body_parts))
    for name in COLUMNS:
        setattr(article, name, getattr(document, name))
    for field, (model, key) in NAMED.items():
        name = getattr(document, field)
        setattr(article, field, next(iter(rows_named(model, key)((name,))), None) if name else None)
    article.body_parts = compiled.parts
    article.body_text = compiled.text
    article.word_count = compiled.word_count
    article.reading_time = compiled.length.minutes
    return compiled


def rebuild_rows(
    article: Article,
    document: Document,
    compiled: Compiled,
    named: NamedRows | None = None,
    before: Placement | None = None,
) -> None:
    """Make anew the article's bylines, quotes, mentions, tags and uses of posts, pictures and recordings. Raises MissingReference.

    `named` are the rows of the same document, where they have been read already; `before` is where the article stood when it was
    last related to others, which spares weighing it again where nothing of that changes.
    """
    named = named or NamedRows(document, compiled, PublishedAnchors(article), article.image)
    found = named.people
    require(Person, [*(credit.person for credit in document.credits), *compiled.references.people], found)
    present = present_rows(article.pk)
    credits = enumerate(dict.fromkeys(document.credits))
    bylines = ({"person_id": found[credit.person].pk, "role": credit.role, "order": order} for order, credit in credits)
    exchange(article, Byline, bylines, present)
    _note_authors(found[credit.person] for credit in document.credits if credit.role == Role.AUTHOR)
    _make_quotes(article, compiled, named, present)
    has_other_people = _make_uses(article, compiled, named, present)
    has_other_tags = exchange(
        article, Tagging, ({"tag_id": tag.pk} for tag in Tag.objects.named(document.tags)), present
    )
    if has_other_people or has_other_tags or not keeps_its_place(article, before):
        relate(article)
    is_counted_otherwise = has_other_tags or standing(article) != before
    counting = tallies.questions(article.pk) if is_counted_otherwise else []
    with asked_together(*entries.questions(article.pk, *_shown(article, present)), *counting):
        entries.write([article.pk], at_hand=article)
        if is_counted_otherwise:
            tallies.write((article.pk,))


def _shown(article, present):
    """The keys of the posts and of the pictures that the article has shown until now, and its lead picture: most likely those of now."""
    posts, images = ({row[0] for row in present[model].values()} for model in (PostUse, ImageUse))
    return posts, images | ({article.image_id} if article.image_id else set())


def date_rows(article: Article) -> None:
    """Give the article's index rows its moment of publication again; for verbs that change it and do not rebuild them."""
    for model in DATED:
        rows = model.objects.filter(**{article_of(model): article})
        rows.exclude(published_at=article.published_at).update(published_at=article.published_at)
    entries.write([article.pk])
    tallies.write((article.pk,))


def require(model, wanted: Iterable[str], found) -> None:
    """Raises MissingReference when one of the names is not among those that were found."""
    missing = dict.fromkeys(name for name in wanted if name not in found)
    if missing:
        raise MissingReference(MISSING[model], names=list(missing))


def _note_authors(people) -> None:
    """Lists of contributors look among those who have written; it is never taken back."""
    new = [person.pk for person in people if not person.has_written]
    if new:
        Person.objects.filter(pk__in=new).update(has_written=True)


def _make_quotes(article, compiled, named, present) -> None:
    people = named.people
    named.anchors.keep(compiled.references.quotes)
    quotes = (
        {
            "position": quote.position,
            "anchor": quote.anchor,
            "text": quote.text,
            "speaker_id": people[quote.speaker].pk if quote.speaker in people else None,
            "source_address": canonical(quote.source_address)[:500],
            "said_on": quote.said_on,
            "form": quote.form,
        }
        for quote in compiled.references.quotes
    )
    exchange(article, Quote, quotes, present)


def _make_uses(article, compiled, named, present) -> bool:
    """Returns whether other people are mentioned than before."""
    references, people, posts, images = compiled.references, named.people, named.posts, named.images
    require(SocialPost, references.posts, posts)
    require(Image, references.images, images)
    require(MediaFile, references.media, named.media)
    mentioned = ({"person_id": people[slug].pk, "position": at} for at, slug in enumerate(references.people))
    has_changed = exchange(article, Mention, mentioned, present)
    used = dict.fromkeys([*(posts[reference] for reference in references.posts), *cited_posts(references.quotes)])
    exchange(article, PostUse, ({"post_id": post.pk, "position": at} for at, post in enumerate(used)), present)
    shown = ({"image_id": images[name].pk, "position": at} for at, name in enumerate(references.images))
    exchange(article, ImageUse, shown, present)
    played = ({"media_id": named.media[name].pk, "position": at} for at, name in enumerate(references.media))
    exchange(article, MediaUse, played, present)
    return has_changed


def exchange(article, model, wanted, present) -> bool:
    """Have the article's index rows of `model` be those `wanted`: dicts of their columns, but for the article and its date. Where the
    same are `present`, they stay. Returns whether any was exchanged.
    """
    dated = {"published_at": article.published_at} if model in DATED else {}
    rows = [row | dated for row in wanted]
    names = [field.attname for field in columns_of(model)]
    if [*present[model].values()] == [[row[name] for name in names] for row in rows]:
        return False
    model.objects.filter(pk__in=[*present[model]]).delete()
    # Somebody may give an article a tag at the same moment, by merging two tags.
    made = (model(**row, **{article_of(model): article}) for row in rows)
    model.objects.bulk_create(made, ignore_conflicts=model is Tagging)
    return True


def cited_posts(quotes):
    """The archived posts that quotes are taken from; once they are gone, the page prints our copy."""
    cited = [post.address for quote in quotes if (post := read_post(quote.source_address))]
    return sorted(rows_named(SocialPost, "address")(padded(cited)), key=lambda post: post.pk)
