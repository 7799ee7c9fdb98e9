"""Whom an article speaks of and what it shows: index rows, derived from the live document."""

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _


class Mention(models.Model):
    """That an article's body speaks of a person. Derived."""

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="mentions")
    person = models.ForeignKey("people.Person", models.PROTECT, db_index=False, related_name="mentions")
    position = models.PositiveSmallIntegerField(default=0)
    published_at = models.DateTimeField(null=True, editable=False)  # the article's; see indexing.DATED

    class Meta:
        verbose_name = _("mention")
        verbose_name_plural = _("mentions")
        ordering = ["position"]
        indexes = [models.Index(fields=["person", "-published_at", "-article"], name="mention_newest_first")]
        constraints = [models.UniqueConstraint(fields=["article", "person"], name="article_mentions_a_person_once")]

    def __str__(self):
        return gettext("%(thing)s in “%(title)s”") % {"thing": self.person, "title": self.article}


class PostUse(models.Model):
    """That an article shows an archived post, or takes a quote from it. Derived."""

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="post_uses")
    post = models.ForeignKey("social.SocialPost", models.PROTECT, related_name="uses")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("use of a post")
        verbose_name_plural = _("uses of posts")
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["article", "post"], name="article_shows_a_post_once")]

    def __str__(self):
        return gettext("%(thing)s in “%(title)s”") % {"thing": self.post, "title": self.article}
