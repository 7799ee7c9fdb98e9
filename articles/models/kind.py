from django.db import models


class Kind(models.TextChoices):
    OPINION = "opinion", "Opinion"
    ANALYSIS = "analysis", "Analysis"
    EDITORIAL = "editorial", "Editorial"
    ESSAY = "essay", "Essay"
    REVIEW = "review", "Review"
    INTERVIEW = "interview", "Interview"
    SATIRE = "satire", "Satire"
    LETTER = "letter", "Letter"
    SPONSORED = "sponsored", "Sponsored"


# get_kind_display() makes a dict of them for each row.
KIND_LABELS = dict(Kind.choices)
