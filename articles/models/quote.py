from django.db import models
from django.db.models import Exists, OuterRef, Q, Subquery
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.social.models import GONE, SocialPost
from plumbing.text.lists import quoted


class QuoteForm(models.TextChoices):
    INLINE = "inline", _("In the sentence")
    BLOCK = "block", _("On its own")


class QuoteQuerySet(models.QuerySet):
    def of_published(self, articles):
        """Quotes standing in `articles` (a queryset), newest article first, each with its article but for the text.

        `gone_source` is the number of the post that it is taken from, if that is no longer on its platform.
        """
        gone = SocialPost.objects.filter(
            address=OuterRef("source_address"), status__in=GONE, uses__article=OuterRef("article")
        )
        return (
            self.filter(Exists(articles.filter(pk=OuterRef("article"))))
            .select_related("article")
            .defer("article__body", "article__body_parts", "article__body_text")
            .annotate(gone_source=Subquery(gone.order_by().values("pk")[:1]))
            .order_by("-published_at", "-article_id", "position")
        )

    def of_known_speakers(self):
        """Quotes of which is known who said it, with whom."""
        return self.filter(speaker__isnull=False).select_related("speaker")

    def of_articles_from(self, begin, end):
        """Quotes in articles that were published from the moment `begin` on and before `end`."""
        return self.filter(published_at__gte=begin, published_at__lt=end)


class Quote(models.Model):
    """Exact words, who said them, and where they stand in an article. Derived from the live document; no speaker means unknown."""

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="quotes", verbose_name=_("article"))
    speaker = models.ForeignKey(
        "people.Person",
        models.PROTECT,
        null=True,
        blank=True,
        db_index=False,
        related_name="quotes",
        verbose_name=_("speaker"),
    )
    text = models.TextField(_("quote"))
    source_address = models.URLField(_("source"), max_length=500, blank=True)
    said_on = models.DateField(_("said on"), null=True, blank=True)
    form = models.CharField(_("form"), max_length=10, choices=QuoteForm, default=QuoteForm.INLINE)
    anchor = models.CharField(max_length=40, editable=False, help_text=_("The id of its element; see QuoteAnchor."))
    position = models.PositiveSmallIntegerField()
    published_at = models.DateTimeField(null=True, editable=False)  # the article's; see indexing.DATED

    objects = QuoteQuerySet.as_manager()

    class Meta:
        verbose_name = _("quote")
        verbose_name_plural = _("quotes")
        ordering = ["article", "position"]
        indexes = [
            models.Index(fields=["speaker", "-published_at", "-article", "position"], name="quote_newest_first"),
            models.Index(
                fields=["-published_at", "-article", "position"],
                condition=Q(speaker__isnull=False),
                name="quote_spoken_newest_first",
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["article", "position"], name="quotes_have_a_place"),
            models.UniqueConstraint(fields=["article", "anchor"], name="quotes_have_an_anchor"),
            models.CheckConstraint(condition=~Q(text=""), name="quote_has_words"),
            models.CheckConstraint(condition=Q(form__in=QuoteForm.values), name="quote_form_is_known"),
        ]

    def __str__(self):
        facts = {"quote": quoted(self.text[:60]), "name": self.speaker or gettext("unknown")}
        return gettext("%(quote)s – %(name)s") % facts

    def get_absolute_url(self):
        return f"{self.article.get_absolute_url()}#{self.anchor}"


class QuoteAnchor(models.Model):
    """An anchor under which a quote of an article was published, with its words of today. It is never given to another quote.

    Not derived: a corrected quote keeps the anchor of its first wording, which the live document no longer tells.
    """

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="quote_anchors")
    anchor = models.CharField(max_length=40)
    text = models.TextField()
    speaker = models.CharField(max_length=200, blank=True, help_text=_("The slug that the document gives, if any."))

    class Meta:
        verbose_name = _("link to a quote")
        verbose_name_plural = _("links to quotes")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["article", "anchor"], name="an_anchor_stands_for_one_quote")]

    def __str__(self):
        return f"#{self.anchor}: {self.text[:60]}"
