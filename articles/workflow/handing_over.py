"""What somebody leaves behind who goes: drafts that readers have not seen, and stories still to be done, become another's."""

from django.db import transaction

from articles.models import Article, Event, Story
from articles.workflow.planning import save_story
from articles.workflow.recording import record
from people.accounts import name_of


def left_by(user):
    """Two querysets: the unpublished articles that a user has started, and the open stories assigned to them."""
    return Article.objects.unreleased().started_by(user), Story.objects.open().assigned_to(user)


@transaction.atomic
def hand_over(from_user, to_user, by) -> int:
    """Make them another user's. Bylines stay as they are. Returns how many articles there were."""
    rows, stories = left_by(from_user)
    articles = list(rows.select_for_update(of=("self",)))
    for article in articles:
        record(article, Event.Verb.HANDED_OVER, by, article.latest_revision, {"to": name_of(to_user)})
    Article.objects.filter(pk__in=[article.pk for article in articles]).update(started_by=to_user)
    for story in stories:
        story.assignee = to_user
        save_story(story, by=by, fields=["assignee"])
    return len(articles)
