"""How an article stands, in sentences: what goes out and when, what is left out of it, and what was said of it last."""

from django.urls import reverse

from articles import workflow
from articles.models import Event, Status
from people.accounts import name_of
from plumbing.web.moments import in_words, in_words_today

# These tell of texts, and not of where the article is on its way.
OF_TEXTS = (
    Event.Verb.SAVED,
    Event.Verb.RESTORED,
    Event.Verb.RENAMED,
    Event.Verb.CORRECTED,
    Event.Verb.INCLUDED,
    Event.Verb.POST_CHANGED,
)
# After one of these, a version that was kept beside the text has been chosen, or left behind.
CHOOSING = (Event.Verb.SAVED, Event.Verb.RESTORED)


def standing(article):
    """Sentences for the bar, each a dict with `text`, `tone` ("plain" or "warning") and, where they lead somewhere, `address`.

    They need nothing but the article.
    """
    if article is None or not article.pk:
        return []
    waiting = workflow.going_out(article)
    told = [_goes_out(article, waiting), *_left_out(article, waiting)] if waiting else _unpublished(article)
    return [*told, *_address(article, waiting), *_set_aside(article), *_said_last(article)]


def _goes_out(article, waiting):
    what = "The update goes out" if waiting.release else "Goes out"
    saved = in_words_today(waiting.revision.made_at)
    if waiting.revision.pk == article.latest_revision_id:
        return _plain(
            f"{what} {in_words(waiting.at)}, with the text as saved {saved} (revision {waiting.revision.number})."
        )
    return _plain(f"{what} {in_words(waiting.at)}, with revision {waiting.revision.number}, saved {saved}.")


def _left_out(article, waiting):
    latest = article.latest_revision
    if waiting.revision.pk == latest.pk:
        return
    newer = f"Newer changes (revision {latest.number}, by {name_of(latest.made_by)}) are not included"
    try:
        workflow.check(article, latest)
    except workflow.WorkflowError as error:
        yield _warning(f"{newer} and cannot go out yet: {error}")
    else:
        yield _warning(f"{newer}.")


def _unpublished(article):
    seen = article.current_status == Status.PUBLISHED and article.has_unpublished_changes
    return [_plain("Readers do not see the latest changes yet.")] if seen else []


def _address(article, waiting):
    now_at = "Its address is now"
    if waiting and waiting.revision.slug not in {"", article.slug}:
        yield _plain(f"{now_at} “{article.slug}”, and “{waiting.revision.slug}” from {in_words(waiting.at)}.")
    elif article.pending_slug:
        yield _plain(f"{now_at} “{article.slug}”, and “{article.pending_slug}” once these changes are published.")


def _set_aside(article):
    """A version that was kept beside the text, until somebody chooses or saves on."""
    event = article.events.filter(verb__in=CHOOSING).select_related("by", "revision").first()
    if event and event.revision and "conflict" in event.detail:
        number = event.revision.number
        yield _warning(
            f"Another version (revision {number}, by {name_of(event.by)}, {in_words_today(event.at)}) is not in this text."
        ) | {"address": reverse("admin:articles_article_conflict", args=[article.pk, number])}


def _said_last(article):
    event = article.events.exclude(verb__in=OF_TEXTS).select_related("by", "revision").first()
    if event is None:
        return
    who, when = name_of(event.by), in_words_today(event.at)
    match event.verb:
        case Event.Verb.RETURNED if article.status == Status.DRAFT:
            yield _warning(f"Returned by {who}, {when}: “{event.detail.get('reason', '')}”")
        case Event.Verb.REOPENED if article.status == Status.IN_REVIEW:
            yield _warning(f"Changed since its approval, by {who}, {when}. It needs to be approved again.")
        case Event.Verb.APPROVED if article.status == Status.APPROVED and event.revision:
            yield _plain(f"Revision {event.revision.number} was approved by {who}, {when}.")
        case Event.Verb.FAILED:
            yield _warning(f"The scheduled update did not go out, {when}: {event.detail.get('why', '')}")


def _plain(text):
    return {"text": text, "tone": "plain"}


def _warning(text):
    return {"text": text, "tone": "warning"}
