"""What every verb shares: its refusal in words, the Event that it leaves, and who may show a text to readers."""

from articles.models import Event
from plumbing.text.refusals import Refusal
from plumbing.text.sentences import gettext_noop

IN_BIN = gettext_noop("This article is in the bin. Restore it first.")


class WorkflowError(Refusal):
    """The verb does not fit the article's state. Its text tells an editor why and what to do.

    `issues` are what preflight has found wrong with the text, if that is the reason.
    """

    issues = ()


def held(article):
    """The article as it is kept now, locked until the transaction ends. Raises WorkflowError when it lies in the bin."""
    article = article.locked()
    if article.binned_at is not None:
        raise WorkflowError(IN_BIN)
    return article


def record(article, verb, by, revision=None, detail=None):
    return Event.objects.create(article=article, verb=verb, by=by, revision=revision, detail=detail or {})


def may_publish(user):
    return user is not None and user.has_perm("articles.publish_article")


def may_approve(user):
    return user is not None and user.has_perm("articles.approve_article")
