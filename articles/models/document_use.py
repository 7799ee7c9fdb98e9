from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.body.naming import named_in
from plumbing.database.plain_writes import put_rows


class DocumentUseQuerySet(models.QuerySet):
    def note(self, revision):
        """Keep that `revision` is the newest of its article to name what it names."""
        rows = [(revision.article_id, kind, key, revision.pk) for kind, key in sorted(revision.named)]
        columns = ("article_id", "kind", "key", "revision_id")
        put_rows(self.model, columns, rows, unique=columns[:3], changed=columns[3:])

    def rebuild(self, article):
        """Make the rows of an article anew from all its revisions."""
        newest = {}
        for revision in article.revisions.order_by("number").iterator(chunk_size=50):
            newest |= dict.fromkeys(named_in(revision.content), revision)
        self.filter(article=article).delete()
        self.bulk_create(
            self.model(article=article, kind=kind, key=key, revision=it) for (kind, key), it in newest.items()
        )


class DocumentUse(models.Model):
    """That a document of an article names something: the latest, the live, a scheduled or any former one. Derived.

    The index rows tell what readers see; this tells what can come back. `revision` is the newest that names it.
    """

    class Kind(models.TextChoices):
        PERSON = "person"
        IMAGE = "image"
        POST = "post"
        MEDIA = "media"
        SECTION = "section"
        SERIES = "series"

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind)
    key = models.CharField(
        max_length=500, help_text=_("The word by which documents name it: its slug, name or reference.")
    )
    revision = models.ForeignKey("articles.Revision", models.CASCADE, related_name="+")

    objects = DocumentUseQuerySet.as_manager()

    class Meta:
        verbose_name = _("use in a text")
        verbose_name_plural = _("uses in texts")
        indexes = [models.Index(fields=["kind", "key", "-revision"], name="document_use_newest_first")]
        constraints = [
            models.UniqueConstraint(fields=["article", "kind", "key"], name="article_names_a_thing_once"),
        ]

    def __str__(self):
        return f"{self.kind} {self.key} in {self.revision}"
