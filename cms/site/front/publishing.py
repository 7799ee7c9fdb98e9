"""The verbs of a front: its draft is saved, published or planned, and what was published is taken back. Each leaves a FrontEvent."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from articles.models import Article, Image, Section
from cms.site.front.content import Content, Pin, from_json, from_places
from cms.site.front.models import FrontDraft, FrontEvent, FrontPlace, FrontVersion, PlaceKind
from plumbing.text.refusals import Refusal
from plumbing.text.sentences import gettext_noop

# A later moment is a slip of the hand.
FURTHEST = timedelta(days=3653)
OVER = gettext_noop(
    "There is nothing to take back: somebody has done so, or another version has been published. Look again."
)


class FrontError(Refusal):
    """The verb does not fit. Its text tells an editor why and what to do."""


class SavedMeanwhile(Exception):
    """Somebody else has saved the draft since this one was opened; `draft` is theirs."""

    def __init__(self, draft):
        super().__init__()
        self.draft = draft


def draft_of(section):
    """The FrontDraft of the front page (None) or of a section, or None."""
    return FrontDraft.objects.filter(section=section).select_related("saved_by").first()


def content_of(section, now) -> Content:
    """What the next edit begins with: the draft, else what readers get, else nothing."""
    if draft := draft_of(section):
        return from_json(draft.content)
    version = FrontVersion.objects.of(section).current(now).first()
    return content_of_version(version) if version else Content()


def content_of_version(version) -> Content:
    return from_places(version.places.order_by("kind", "order"))


@transaction.atomic
def save(section, content: Content, by, based_on: int) -> FrontDraft:
    """Keep the draft. `based_on` is the number of the draft that was opened, 0 for none. Raises SavedMeanwhile."""
    draft = FrontDraft.objects.select_for_update().filter(section=section).first()
    if (draft.number if draft else 0) != based_on:
        if draft is None:
            raise FrontError(
                gettext_noop(
                    "The draft has been published or discarded meanwhile. Your choices are still here: save again."
                )
            )
        raise SavedMeanwhile(draft)
    draft = draft or FrontDraft(section=section)
    draft.content, draft.saved_by, draft.saved_at = content.to_json(), by, timezone.now()
    draft.number += 1
    draft.save()
    return draft


@transaction.atomic
def discard(section) -> None:
    """Let go of the draft."""
    FrontDraft.objects.filter(section=section).delete()


@transaction.atomic
def publish(section, content: Content, by=None, at=None) -> FrontVersion:
    """Show the content to readers, now or from the coming moment `at`, and let go of the draft. Returns the FrontVersion.

    Raises FrontError.
    """
    now = timezone.now()
    if at is not None:
        _check_ahead(at, now)
    _lock(section)
    version = FrontVersion.objects.create(section=section, shown_from=at or now, made_by=by, made_at=now)
    FrontPlace.objects.bulk_create(_places(version, content))
    _cut(version)
    FrontDraft.objects.filter(section=section).delete()
    _record(version, FrontEvent.Verb.PLANNED if at else FrontEvent.Verb.PUBLISHED, by, now)
    return version


@transaction.atomic
def undo(version: FrontVersion, by=None) -> None:
    """Take the version that readers get, or one that is planned, back: the one before it holds instead; of a planned one the content
    becomes the draft again, if there is none. Raises FrontError.
    """
    _lock(version.section_id)
    now = timezone.now()
    version = FrontVersion.objects.filter(pk=version.pk, undone_at=None).first()
    if version is None or (version.shown_until and version.shown_until <= now):
        raise FrontError(OVER)
    is_planned = version.shown_from > now
    before = FrontVersion.objects.of(version.section_id).standing().filter(shown_from__lte=version.shown_from)
    before = before.exclude(pk__gte=version.pk, shown_from=version.shown_from).last()
    if before:
        FrontVersion.objects.filter(pk=before.pk).update(shown_until=version.shown_until)
    ends = version.shown_from if is_planned else now
    FrontVersion.objects.filter(pk=version.pk).update(shown_until=ends, undone_at=now)
    if is_planned and draft_of(version.section_id) is None:
        save(version.section_id and version.section, content_of_version(version), by, 0)
    _record(version, FrontEvent.Verb.CANCELLED if is_planned else FrontEvent.Verb.UNDONE, by, now)


def _lock(section):
    """Hold the front against others who publish it meanwhile, until the transaction ends."""
    FrontVersion.objects.of(section).select_for_update().order_by("pk").first()


def _cut(version):
    """The version before ends where this one begins, and this one where the next does."""
    others = FrontVersion.objects.of(version.section_id).standing().exclude(pk=version.pk)
    before = others.filter(shown_from__lte=version.shown_from).last()
    after = others.filter(shown_from__gt=version.shown_from).first()
    if before:
        FrontVersion.objects.filter(pk=before.pk).update(shown_until=version.shown_from)
    if after:
        version.shown_until = after.shown_from
        version.save(update_fields=["shown_until"])


def _places(version, content):
    """Rows of what is still there: a draft is not kept from losing an article, a section or a picture."""
    articles = set(
        Article.objects.filter(pk__in=[pin.article for pin in (*content.top, *content.held)]).values_list(
            "pk", flat=True
        )
    )
    sections = set(Section.objects.filter(pk__in=content.bands).values_list("pk", flat=True))
    images = set(Image.objects.filter(pk__in=[pin.image for pin in content.top]).values_list("pk", flat=True))
    for kind, pins in ((PlaceKind.TOP, content.top), (PlaceKind.HELD, content.held)):
        for pin in pins:
            if pin.article in articles:
                yield _place(version, kind, pin, images)
    for order, section in enumerate(pk for pk in content.bands if pk in sections):
        yield FrontPlace(version=version, kind=PlaceKind.BAND, order=order, section_id=section)


def _place(version, kind, pin: Pin, images):
    image = pin.image if pin.image in images else None
    facts = {"order": pin.order, "until": pin.until, "headline": pin.headline, "image_id": image}
    return FrontPlace(version=version, kind=kind, article_id=pin.article, **facts)


def _record(version, verb, by, now):
    FrontEvent.objects.create(section_id=version.section_id, version=version, verb=verb, by=by, at=now)


def _check_ahead(at, now):
    if at <= now:
        raise FrontError(gettext_noop("That time has passed. Choose a later one, or publish now."))
    if at > now + FURTHEST:
        raise FrontError(gettext_noop("That is more than ten years away. Choose an earlier date."))
