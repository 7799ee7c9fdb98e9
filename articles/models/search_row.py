from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article
from plumbing.database.beginning import Beginning
from plumbing.database.plain_writes import update_row
from plumbing.text.folding import search_fold

TEXTS = ("standfirst", "slug", "body_text")  # the columns that are searched beside the headline


class SearchRowQuerySet(models.QuerySet):
    def write(self, article, changed=TEXTS):
        """Note anew by what words an article is found. Its columns have to be saved; `changed` are those that others knew otherwise."""
        words = {"title": search_fold(article.headline)}
        if set(TEXTS).isdisjoint(changed) and update_row(self.model, article.pk, **words):
            return
        words["text"] = search_fold("\n".join(getattr(article, column) for column in TEXTS))
        if not update_row(self.model, article.pk, **words):
            self.create(article=article, **words)


class SearchRow(models.Model):
    """The words by which the newsroom finds an article, as plumbing.text.folding.search_fold levels them. Derived from its columns.

    In a table of its own, since a search reads it through: with the articles it would read their bodies too.
    """

    article = models.OneToOneField(Article, models.CASCADE, primary_key=True, related_name="search_row")
    title = models.TextField(blank=True)
    text = models.TextField(blank=True)

    objects = SearchRowQuerySet.as_manager()

    class Meta:
        verbose_name = _("search entry")
        verbose_name_plural = _("search entries")
        # Whether another article has the same headline.
        indexes = [models.Index(Beginning("title"), name="search_row_by_title")]

    def __str__(self):
        return self.title
