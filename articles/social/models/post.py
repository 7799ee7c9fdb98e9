"""Archived posts. What is not known about a post is NULL, never an empty word: "no text" and "text lost" differ."""

from datetime import UTC
from operator import itemgetter

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils.text import Truncator
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from articles.social.fields import PostedOnField, ReferenceField, StatusSinceField
from articles.social.models.media import PostMedia
from articles.social.models.queryset import SocialPostQuerySet
from articles.social.models.record import PostChange, as_json
from articles.social.references import fingerprint
from people import names, platforms
from people.models import Person, is_web_address
from plumbing.database.fields import DerivedCharField, SearchField, WebAddressField
from plumbing.languages.writing import day_in_words
from plumbing.web.moments import in_words

# The columns of a post that its card shows as its author's.
SHOWN = ("address", "author_name", "handle", "text", "content_warning", "posted_at", "posted_on")

# Statuses of posts that not everybody finds on their platform any more.
GONE = ("missing", "private")


class SocialPost(models.Model):
    """A SocialPost is our own copy of a post. Facts are added as they come to light; its reference never changes."""

    class Status(models.TextChoices):
        LIVE = "live", _("online")
        EDITED = "edited", _("changed there since")
        MISSING = "missing", _("no longer online")
        PRIVATE = "private", _("private")
        UNREACHABLE = "unreachable", _("could not be reached")
        UNKNOWN = "unknown", _("not checked")

    class Origin(models.TextChoices):
        FETCHED = "fetched", _("fetched from the platform")
        TYPED = "typed", _("typed by an editor")
        IMPORTED = "imported", _("found in an import")

    reference = ReferenceField(_("reference"), max_length=500, unique=True)
    platform = models.CharField(_("platform"), max_length=20, choices=platforms.choices)
    address = WebAddressField(
        _("address"),
        max_length=500,
        null=True,
        blank=True,
        unique=True,
        help_text=_("Where the post is, or was. Leave it empty when it is lost: the card then shows no link."),
    )
    native_id = models.CharField(_("platform’s ID"), max_length=200, blank=True)
    author_name = models.CharField(
        _("author"), max_length=200, null=True, blank=True, help_text=_("The author’s name as the platform showed it.")
    )
    handle = models.CharField(_("handle"), max_length=200, null=True, blank=True, help_text=_("Without the “@”."))
    person = models.ForeignKey(
        Person,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        db_index=False,
        related_name="posts",
        help_text=_("The person whose page lists this post."),
        verbose_name=_("person"),
    )
    text = models.TextField(
        _("text"), null=True, blank=True, help_text=_("The exact words of the post, with its line breaks.")
    )
    content_warning = models.TextField(
        _("content warning"),
        blank=True,
        help_text=_("What its author wrote above the post for those who would rather not see it."),
    )
    fingerprint = DerivedCharField(
        max_length=16, sources=["platform", "author_name", "text"], make=fingerprint, db_index=True
    )
    search_text = SearchField(sources=["author_name", "handle", "text", "address", "reference"])
    language = models.CharField(
        _("language"), max_length=35, blank=True, help_text=_("A language tag such as “en” or “pt-BR”.")
    )
    posted_at = models.DateTimeField(
        _("posted at"), null=True, blank=True, help_text=_("The moment of posting, when it is known.")
    )
    posted_on = PostedOnField(
        _("posted on"),
        null=True,
        blank=True,
        help_text=_("The day of posting, when only the day is known. Otherwise it follows from the moment."),
    )
    status = models.CharField(_("status"), max_length=20, choices=Status, default=Status.UNKNOWN)
    status_since = StatusSinceField(_("since"), null=True, blank=True, editable=False)
    origin = models.CharField(_("source"), max_length=10, choices=Origin, default=Origin.TYPED)
    fetched_at = models.DateTimeField(_("fetched"), null=True, blank=True, editable=False)
    checked_at = models.DateTimeField(_("checked"), null=True, blank=True, editable=False)
    created_at = models.DateTimeField(_("creation date"), auto_now_add=True)

    objects = SocialPostQuerySet.as_manager()

    class Meta:
        verbose_name = _("post")
        verbose_name_plural = _("archived posts")
        ordering = ["-posted_on", "-pk"]
        indexes = [models.Index(fields=["person", "-posted_on", "-id"], name="post_newest_first")]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=["live", "edited", "missing", "private", "unreachable", "unknown"]),
                name="a_post_has_a_known_status",
            ),
            models.CheckConstraint(
                condition=Q(origin__in=["fetched", "typed", "imported"]), name="a_post_has_a_known_origin"
            ),
            models.CheckConstraint(
                condition=(Q(address__isnull=True) | ~Q(address=""))
                & (Q(author_name__isnull=True) | ~Q(author_name=""))
                & (Q(handle__isnull=True) | ~Q(handle="")),
                name="an_unknown_fact_of_a_post_is_null",
            ),
            models.CheckConstraint(
                condition=Q(address=None) | is_web_address("address"), name="a_post_has_an_address_on_the_web"
            ),
            models.CheckConstraint(
                condition=Q(posted_at__isnull=True) | Q(posted_on__isnull=False),
                name="a_post_with_a_moment_has_a_day",
            ),
            models.CheckConstraint(
                condition=~Q(origin="fetched") | Q(fetched_at__isnull=False),
                name="a_fetched_post_has_its_moment_of_fetching",
            ),
        ]

    @classmethod
    def from_db(cls, db, field_names, values, **kwargs):
        post = super().from_db(db, field_names, values, **kwargs)
        post.kept_reference, post.kept_status = post.__dict__.get("reference"), post.__dict__.get("status")
        return post

    def __str__(self):
        words = Truncator(" ".join((self.text or "").split())).chars(60)
        facts = {
            "author": self.author_label,
            "platform": self.platform_label,
            "words": words or gettext("(text missing)"),
        }
        return gettext("%(author)s on %(platform)s: %(words)s") % facts

    @property
    def is_missing(self):
        return self.status == self.Status.MISSING

    @property
    def is_gone(self):
        """Whether not everybody finds it on its platform any more, so that our copy is what there is."""
        return self.status in GONE

    @property
    def is_address_known(self):
        return self.address is not None

    @property
    def author_label(self):
        """The name to print above the words: as the platform showed it, else the person's, else the handle."""
        handle = f"@{self.handle}" if self.handle else ""
        return self.author_name or (self.person.name if self.person else "") or handle or gettext("Unknown author")

    @property
    def handle_label(self):
        """The handle with its mark, or "" when it is unknown or stands for the name already."""
        return f"@{self.handle}" if self.handle and self.author_label != f"@{self.handle}" else ""

    @property
    def platform_label(self):
        return platforms.label(self.platform)

    @property
    def time_label(self):
        """The day, and the hour when it is known, in the publication's time zone; "" when neither is."""
        if self.posted_at:
            return in_words(self.posted_at)
        return day_in_words(self.posted_on, get_language()) if self.posted_on else ""

    @property
    def time_value(self):
        """What <time datetime> takes: a moment, a day or ""."""
        known = self.posted_at.astimezone(UTC).replace(microsecond=0) if self.posted_at else self.posted_on
        return known.isoformat() if known else ""

    @property
    def shown_media(self):
        """Its pictures and videos in order: from `media_facts` where they were loaded with it (with_card_data)."""
        if not hasattr(self, "media_facts"):
            return list(self.media.all())
        return [PostMedia(**each) for each in sorted(self.media_facts or [], key=itemgetter("order", "id"))]

    @property
    def link(self):
        """Where a card may send its reader: nowhere, when the address is unknown or the post is known to be gone."""
        return "" if self.address is None or self.is_missing else self.address

    def clean(self):
        self.address, self.author_name = self.address or None, self.author_name or None
        self.handle = names.bare_handle(self.handle or "") or None
        if self.posted_at and not self.posted_on:
            self.posted_on = self.posted_at.astimezone(UTC).date()
        if self.posted_at and abs((self.posted_at.date() - self.posted_on).days) > 1:
            raise ValidationError({"posted_on": gettext("The date and the time do not match.")})

    def learn(self, by=None, **facts):
        """Fill in what is unknown so far, and save. What is known stays; another post's address is not taken."""
        if facts.get("address") and SocialPost.objects.filter(address=facts["address"]).exclude(pk=self.pk).exists():
            del facts["address"]
        of_the_text = {name: facts.pop(name) for name in ("origin", "fetched_at") if name in facts}
        unknown = (None, "", self.Status.UNKNOWN)
        new = {name: value for name, value in facts.items() if value not in unknown and getattr(self, name) in unknown}
        if facts.get("text") == "" and self.text is None:  # that a post has no words is known, too
            new["text"] = ""
        if "posted_at" in new and self.posted_on:
            if abs((new["posted_at"].date() - self.posted_on).days) > 1:
                del new["posted_at"]
            else:
                new["posted_on"] = self.posted_on
        if "text" in new:  # where a post comes from is where its words do
            new |= of_the_text
        if new:
            self.change(by=by, **new)
        return self

    def change(self, by=None, **facts):
        """Set these facts, save, and leave a PostChange if readers see any other than before."""
        before = self.shown_facts()
        if "posted_at" in facts and "posted_on" not in facts:
            facts["posted_on"] = None  # the day follows from the moment
        for name, value in facts.items():
            setattr(self, name, value)
        with transaction.atomic():
            self.save()
            self.note_change(before, by)

    def altered_by(self, facts):
        """Those of the `facts` about to be set that differ from what is known; a moment counts by its minute."""
        altered = {}
        for name, value in facts.items():
            known = getattr(self, name) if name in SHOWN else None
            of_that_minute = known.replace(second=0, microsecond=0) if name == "posted_at" and known else known
            if known not in (None, "") and value not in (None, "", known, of_that_minute):
                altered[name] = value
        return altered

    def shown_facts(self):
        """What readers see of the post and editors answer for, as plain data."""
        return {name: getattr(self, name) for name in SHOWN} | {
            "person": self.person and self.person.name,
            "media": [[media.kind, media.file.name, media.alt] for media in self.media.all()] if self.pk else [],
        }

    def note_change(self, before, by=None):
        """Leave a PostChange of what differs from `before`, an earlier answer of `shown_facts`."""
        before, now = as_json(before), as_json(self.shown_facts())
        if altered := [name for name in now if now[name] != before[name]]:
            old, new = ({name: facts[name] for name in altered} for facts in (before, now))
            PostChange.objects.create(post=self, by=by, before=old, after=new)
