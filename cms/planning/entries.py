"""What stands on the days of the plan: stories, articles that are out or scheduled, updates, withdrawals, embargoes and promos."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.contrib.auth.models import User
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Article, Release, Story
from cms.promos.models import Promo
from people.accounts import name_of

SEES_ARTICLES = ("articles.view_article", "articles.change_article")
SEES_STORIES = ("articles.view_story", "articles.change_story")
FILLS_A_DAY = {"story", "article", "update"}


@dataclass(frozen=True)
class Entry:
    """One line of a day: `kind` is story, article, update, withdrawal, embargo or promo; `standing` a word for style sheets.

    `story` is there only for what can be moved; of a whole week the day is its Monday.
    """

    kind: str
    key: int
    title: str
    address: str
    day: date | None
    hour: time | None = None
    moment: datetime | None = None
    standing: str = ""
    label: str = ""
    story: Story | None = None
    is_of_week: bool = False
    who: str = ""
    deadline: datetime | None = None
    is_overdue: bool = False


def may_see(user: User) -> bool:
    return any(map(user.has_perm, SEES_STORIES))


def beginning_of(day: date) -> datetime:
    """The moment at which a day begins by the publication's clock."""
    return datetime.combine(day, time(), timezone.get_default_timezone())


def entries_of(user: User, first: date, last: date) -> list[Entry]:
    """All that this user may see from one day to another, in order. As many questions as there are kinds, however much there is."""
    start, end = beginning_of(first), beginning_of(last + timedelta(days=1))
    found = [*_stories(user, first, last), *_embargoes(user, start, end), *_articles(user, start, end)]
    found += [*_updates(user, start, end), *_withdrawals(user, start, end), *_promos(user, start, end)]
    return sorted(found, key=lambda entry: (entry.day, entry.hour or time(), entry.kind, entry.key))


def of_story(story: Story, user: User) -> Entry:
    address = reverse("admin:articles_story_change", args=[story.pk])
    return Entry(
        "story",
        story.pk,
        story.title,
        address,
        story.planned_for,
        hour=story.planned_hour,
        standing=story.standing,
        label=story.standing_label,
        story=story if story.can_be_edited_by(user) else None,
        is_of_week=story.whole_week,
        who=name_of(story.assignee) if story.assignee else "",
        deadline=None if story.is_filed else story.deadline,
        is_overdue=story.is_overdue_at(timezone.now()),
    )


def _stories(user, first, last) -> Iterator[Entry]:
    stories = Story.objects.visible_to(user).open().planned_between(first, last).with_facts()
    return (of_story(story, user) for story in stories)


def _embargoes(user, start, end):
    stories = Story.objects.visible_to(user).open().filter(embargoed_until__gte=start, embargoed_until__lt=end)
    for story in stories:
        address = reverse("admin:articles_story_change", args=[story.pk])
        yield _at(story.embargoed_until, "embargo", story.pk, story.title, address, label=_("Embargo ends"))


def _articles(user, start, end):
    """Those that readers have had, for everybody who sees the list of articles; of those to come, what one may edit."""
    if not any(map(user.has_perm, SEES_ARTICLES)):
        return
    rows = Article.objects.released().filter(published_at__gte=start, published_at__lt=end)
    rows = rows if user.has_perm("articles.edit_any_article") else rows.published() | rows.editable_by(user)
    for article in rows.only("headline", "status", "published_at", "withdrawn_at").order_by("published_at", "pk"):
        status, address = article.current_status, _form_of(article.pk)
        facts = {"standing": status, "label": status.label}
        yield _at(article.published_at, "article", article.pk, str(article), address, **facts)


def _updates(user, start, end):
    rows = Release.objects.waiting().filter(due_at__gte=start, due_at__lt=end)
    rows = rows.filter(article__in=Article.objects.editable_by(user)).select_related("article")
    for release in rows:
        facts = {"standing": "scheduled", "label": _("Update")}
        address = _form_of(release.article_id)
        yield _at(release.due_at, "update", release.pk, str(release.article), address, **facts)


def _withdrawals(user, start, end):
    """The moments at which readers are to lose an article."""
    rows = Article.objects.editable_by(user).released().filter(withdrawn_at__gte=start, withdrawn_at__lt=end)
    for article in rows.only("headline", "withdrawn_at").order_by("withdrawn_at", "pk"):
        facts = {"standing": "withdrawn", "label": _("Withdrawal")}
        yield _at(article.withdrawn_at, "withdrawal", article.pk, str(article), _form_of(article.pk), **facts)


def _promos(user, start, end):
    if not user.has_perm("promos.view_promo"):
        return
    begins, stops = Q(starts_at__gte=start, starts_at__lt=end), Q(ends_at__gte=start, ends_at__lt=end)
    for promo in Promo.objects.filter(begins | stops, is_active=True, archived_at=None).order_by("pk"):
        for moment, label in ((promo.starts_at, _("Promo begins")), (promo.ends_at, _("Promo ends"))):
            if moment and start <= moment < end:
                address = reverse("admin:promos_promo_change", args=[promo.pk])
                yield _at(moment, "promo", promo.pk, promo.name, address, label=label)


def _at(moment, *args, **facts):
    local = timezone.localtime(moment, timezone.get_default_timezone())
    return Entry(*args, local.date(), hour=local.time(), moment=moment, **facts)


def _form_of(article):
    return reverse("admin:articles_article_change", args=[article])
