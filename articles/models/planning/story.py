"""Work that is planned: a story exists before its text, and goes where its article goes once that is begun."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.formats import time_format
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article, Status
from plumbing.database.fields import SearchField
from plumbing.languages.writing import day_in_words
from plumbing.web.untrusted import check_moment

LONGEST = 100_000  # words
IN_BIN = _("In the bin")


class Stage(models.TextChoices):
    """How far a story is as long as no text of it has been begun here; from then on its article's status tells it."""

    IDEA = "idea", _("Idea")
    COMMISSIONED = "commissioned", _("Commissioned")
    FILED = "filed", _("Filed")
    DROPPED = "dropped", _("Dropped")


NOT_FILED = (Stage.IDEA, Stage.COMMISSIONED)


class StoryQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Editors see all; everybody else what is theirs, and who may take ideas also those that nobody has taken."""
        if not (user.has_perm("articles.view_story") or user.has_perm("articles.change_story")):
            return self.none()
        if user.has_perm("articles.edit_any_story"):
            return self
        theirs = Q(assignee=user) | Q(proposed_by=user)
        return self.filter(theirs | FREE_IDEA if user.has_perm("articles.take_story") else theirs)

    def open(self):
        """Those that have still to be done: not dropped, and without a text that readers have, had or are scheduled to get."""
        return self.exclude(stage=Stage.DROPPED).filter(article__live_revision=None)

    def not_filed(self):
        """Open ones whose text has not come in."""
        is_being_written = Q(article=None) | Q(article__in=Article.objects.with_status(Status.DRAFT))
        return self.open().filter(is_being_written, stage__in=NOT_FILED)

    def overdue(self, now):
        return self.not_filed().filter(deadline__lt=now).order_by("deadline", "pk")

    def due(self, now, until):
        return self.not_filed().filter(deadline__gte=now, deadline__lt=until).order_by("deadline", "pk")

    def missed(self, today):
        """Open ones whose day, or whose week, has passed."""
        is_past = Q(whole_week=False, planned_for__lt=today) | Q(planned_for__lt=monday_of(today))
        return self.open().filter(is_past).order_by("planned_for", "pk")

    def later_than(self, moment):
        """Those whose deadline is later, or that have none."""
        return self.filter(Q(deadline=None) | Q(deadline__gte=moment))

    def awaiting_text(self):
        """Open ones whose text has come in, from elsewhere, and is not an article here yet."""
        return self.open().filter(stage=Stage.FILED, article=None)

    def free_ideas(self):
        """Ideas that nobody has taken yet."""
        return self.open().filter(FREE_IDEA)

    def unplanned(self):
        return self.open().filter(planned_for=None)

    def planned_between(self, first, last):
        """Those planned for a day from `first` to `last`, or for a week whose Monday is one of them; in their order."""
        return self.filter(planned_for__range=(first, last)).order_by("planned_for", "planned_hour", "pk")

    def soonest_deadline_first(self):
        return self.order_by(F("deadline").asc(nulls_last=True), "-pk")

    def assigned_to(self, user):
        return self.filter(assignee=user)

    def with_facts(self):
        """With what lists show of them, in one query."""
        return self.select_related("assignee", "section", "article")


FREE_IDEA = Q(stage=Stage.IDEA, assignee=None)


class Story(models.Model):
    """A Story is a piece of work with its plan. Its facts change; when readers get its article is never said here."""

    title = models.CharField(_("working title"), max_length=300)
    brief = models.TextField(
        _("brief"),
        blank=True,
        help_text=_(
            "What it is about, whom to ask, what it must not leave out. It stands above the text while it is written."
        ),
    )
    stage = models.CharField(_("stage"), max_length=20, choices=Stage, default=Stage.IDEA)
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("assigned to"),
    )
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("proposed by"),
    )
    deadline = models.DateTimeField(
        _("deadline"), null=True, blank=True, validators=[check_moment], help_text=_("When the text is to be filed.")
    )
    length = models.PositiveIntegerField(_("length"), null=True, blank=True, help_text=_("In words."))
    section = models.ForeignKey(
        "articles.Section", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("section")
    )
    planned_for = models.DateField(
        _("planned for"),
        null=True,
        blank=True,
        validators=[check_moment],
        help_text=_("A plan for the newsroom: it publishes nothing. Left empty, the story lies on the shelf."),
    )
    planned_hour = models.TimeField(_("hour"), null=True, blank=True)
    whole_week = models.BooleanField(_("some day of that week"), default=False)
    embargoed_until = models.DateTimeField(
        _("embargoed until"),
        null=True,
        blank=True,
        validators=[check_moment],
        help_text=_("Whoever publishes it earlier is warned."),
    )
    article = models.OneToOneField(
        "articles.Article",
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="story",
        verbose_name=_("article"),
    )
    created_at = models.DateTimeField(_("creation date"), auto_now_add=True)
    search_text = SearchField(sources=["title", "brief"])

    objects = StoryQuerySet.as_manager()

    class Meta:
        verbose_name = _("story")
        verbose_name_plural = _("stories")
        ordering = ["-pk"]
        permissions = [
            ("edit_any_story", "Can plan and commission the stories of others"),
            ("take_story", "Can see and take ideas that nobody has taken"),
        ]
        indexes = [
            models.Index(fields=["planned_for"], name="story_by_day"),
            models.Index(fields=["deadline"], condition=Q(deadline__isnull=False), name="story_by_deadline"),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="a_story_has_a_title"),
            models.CheckConstraint(condition=Q(stage__in=Stage.values), name="a_story_has_a_known_stage"),
            models.CheckConstraint(
                condition=Q(length=None) | Q(length__gt=0, length__lte=LONGEST),
                name="a_story_has_a_possible_length",
                violation_error_message=_("The length is a number of words, from 1 to 100,000."),
            ),
            models.CheckConstraint(
                condition=Q(planned_for__isnull=False) | Q(planned_hour=None, whole_week=False),
                name="an_hour_or_a_week_has_a_day",
                violation_error_message=_("Choose the day, too."),
            ),
            models.CheckConstraint(
                condition=Q(whole_week=False) | Q(planned_hour=None),
                name="a_week_has_no_hour",
                violation_error_message=_("Either an hour, or some day of that week: not both."),
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def is_open(self):
        """The one-row form of StoryQuerySet.open."""
        return self.stage != Stage.DROPPED and (self.article is None or self.article.live_revision_id is None)

    @property
    def is_filed(self):
        """Whether its text has come in."""
        if self.article is not None and self.article.status != Status.DRAFT:
            return True
        return self.stage == Stage.FILED

    @property
    def standing(self):
        """A word of Stage or Status, for style sheets."""
        return self.article.current_status if self.article and self.stage != Stage.DROPPED else Stage(self.stage)

    @property
    def standing_label(self):
        """How far it is: its stage, or once its text is begun its article's status."""
        in_bin = self.article is not None and self.article.binned_at is not None
        return IN_BIN if in_bin and self.stage != Stage.DROPPED else self.standing.label

    @property
    def planned_in_words(self):
        """The day, the day with its hour, or the week that it is planned for; "" without a plan."""
        if self.planned_for is None:
            return ""
        day = day_in_words(self.planned_for, get_language())
        if self.whole_week:
            return gettext("week of %(day)s") % {"day": day}
        return f"{day}, {time_format(self.planned_hour)}" if self.planned_hour else day

    @property
    def plan_key(self):
        """The plan as a form sends it back, by which a later move is known: "", a day, a day and its hour, or a Monday and "week"."""
        parts = [self.planned_for, self.planned_hour, "week" if self.whole_week else None]
        return " ".join(str(part) for part in parts if part is not None)

    def is_overdue_at(self, moment):
        return self.deadline is not None and self.deadline < moment and self.is_open and not self.is_filed

    def can_be_seen_by(self, user):
        """The one-row form of StoryQuerySet.visible_to."""
        if not (user.has_perm("articles.view_story") or user.has_perm("articles.change_story")):
            return False
        is_theirs = user.pk in {self.assignee_id, self.proposed_by_id}
        return is_theirs or user.has_perm("articles.edit_any_story") or self._can_be_taken_by(user)

    def can_be_edited_by(self, user):
        """Editors plan everything; everybody else what is assigned to them, or what they proposed until somebody else has it."""
        if not user.has_perm("articles.change_story"):
            return False
        is_theirs = user.pk == (self.assignee_id or self.proposed_by_id)
        return is_theirs or user.has_perm("articles.edit_any_story") or self._can_be_taken_by(user)

    def _can_be_taken_by(self, user):
        is_free = self.stage == Stage.IDEA and self.assignee_id is None
        return is_free and user.has_perm("articles.take_story")

    def plan_for(self, day, hour=None, *, whole_week=False):
        """Set, unsaved, the day, with its hour if there is one, or the week of that day; without a day the story goes on the shelf."""
        self.whole_week = bool(day and whole_week)
        self.planned_for = monday_of(day) if self.whole_week else day
        self.planned_hour = None if day is None or self.whole_week else hour


def monday_of(day):
    return day - timedelta(days=day.weekday())
