"""What lies on an editor's desk and is nobody else's yet: unsaved words, who sits at which article, links to show a draft around."""

import secrets
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef
from django.db.models.functions import Cast, Length
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.models.revision import Revision
from people.accounts import name_of
from plumbing.web.moments import in_words

MOST_DRAFTS = 50  # of one user
LONGEST_DRAFTS = 20_000_000  # characters of one user, together
AWAY_AFTER = timedelta(seconds=45)
LINK_DAYS = 7
LINK_CHOICES = (1, LINK_DAYS, 30)  # days that a preview link may be made for


class DraftQuerySet(models.QuerySet):
    def unsaved(self):
        """Without those that have become a revision: an autosave may reach the server after the save that it preceded."""
        saved = Revision.objects.filter(draft_key=OuterRef("key"), made_by=OuterRef("user"))
        return self.filter(~Exists(saved))

    def of(self, user):
        return self.filter(user=user)

    def beyond_limits(self, kept):
        """The oldest of these that are too many, or too long together; never `kept`."""
        sizes = (
            self.exclude(pk=kept.pk)
            .order_by("-saved_at", "-pk")
            .values_list("pk", Length(Cast("fields", models.TextField())))
        )
        room, beyond = LONGEST_DRAFTS, []
        for place, (pk, size) in enumerate(sizes, start=1):
            room -= size
            if place >= MOST_DRAFTS or room < 0:
                beyond.append(pk)
        return self.filter(pk__in=beyond)


class Draft(models.Model):
    """The unsaved words of one browser tab, kept every few seconds. It ends when they are saved or thrown away, or when the
    same user has begun very many others since.
    """

    key = models.UUIDField(unique=True, help_text=_("Made by the tab, so that two tabs never write over each other."))
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    article = models.ForeignKey(
        "articles.Article", models.CASCADE, null=True, related_name="drafts", help_text=_("None: a new article.")
    )
    based_on = models.ForeignKey("articles.Revision", models.CASCADE, null=True, related_name="+")
    fields = models.JSONField(help_text=_("The form's fields as typed, by name."))
    word_count = models.PositiveIntegerField(default=0)
    saved_at = models.DateTimeField(auto_now=True)

    objects = DraftQuerySet.as_manager()

    class Meta:
        verbose_name = _("unsaved text")
        verbose_name_plural = _("unsaved texts")
        ordering = ["-saved_at"]
        indexes = [models.Index(fields=["user", "article"], name="draft_by_user")]

    def __str__(self):
        facts = {"title": self.fields.get("headline") or gettext("(no headline)"), "name": name_of(self.user)}
        return gettext("unsaved text of %(name)s, “%(title)s”") % facts


class Presence(models.Model):
    """That somebody has an article open for editing. Advice for people, not a lock: two who save make two revisions."""

    article = models.OneToOneField("articles.Article", models.CASCADE, related_name="presence")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    since = models.DateTimeField(default=timezone.now)
    seen_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("presence")
        verbose_name_plural = _("presences")

    def __str__(self):
        facts = {"name": name_of(self.user), "title": self.article, "when": in_words(self.since)}
        return gettext("%(name)s has been editing “%(title)s” since %(when)s") % facts

    @property
    def is_away(self):
        """Whether nothing was heard of the tab for so long that it must be closed."""
        return self.seen_at < timezone.now() - AWAY_AFTER


class PreviewLinkQuerySet(models.QuerySet):
    def usable(self):
        """Those that are neither revoked nor expired, of people who still work here and articles that are not in the bin."""
        works_here = {"made_by__is_active": True, "made_by__is_staff": True}
        return self.filter(revoked_at=None, expires_at__gt=timezone.now(), article__binned_at=None, **works_here)


def new_token():
    return secrets.token_urlsafe(24)


def a_week_from_now():
    return timezone.now() + timedelta(days=LINK_DAYS)


class PreviewLink(models.Model):
    """An address under which people without an account read the latest saved text, until it expires or is revoked."""

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="preview_links")
    token = models.CharField(max_length=40, unique=True, default=new_token)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(default=a_week_from_now)
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects = PreviewLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("preview link")
        verbose_name_plural = _("preview links")
        ordering = ["-made_at"]

    def __str__(self):
        facts = {"title": self.article, "when": in_words(self.expires_at)}
        return gettext("preview of “%(title)s” until %(when)s") % facts

    def get_absolute_url(self):
        return reverse("shared-preview", args=[self.token])
