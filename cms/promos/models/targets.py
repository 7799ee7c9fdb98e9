"""With what a promo is shown, and with what it is never shown."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.kind import KIND_LABELS


def words_between_bars(words):
    """Several words in one column, each between bars, so that a query finds one of them: "|essay|letter|"; "" for none."""
    return f"|{'|'.join(words)}|" if words else ""


def are_kinds(value):
    """A validator: the column holds kinds of articles between bars."""
    words = value.strip("|").split("|") if value else []
    if not KIND_LABELS.keys() >= set(words) or value != words_between_bars(words):
        raise ValidationError(_("There is no such type of article."))


class KindsField(models.CharField):
    """Kinds of articles, between bars."""

    def __init__(self, *args, **options):
        super().__init__(
            *args, **{"max_length": 200, "blank": True, "default": "", "validators": [are_kinds]} | options
        )


class Targets(models.Model):
    """The targets of a Promo. Without any it may stand on every page; with some, on the pages that fit one of them.

    What is named in never_… keeps it away, whatever else fits.
    """

    sections = models.ManyToManyField(
        "articles.Section",
        blank=True,
        related_name="promos",
        help_text=_("With a target, the promo is shown only where one of its targets fits."),
        verbose_name=_("sections"),
    )
    tags = models.ManyToManyField("articles.Tag", blank=True, related_name="promos", verbose_name=_("tags"))
    series = models.ManyToManyField("articles.Series", blank=True, related_name="promos", verbose_name=_("series"))
    people = models.ManyToManyField(
        "people.Person",
        blank=True,
        related_name="promos_with",
        help_text=_("Articles that they wrote or that mention them, and their own pages."),
        verbose_name=_("people"),
    )
    kinds = KindsField(_("types of articles"))
    articles = models.ManyToManyField(
        "articles.Article",
        blank=True,
        related_name="promos",
        help_text=_("Articles that show this promo before any other."),
        verbose_name=_("articles"),
    )
    is_confined = models.BooleanField(
        _("only in its articles"),
        default=False,
        help_text=_(
            "Show it with the articles above and nowhere else. Imports tick this for the promos that they find."
        ),
    )

    never_sections = models.ManyToManyField(
        "articles.Section", blank=True, related_name="promos_never", verbose_name=_("never in sections")
    )
    never_tags = models.ManyToManyField(
        "articles.Tag", blank=True, related_name="promos_never", verbose_name=_("never with tags")
    )
    never_series = models.ManyToManyField(
        "articles.Series", blank=True, related_name="promos_never", verbose_name=_("never in series")
    )
    never_people = models.ManyToManyField(
        "people.Person", blank=True, related_name="promos_never", verbose_name=_("never with people")
    )
    never_kinds = KindsField(_("never with types of articles"))
    never_articles = models.ManyToManyField(
        "articles.Article", blank=True, related_name="promos_never", verbose_name=_("never with articles")
    )

    class Meta:
        abstract = True
