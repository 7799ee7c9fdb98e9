from django.conf import settings
from django.db import connection, models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager

from articles.models.article_queryset import HAS_UNPUBLISHED_CHANGES, NOT_PUBLISHED, ArticleQuerySet
from articles.models.byline import Role
from articles.models.card import in_order
from articles.models.kind import KIND_LABELS, Kind
from plumbing.database.fields import AddressField
from plumbing.database.kept_columns import KeepsColumns
from plumbing.database.prepared import prepared
from plumbing.database.previous import PreviousAddress
from plumbing.web.addresses import address_of

NOT_LOADED = object()


class Status(models.TextChoices):
    DRAFT = "draft", _("Draft")
    IN_REVIEW = "in_review", _("In review")
    APPROVED = "approved", _("Approved")
    SCHEDULED = "scheduled", _("Scheduled")
    PUBLISHED = "published", _("Published")
    WITHDRAWN = "withdrawn", _("Withdrawn")


def is_seen_at(moment, status, published_at, withdrawn_at):
    """Whether readers see an article with these facts: the one-row form of ArticleQuerySet.published."""
    is_released = status in {Status.SCHEDULED, Status.PUBLISHED} and published_at <= moment
    return is_released and (withdrawn_at is None or withdrawn_at > moment)


class Article(KeepsColumns):
    """What readers see of one piece, with the state of its work. Its columns change only through `workflow`."""

    slug = AddressField(_("address"), max_length=200, made_from="headline")
    status = models.CharField(_("status"), max_length=20, choices=Status, default=Status.DRAFT, editable=False)
    published_at = models.DateTimeField(_("publication date"), null=True, blank=True, editable=False)
    withdrawn_at = models.DateTimeField(_("withdrawal date"), null=True, blank=True, editable=False)
    updated_at = models.DateTimeField(
        _("last update"), null=True, blank=True, editable=False, help_text=_("When readers last got a new text.")
    )
    created_at = models.DateTimeField(_("creation date"), auto_now_add=True)
    binned_at = models.DateTimeField(
        _("in the bin since"), null=True, blank=True, editable=False, help_text=_("Only drafts lie in the bin.")
    )
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("started by"),
    )
    live_revision = models.ForeignKey("articles.Revision", models.RESTRICT, null=True, editable=False, related_name="+")
    latest_revision = models.ForeignKey(
        "articles.Revision", models.RESTRICT, null=True, editable=False, related_name="+"
    )

    kind = models.CharField(_("type"), max_length=20, choices=Kind, default=Kind.OPINION)
    headline = models.CharField(_("headline"), max_length=300)
    standfirst = models.TextField(_("standfirst"), blank=True)
    section = models.ForeignKey(
        "articles.Section", models.PROTECT, null=True, blank=True, related_name="articles", verbose_name=_("section")
    )
    series = models.ForeignKey(
        "articles.Series", models.PROTECT, null=True, blank=True, related_name="articles", verbose_name=_("series")
    )
    image = models.ForeignKey(
        "articles.Image", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("lead picture")
    )
    image_caption = models.CharField(_("caption"), max_length=500, blank=True)
    body = models.TextField(_("text"), blank=True)
    body_parts = models.JSONField(default=list, editable=False)
    body_text = models.TextField(blank=True, editable=False)
    word_count = models.PositiveIntegerField(_("words"), default=0, editable=False)
    reading_time = models.PositiveIntegerField(default=0, editable=False, help_text=_("In minutes."))
    share_count = models.PositiveIntegerField(_("share count"), null=True, blank=True)
    language = models.CharField(_("language"), max_length=12, default="en")
    seo_title = models.CharField(_("title for search engines"), max_length=200, blank=True)
    seo_description = models.CharField(_("description for search engines"), max_length=320, blank=True)
    canonical_address = models.URLField(_("canonical address"), max_length=500, blank=True)
    promo_free = models.BooleanField(_("no promos in this article"), default=False)
    import_name = models.CharField(max_length=300, blank=True, editable=False)
    import_hash = models.CharField(max_length=64, blank=True, editable=False)

    authors = models.ManyToManyField(
        "people.Person", through="articles.Byline", related_name="articles", verbose_name=_("authors")
    )
    people = models.ManyToManyField(
        "people.Person", through="articles.Mention", related_name="mentioned_in", verbose_name=_("people")
    )
    posts = models.ManyToManyField(
        "social.SocialPost", through="articles.PostUse", related_name="articles", verbose_name=_("posts")
    )
    images = models.ManyToManyField(
        "articles.Image", through="articles.ImageUse", related_name="articles", verbose_name=_("pictures")
    )
    media = models.ManyToManyField(
        "articles.MediaFile", through="articles.MediaUse", related_name="articles", verbose_name=_("recordings")
    )
    tags = TaggableManager(through="articles.Tagging", blank=True, verbose_name=_("tags"))

    objects = ArticleQuerySet.as_manager()

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        ordering = ["-published_at", "-pk"]
        permissions = [
            ("publish_article", "Can publish, schedule and withdraw articles"),
            ("approve_article", "Can approve articles"),
            ("edit_any_article", "Can change articles that others have started"),
        ]
        indexes = [
            models.Index(fields=["-published_at", "-id"], name="article_newest_first"),
            models.Index(fields=["section", "-published_at", "-id"], name="article_by_section"),
            # With all that published() looks at, so that parts of a series are counted in the index alone.
            models.Index(
                fields=["series", "published_at", "id", "status", "withdrawn_at"],
                condition=Q(series__isnull=False),
                name="article_by_series",
            ),
            # The page cache asks when the next one goes.
            models.Index(
                fields=["withdrawn_at", "status"], condition=Q(withdrawn_at__isnull=False), name="article_by_withdrawal"
            ),
            # Of what is not published only: readers' lists are to walk the indexes that are in their order.
            models.Index(fields=["status"], condition=NOT_PUBLISHED, name="article_by_status"),
            models.Index(fields=["live_revision"], condition=HAS_UNPUBLISHED_CHANGES, name="article_with_changes"),
            models.Index(fields=["binned_at"], condition=Q(binned_at__isnull=False), name="article_in_bin"),
            # The most shared are looked for among the recent ones alone.
            models.Index(
                fields=["-published_at"], condition=Q(share_count__isnull=False), name="article_shared_newest_first"
            ),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(slug=""), name="an_article_has_a_slug"),
            models.CheckConstraint(condition=Q(status__in=Status.values), name="article_status_is_known"),
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="article_kind_is_known"),
            models.CheckConstraint(
                condition=~Q(status__in=["scheduled", "published"])
                | Q(published_at__isnull=False, live_revision__isnull=False),
                name="released_article_has_date_and_text",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["draft", "in_review", "approved"]) | Q(published_at=None),
                name="unreleased_article_has_no_date",
            ),
            models.CheckConstraint(
                condition=~Q(status="withdrawn") | Q(withdrawn_at__isnull=False), name="withdrawn_article_says_when"
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None) | Q(withdrawn_at__gte=F("published_at")),
                name="withdrawal_follows_publication",
            ),
            models.CheckConstraint(
                condition=Q(binned_at=None) | Q(live_revision=None, published_at=None),
                name="only_drafts_lie_in_the_bin",
            ),
            models.UniqueConstraint(fields=["import_name"], condition=~Q(import_name=""), name="import_name_is_unique"),
        ]

    def __str__(self):
        return self.headline or gettext("(no headline)")

    def get_absolute_url(self):
        return address_of("article", self.slug)

    def locking(self):
        """What `locked` asks, for asked_together(): what stands after it there is asked under the lock."""
        return [_lock.of(self.pk), _with_latest_revision.of(self.pk)]

    def locked(self):
        """The article as it is kept now, with its latest revision, held against other writers until the transaction ends.

        Raises DoesNotExist.
        """
        if connection.features.has_select_for_update:
            _lock(self.pk)
        found = _with_latest_revision(self.pk)
        if not found:
            raise Article.DoesNotExist
        article = found[0]
        article.keep_columns()
        if article.live_revision_id == article.latest_revision_id:
            article.live_revision = article.latest_revision
        return article

    @property
    def is_published(self):
        """Whether readers see it now."""
        return self.is_published_at(timezone.now())

    def is_published_at(self, moment):
        return is_seen_at(moment, self.status, self.published_at, self.withdrawn_at)

    @property
    def is_released(self):
        """Whether readers may see it at some time, as it is kept: the one-row form of ArticleQuerySet.released."""
        return self.status in {Status.SCHEDULED, Status.PUBLISHED}

    @property
    def current_status(self):
        """Its status as the clock has made it; the column may lag behind (decision 4)."""
        if self.status not in {Status.SCHEDULED, Status.PUBLISHED}:
            return Status(self.status)
        now = timezone.now()
        if self.is_published_at(now):
            return Status.PUBLISHED
        return Status.SCHEDULED if self.published_at > now else Status.WITHDRAWN

    @property
    def has_unpublished_changes(self):
        return self.live_revision_id is not None and self.live_revision_id != self.latest_revision_id

    @property
    def pending_slug(self):
        """The address that it is to have when its latest text is published; "" for the one that it has."""
        slug = self.latest_revision.slug if self.latest_revision else ""
        return slug if slug != self.slug else ""

    @property
    def was_seen(self):
        """Whether readers have seen it at any time."""
        return self.is_published or self.events.filter(verb="published").exists()

    @property
    def is_deletable(self):
        """Whether it is a draft that readers have never seen and are not about to."""
        return self.live_revision_id is None and not self.was_seen

    @property
    def is_updated(self):
        """Whether readers got a new text after publication."""
        return bool(self.updated_at and self.published_at and self.updated_at > self.published_at)

    @property
    def part_in_series(self):
        """Which part of its series it is, and of how many: loaded with it (with_neighbours)."""
        earlier, later = self.earlier_in_series or 0, self.later_in_series or 0
        return earlier + 1, earlier + 1 + later

    def can_be_edited_by(self, user):
        """Editors edit everything; a writer, what he started or is credited for."""
        if not user.has_perm("articles.change_article"):
            return False
        return (
            user.has_perm("articles.edit_any_article")
            or self.started_by_id == user.pk
            or self.authors.filter(user=user).exists()
        )

    def takes_suggestions_of(self, user):
        """Whoever writes here and may read it may suggest another wording, of others' articles, too."""
        return user.has_perms(["articles.change_article", "articles.view_article"])

    @property
    def document(self):
        """The Document as last saved, which readers may not have seen yet."""
        return self.latest_revision.document

    @property
    def kind_label(self):
        return KIND_LABELS[self.kind]

    @property
    def author_names(self):
        """Names of its authors, in order."""
        facts = getattr(self, "author_facts", NOT_LOADED)
        if facts is not NOT_LOADED:
            return [author["name"] for author in in_order(facts or [])]
        return [byline.person.name for byline in self.bylines.all() if byline.role == Role.AUTHOR]


# Two questions: one that locks and reads finds, after having waited for another writer, his article and no revision that he has made.
@prepared
def _lock(pk):
    return Article.objects.filter(pk=pk).select_for_update().order_by().values_list("pk", flat=True)


@prepared
def _with_latest_revision(pk):
    return Article.objects.filter(pk=pk).select_related("latest_revision").order_by()


class PreviousSlug(PreviousAddress):
    """An address that an article once had; it leads to the new one for good."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="previous_slugs")

    class Meta(PreviousAddress.Meta):
        verbose_name = _("former address")
        verbose_name_plural = _("former addresses")
