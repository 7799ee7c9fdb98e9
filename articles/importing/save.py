"""Saving what an importer found: persons, posts, and the article through the newsroom's own verbs."""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime, time

from django.db import transaction
from django.utils import timezone

from articles import workflow
from articles.document import Credit, Document
from articles.importing.body_markup import Names, SavedPicture, markup
from articles.importing.people_rows import save_people
from articles.importing.picture_rows import save_pictures
from articles.importing.record import Doubt, FoundArticle
from articles.importing.recording_rows import recordings_elsewhere, recordings_of
from articles.models import Article, Image
from articles.social.models import SocialPost
from people import matching
from people.models import HandleTakenError, Person
from plumbing.languages.tags import site_language

CREATED, UPDATED, SKIPPED = "created", "updated", "skipped"
NOON = time(12)
REASON = "import"


@dataclass(frozen=True)
class Outcome:
    """What became of a record: the article's row, and created, updated or skipped. Doubts are those that saving raised."""

    article: Article
    verb: str
    doubts: tuple[Doubt, ...] = field(default=())


def content_hash(text: str) -> str:
    """The hash by which a text is known again, whatever its line ends and the spaces around its lines."""
    lines = "\n".join(line.strip() for line in text.splitlines())
    return hashlib.sha256(lines.strip().encode()).hexdigest()


@transaction.atomic
def save(found: FoundArticle, *, text_hash: str, publish: bool = False, by=None) -> Outcome:
    """Keep a record. The same content, or the same source unchanged, is skipped; a changed source is a new revision.

    Raises what the workflow raises for an article that cannot be published.
    """
    same = Article.objects.filter(import_hash=text_hash).first()
    if same:
        return Outcome(_published(same, found, by) if publish else same, SKIPPED)
    known = Article.objects.filter(import_name=found.source_name).first() if found.source_name else None
    people, doubts = save_people(found)
    posts, more = _save_posts(found, people)
    pictures, refused = save_pictures(found)
    recordings = recordings_of(found)
    more += [*refused, *recordings_elsewhere(found, recordings)]
    document = document_of(found, people, posts, pictures, recordings)
    saved = workflow.save(known, document, by=by, based_on=_last_import(known), reason=REASON)
    if saved.conflict:
        why = f"revision {saved.conflict.number} was edited here since the last import; the import stands beside it"
        more.append(Doubt("revision", why))
    Article.objects.filter(pk=saved.article.pk).update(import_name=found.source_name, import_hash=text_hash)
    saved.article.refresh_from_db()
    article = _published(saved.article, found, by) if publish and not saved.conflict else saved.article
    return Outcome(article, UPDATED if known else CREATED, (*doubts, *more))


def document_of(
    found: FoundArticle,
    people: dict[str, Person],
    posts: list[SocialPost],
    pictures: list[Image | None],
    recordings: dict[str, str],
) -> Document:
    """The record as a Document, its references to the saved rows."""
    lead = pictures[-1] if found.lead else None
    names = Names(
        {name: person.slug for name, person in people.items()},
        [post.reference for post in posts],
        [image and SavedPicture(image.name, image.file.url) for image in pictures],
        recordings,
    )
    return Document(
        headline=found.headline,
        standfirst=found.standfirst or "",
        body=markup(found, names),
        kind=found.kind or "opinion",
        tags=tuple(tag[:100] for tag in found.tags),
        credits=tuple(dict.fromkeys(Credit(people[author.name].slug) for author in found.authors)),
        image=lead.name if lead else None,
        image_caption=found.lead.caption if found.lead and lead else "",
        share_count=found.share_count,
        language=site_language(),
    )


def _save_posts(found: FoundArticle, people: dict[str, Person]) -> tuple[list[SocialPost], list[Doubt]]:
    """The posts' rows in order, each with the person who wrote it, if the article or the handle tells."""
    rows: list[SocialPost] = []
    doubts: list[Doubt] = []
    for number, post in enumerate(found.posts):
        person = _author_of(post, people)
        row = SocialPost.objects.record(
            platform=post.platform, address=post.address, author_name=post.author, text=post.text,
            handle=post.handle, native_id=post.native_id or "", posted_on=post.posted_on, posted_at=post.posted_at,
            person=person, origin=SocialPost.Origin.IMPORTED, salt=f"{found.source_name or found.headline}:{number}",
        )  # fmt: skip
        rows.append(row)
        if person and post.handle:
            try:
                person.add_handle(post.platform, post.handle)
            except HandleTakenError as error:
                doubts.append(Doubt("handle", str(error), post.line))
    return rows, doubts


def _author_of(post, people: dict[str, Person]) -> Person | None:
    by_handle = matching.find(handle=post.handle, platform=post.platform) if post.handle else None
    if by_handle or not post.author:
        return by_handle
    return matching.resolve([post.author], among=people.values()).get(post.author)


def _last_import(article: Article | None):
    return article.revisions.filter(reason=REASON).order_by("-number").first() if article else None


def _published(article: Article, found: FoundArticle, by) -> Article:
    """The article before its readers, as of the day that the source tells; one that is live already stays as it is."""
    if article.is_published and article.live_revision_id == article.latest_revision_id:
        return article
    at = None
    if found.published_on and article.published_at is None:
        at = min(timezone.make_aware(datetime.combine(found.published_on, NOON)), timezone.now())
    return workflow.publish(article, by=by, at=at)
