"""What to read after an article: index rows, so that a page need not weigh a whole archive."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RelatedArticle(models.Model):
    """That `other` may be offered below `article`; the greater weight comes first. Derived by `relating`."""

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="related")
    other = models.ForeignKey("articles.Article", models.CASCADE, related_name="offered_below")
    weight = models.PositiveIntegerField()

    class Meta:
        verbose_name = _("related article")
        verbose_name_plural = _("related articles")
        ordering = ["-weight"]
        constraints = [
            models.UniqueConstraint(fields=["article", "other"], name="article_is_offered_once"),
            models.CheckConstraint(
                condition=~models.Q(article=models.F("other")), name="article_is_not_offered_below_itself"
            ),
        ]

    def __str__(self):
        return f"{self.article} → {self.other}"
