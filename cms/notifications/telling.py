"""Who is told of which Event. The rows are written in the event's own transaction: nobody is told of what did not happen."""

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from articles import workflow
from articles.models import Event, WordNote
from cms.notifications import sending
from cms.notifications.models import MailChoice, Notification
from plumbing.database.prepared import prepared

Verb = Event.Verb


def authors(event):
    return workflow.authors_of(event.article)


def publishers(event):
    """Those who may publish whatever others write."""
    may_edit_any = User.objects.with_perm("articles.edit_any_article").filter(is_staff=True)
    return may_edit_any.filter(pk__in=User.objects.with_perm("articles.publish_article").values("pk"))


def reviewers(event):
    """Those who may publish or approve it."""
    may_edit_any = User.objects.with_perm("articles.edit_any_article").filter(is_staff=True)
    may_publish, may_approve = (User.objects.with_perm(f"articles.{verb}_article") for verb in ("publish", "approve"))
    return may_edit_any.filter(Q(pk__in=may_publish.values("pk")) | Q(pk__in=may_approve.values("pk")))


def of_the_thread(event):
    """Those whom a note on words or an answer to it names with @, and those who wrote in its thread."""
    thread = WordNote.objects.filter(Q(pk=event.detail["thread"]) | Q(answers=event.detail["thread"]))
    concerned = Q(pk__in=thread.values("by")) | Q(pk__in=event.detail["named"])
    return list(User.objects.filter(concerned, is_active=True, is_staff=True))


def authors_and_named(event):
    return list(dict.fromkeys([*authors(event), *of_the_thread(event)]))


def suggester(event):
    return User.objects.filter(pk=event.detail["suggester"], is_active=True, is_staff=True)


TOLD = {
    Verb.SUBMITTED: reviewers,
    Verb.RETURNED: authors,
    Verb.APPROVED: authors,
    Verb.PUBLISHED: authors,
    Verb.RELEASED: authors,
    Verb.CORRECTED: authors,
    Verb.NOTED: authors_and_named,
    Verb.ANSWERED: of_the_thread,
    Verb.SUGGESTED: authors,
    Verb.SETTLED: suggester,
    Verb.FAILED: publishers,
}
# After one of these nobody has to be told any more that the article was submitted.
MOVING_ON = {Verb.RETURNED, Verb.APPROVED, Verb.SCHEDULED, Verb.PUBLISHED}
OF_THE_CLOCK = {Verb.RELEASED, Verb.FAILED}


def tell(sender, instance, created, **kwargs):
    """A receiver of saved Events: those who have to know of one get a Notification, and whoever has acted has read theirs."""
    if not created or instance.verb not in TOLD.keys() | MOVING_ON:
        return
    now = timezone.now()
    _settle(instance, now)
    _notify([user for user in _told(instance) if user.pk != instance.by_id], now, event=instance)


def tell_of_story(sender, instance, created, **kwargs):
    """A receiver of saved StoryEvents: whom it concerns gets a Notification."""
    if created and instance.whom.is_active and instance.whom.is_staff:
        _notify([instance.whom], timezone.now(), story_event=instance)


def _notify(users, now, **event):
    if not users:
        return
    ways = MailChoice.objects.of(users)
    rows = [
        Notification(recipient=user, mail_at=ways[user.pk].moment(now) if user.email else None, **event)
        for user in users
    ]
    Notification.objects.bulk_create(rows)
    if any(row.mail_at for row in rows):
        transaction.on_commit(sending.wake, robust=True)


def _told(event):
    """The accounts that an Event concerns. Nobody is told of what a programme does, such as an import, nor that an approval goes on."""
    is_of_the_clock = event.verb in OF_THE_CLOCK or event.detail.get("by") == "clock"
    is_routine = (event.by_id is None and not is_of_the_clock) or "anew" in event.detail
    return () if is_routine or event.verb not in TOLD else TOLD[event.verb](event)


def _settle(event, now):
    settled = str(Verb.SUBMITTED) if event.verb in MOVING_ON else None
    if read := unread_of(event.article_id, event.by_id, settled):
        Notification.objects.filter(pk__in=read).mark_read(now)


@prepared(planned_by_value=True)
def unread_of(article, recipient, verb):
    """The numbers of what is unread of an article by somebody, and of what tells anybody of such an Event (None: of none)."""
    mine_or_settled = Q(recipient=recipient) | Q(event__verb=verb)
    of_it = Notification.objects.unread().filter(mine_or_settled, event__article=article).order_by()
    # Whoever has gone on with the text knows of its story.
    of_its_story = (
        Notification.objects.unread().filter(recipient=recipient, story_event__story__article=article).order_by()
    )
    return of_it.values_list("pk", flat=True).union(of_its_story.values_list("pk", flat=True), all=True).order_by()
