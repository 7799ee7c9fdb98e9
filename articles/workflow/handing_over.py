"""What somebody leaves behind who goes: drafts that readers have not seen become another's."""

from django.db import transaction

from articles.models import Article, Event
from articles.workflow.recording import record
from people.accounts import name_of


def left_by(user):
    """The unpublished articles that a user has started."""
    return Article.objects.unreleased().started_by(user)


@transaction.atomic
def hand_over(from_user, to_user, by) -> int:
    """Make them another user's. Bylines stay as they are. Returns how many there were."""
    articles = list(left_by(from_user).select_for_update(of=("self",)))
    for article in articles:
        record(article, Event.Verb.HANDED_OVER, by, article.latest_revision, {"to": name_of(to_user)})
    Article.objects.filter(pk__in=[article.pk for article in articles]).update(started_by=to_user)
    return len(articles)
