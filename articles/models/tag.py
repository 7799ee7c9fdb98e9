"""Tags: our own taggit model, so that a tag can be described and renamed without breaking its old address."""

from django.db import models
from taggit.models import ItemBase, TagBase

from people.addresses import address_of


class Tag(TagBase):
    """A subject that articles share. Renaming one leaves its previous name behind as a row."""

    description = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["name"]

    def get_absolute_url(self):
        return address_of("tag", self.slug)

    def rename(self, name):
        """Give the tag a new name and slug; the old address keeps leading here."""
        PreviousTagName.objects.get_or_create(slug=self.slug, defaults={"tag": self, "name": self.name})
        self.name, self.slug = name, self.slugify(name)
        PreviousTagName.objects.filter(slug=self.slug).delete()
        self.save()


class PreviousTagName(models.Model):
    """A name that a tag once had. Never edited."""

    tag = models.ForeignKey(Tag, models.CASCADE, related_name="previous_names")
    name = models.CharField(max_length=100)
    slug = models.SlugField(max_length=100, unique=True, allow_unicode=True)

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return f"{self.name} → {self.tag}"


class Tagging(ItemBase):
    """That an article carries a tag. Derived from the live document."""

    tag = models.ForeignKey(Tag, models.CASCADE, db_index=False, related_name="taggings")
    content_object = models.ForeignKey("articles.Article", models.CASCADE, related_name="taggings")
    published_at = models.DateTimeField(null=True, editable=False)  # the article's; see indexing.DATED

    class Meta:
        indexes = [models.Index(fields=["tag", "-published_at", "-content_object"], name="tagging_newest_first")]
        constraints = [models.UniqueConstraint(fields=["tag", "content_object"], name="article_carries_a_tag_once")]
