from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.body.compile import compile_body
from articles.body.contents import headings_in
from articles.models import Image, MediaFile
from articles.social.models import SocialPost
from plumbing.database.fields import AddressField
from plumbing.database.previous import PreviousAddress
from plumbing.web.addresses import address_of


class PageQuerySet(models.QuerySet):
    def public(self):
        """Those that readers see."""
        return self.filter(is_public=True)

    def linked(self):
        """Those that the menu and the foot of every page name, in their order."""
        return self.public().filter(is_linked=True).order_by("order", "title")


class Purpose(models.TextChoices):
    """What publications are asked to say of themselves (https://schema.org/NewsMediaOrganization)."""

    PRINCIPLES = "principles", _("by which principles we publish")
    ETHICS = "ethics", _("our rules of ethics")
    CORRECTIONS = "corrections", _("how we correct")
    MASTHEAD = "masthead", _("who works here (masthead)")
    OWNERSHIP = "ownership", _("who owns and funds us")
    SOURCES = "sources", _("how we use unnamed sources")
    FEEDBACK = "feedback", _("how readers reach us, and what becomes of it")
    DIVERSITY = "diversity", _("our policy of diversity")


class Page(models.Model):
    """A Page is what a publication says of itself: about, contact, masthead, privacy. Its text is written like an article's.

    The texts that it has had are its PageRevisions.
    """

    title = models.CharField(_("title"), max_length=200)
    slug = AddressField(
        _("address"),
        max_length=100,
        made_from="title",
        help_text=_("Left empty, it is made from the title: /about/. Former addresses go on leading here."),
    )
    description = models.CharField(
        _("description"),
        max_length=300,
        blank=True,
        help_text=_("What it is about, in a sentence: under the title, and in search engines."),
    )
    purpose = models.CharField(
        _("what it tells"),
        max_length=12,
        choices=Purpose,
        blank=True,
        help_text=_("Search engines and readers of news are told where the publication says this of itself."),
    )
    body = models.TextField(_("text"), blank=True)
    body_parts = models.JSONField(default=list, editable=False)
    is_public = models.BooleanField(_("readers see it"), default=False)
    is_linked = models.BooleanField(_("linked in the menu and at the foot of every page"), default=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0, help_text=_("Lower numbers come first."))
    updated_at = models.DateTimeField(_("last changed"), null=True, blank=True, editable=False)
    images = models.ManyToManyField(Image, related_name="own_pages", editable=False)
    media = models.ManyToManyField(MediaFile, related_name="own_pages", editable=False)
    posts = models.ManyToManyField(SocialPost, related_name="own_pages", editable=False)

    objects = PageQuerySet.as_manager()

    class Meta:
        verbose_name = _("page")
        verbose_name_plural = _("pages")
        ordering = ["order", "title"]
        constraints = [models.CheckConstraint(condition=~Q(slug=""), name="a_page_has_a_slug")]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return address_of("page", self.slug)

    @property
    def last_number(self):
        """The number of its newest revision; 0 before it has any."""
        return self.revisions.order_by("-number").values_list("number", flat=True).first() or 0

    @transaction.atomic
    def write(self, by, now):
        """Save the page with its title, description and (clean) body of now, and keep these as a revision if they are new.

        Pictures, recordings and posts that the body names and that are not there are left out, as everywhere.
        """
        compiled = compile_body(self.body, known_headings=lambda: headings_in(self.body_parts))
        self.body_parts = compiled.parts
        newest = self.revisions.first() if self.pk else None
        said = (self.title, self.description, self.body)
        is_new = newest is None or said != (newest.title, newest.description, newest.body)
        if is_new:
            self.updated_at = now
        self.save()
        self.images.set(Image.objects.filter(name__in=compiled.references.images))
        self.media.set(MediaFile.objects.filter(name__in=compiled.references.media))
        self.posts.set(SocialPost.objects.filter(reference__in=compiled.references.posts))
        if is_new:
            facts = dict(zip(("title", "description", "body"), said, strict=True))
            self.revisions.create(number=newest.number + 1 if newest else 1, made_by=by, made_at=now, **facts)


class PreviousPageSlug(PreviousAddress):
    """A slug that a page once had."""

    page = models.ForeignKey(Page, models.CASCADE, related_name="previous_slugs")

    class Meta(PreviousAddress.Meta):
        verbose_name = _("former address of a page")
        verbose_name_plural = _("former addresses of pages")


class PageRevision(models.Model):
    """A snapshot of a page as written. It is never edited."""

    page = models.ForeignKey(Page, models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=200)
    description = models.CharField(max_length=300, blank=True)
    body = models.TextField(blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        verbose_name = _("revision of a page")
        verbose_name_plural = _("revisions of pages")
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["page", "number"], name="revision_number_is_unique_in_page"),
        ]

    def __str__(self):
        return gettext("revision %(number)s") % {"number": self.number}
