"""What the admin's front page answers: what needs me today?"""

from datetime import timedelta

from django import template
from django.db.models import Q
from django.utils import timezone

from articles.event_words import failure_in_words
from articles.models import Article, Draft, Event, Release, Story
from articles.readership import most_read
from articles.social.models import SocialPost

register = template.Library()
register.filter("why", failure_in_words)
MOST = 8
DUE_WITHIN = timedelta(days=7)


@register.inclusion_tag("admin/desk/_today.html", takes_context=True)
def today(context):
    """Lists for the user of this request: drafts, reviews, today's schedule, missing posts, failed releases."""
    user = context["request"].user
    now = timezone.localtime()
    tomorrow = now.replace(hour=23, minute=59, second=59) + timedelta(days=1)
    editable = Article.objects.editable_by(user)
    return {
        "unsaved": Draft.objects.filter(user=user, article__binned_at=None).unsaved().select_related("article")[:MOST],
        "mine": Article.objects.unreleased().filter(started_by=user).order_by("-pk")[:MOST],
        "notes": _notes().filter(article__in=Article.objects.unreleased().started_by(user)).exclude(by=user)[:MOST],
        "review": _in_review(editable) if user.has_perm("articles.approve_article") else [],
        "scheduled": editable.upcoming().filter(published_at__lte=tomorrow)[:MOST],
        "updates": Release.objects.waiting()
        .filter(article__in=editable, due_at__lte=tomorrow)
        .select_related("article")[:MOST],
        "failed": Event.objects.filter(verb=Event.Verb.FAILED, at__gt=now - timedelta(days=7), article__in=editable)[
            :MOST
        ],
        "missing_posts": _missing_posts() if user.has_perm("social.view_socialpost") else [],
        "user": user,
    } | _planned(user, now)


def _planned(user, now):
    """What the plan says to the user of today: stories assigned to them; for editors also whatever is late, or waits for somebody."""
    stories = Story.objects.visible_to(user).with_facts()
    is_editor = user.has_perm("articles.edit_any_story")
    theirs = stories.assigned_to(user)
    watched, soon = stories if is_editor else theirs, now + DUE_WITHIN
    today = now.date()
    return {
        "overdue": watched.overdue(now)[:MOST],
        "missed": watched.missed(today)[:MOST],
        "due": watched.due(now, soon)[:MOST],
        "my_stories": theirs.not_filed().later_than(soon).soonest_deadline_first()[:MOST],
        "filed": stories.awaiting_text().order_by("pk")[:MOST] if is_editor else [],
        "ideas": stories.free_ideas().order_by("-pk")[:MOST] if user.has_perm("articles.take_story") else [],
        "planned": stories.open().planned_between(today, today + timedelta(days=1)).filter(whole_week=False)[:MOST],
        "today": today,
    }


def _in_review(editable):
    """Articles that await review, each with the `note` that came with it, an Event or None."""
    articles = list(editable.awaiting_review().order_by("pk")[:MOST])
    notes = {note.article_id: note for note in _notes().filter(article__in=[article.pk for article in articles])}
    for article in articles:
        article.note = notes.get(article.pk)
    return articles


def _notes():
    return Event.objects.open_notes().select_related("article", "by")


@register.inclusion_tag("admin/desk/_most_read.html")
def most_read_lately():
    """What is read most, with figures: as pages list it, but at this moment."""
    found = most_read.readings(timezone.now())
    ranked = {period: dict(most_read.ranked(found, period)) for period in most_read.DAYS}
    articles = Article.objects.in_bulk({pk for readings in ranked.values() for pk in readings})
    return {
        "lists": [
            (period.label, [(articles[pk], round(number)) for pk, number in readings.items()])
            for period, readings in ranked.items()
            if readings
        ]
    }


def _missing_posts():
    """Posts shown by live articles that are gone from their platform."""
    gone = Q(status=SocialPost.Status.MISSING) | Q(status=SocialPost.Status.PRIVATE)
    posts = SocialPost.objects.filter(gone, articles__in=Article.objects.published()).distinct()
    return posts.order_by("-status_since", "-pk")[:MOST]
