from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Kind(models.TextChoices):
    OPINION = "opinion", _("Opinion")
    ANALYSIS = "analysis", _("Analysis")
    EDITORIAL = "editorial", _("Editorial")
    ESSAY = "essay", _("Essay")
    REVIEW = "review", pgettext_lazy("kind of article", "Review")
    INTERVIEW = "interview", _("Interview")
    SATIRE = "satire", _("Satire")
    LETTER = "letter", _("Letter")
    SPONSORED = "sponsored", _("Sponsored")


# get_kind_display() makes a dict of them for each row.
KIND_LABELS = dict(Kind.choices)
