"""What every verb shares: its refusal in words, and the Event that it leaves."""

from articles.models import Event


class WorkflowError(ValueError):
    """The verb does not fit the article's state. Its text tells an editor why and what to do."""


def record(article, verb, by, revision=None, detail=None):
    return Event.objects.create(article=article, verb=verb, by=by, revision=revision, detail=detail or {})
