from django.db import models
from django.utils.translation import gettext_lazy as _


class ArticleWithoutPromos(models.Model):
    """An article on whose page no promo is shown at all, such as an obituary."""

    article = models.OneToOneField(
        "articles.Article", models.CASCADE, related_name="without_promos", verbose_name=_("article")
    )

    class Meta:
        verbose_name = _("article without promos")
        verbose_name_plural = _("articles without promos")
        ordering = ["-pk"]

    def __str__(self):
        return str(self.article)
