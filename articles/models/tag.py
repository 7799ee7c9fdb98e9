"""Tags: our own tag model for taggit, so that a tag can be described and renamed without breaking its old address."""

from functools import lru_cache

from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from taggit.models import ItemBase

from plumbing.database.fields import AddressField, DerivedCharField, SearchField
from plumbing.database.prepared import padded, prepared
from plumbing.database.previous import PreviousAddress
from plumbing.merging.record import Merge
from plumbing.text.folding import match_fold
from plumbing.web.addresses import address_of


@lru_cache(maxsize=5_000)
def tag_key(name: str) -> str:
    """The form in which two spellings of one tag are equal; a name of nothing but punctuation stands for itself."""
    return match_fold(name) or " ".join(name.casefold().split())


class TagQuerySet(models.QuerySet):
    def spelt(self, name):
        """The tag that this name means: that of exactly this name, else of this key, else one that was once called so; or None."""
        key = tag_key(name)
        same = [*self.filter(Q(name=name) | Q(key=key)).order_by("pk")]
        exact = [tag for tag in same if tag.name == name]
        return next(iter(exact or same), None) or self.filter(previous_names__key=key).order_by("pk").first()

    def named(self, names):
        """The tags that these names mean, each once and in order, made where they are new."""
        keys = keys_by_name(names)
        rows = question_of(keys)[:]
        by_name, by_key = {tag.name: tag for tag in rows}, {tag.key: tag for tag in reversed(rows)}
        tags = (
            by_name.get(name) or by_key.get(key) or self.spelt(name) or self._made(name) for name, key in keys.items()
        )
        return list(dict.fromkeys(tags))

    def questions(self, names):
        """What `named` asks first, for asked_together()."""
        return [question_of(keys_by_name(names))]

    def _made(self, name):
        """Two who make the same tag at once get the same one."""
        try:
            with transaction.atomic(using=self.db):
                return self.create(name=name)
        except IntegrityError:
            tag = self.spelt(name)
            if tag is None:
                raise
            return tag


def keys_by_name(names):
    return {name: tag_key(name) for name in (" ".join(name.split()) for name in names) if name}


def question_of(keys):
    return _spelt_as.of(padded(keys), padded(keys.values()))


@prepared
def _spelt_as(names, keys):
    # Of two conditions, either of which may hold, PostgreSQL would read all tags: it is to scan no bitmaps.
    named, alike = Tag.objects.filter(name__in=names), Tag.objects.filter(key__in=keys)
    return Tag.objects.filter(pk__in=named.order_by().values("pk").union(alike.order_by().values("pk"))).order_by("pk")


class Tag(models.Model):
    """A subject that articles share. Renaming one leaves its previous name behind as a row."""

    name = models.CharField(_("name"), max_length=100, unique=True)
    key = DerivedCharField(max_length=200, sources=["name"], make=tag_key, db_index=True)
    slug = AddressField(_("address"), max_length=100, made_from="name")
    search_text = SearchField(sources=["name"])
    description = models.CharField(_("description"), max_length=300, blank=True)

    objects = TagQuerySet.as_manager()

    class Meta:
        verbose_name = _("tag")
        verbose_name_plural = _("tags")
        ordering = ["name"]
        constraints = [models.CheckConstraint(condition=~Q(slug=""), name="a_tag_has_a_slug")]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return address_of("tag", self.slug)

    def rename(self, name):
        """Give the tag a new name, and a new address unless only the spelling changes; the old name and address lead here."""
        key = tag_key(name)
        if key != self.key:
            self.previous_names.filter(key=key).delete()
            self.previous_names.update_or_create(slug=self.slug, defaults={"name": self.name, "key": self.key})
            self.slug = self._meta.get_field("slug").made_for(Tag(name=name))
        self.name = name
        self.save()


class PreviousTagName(PreviousAddress):
    """A name that a tag once had. Never edited."""

    tag = models.ForeignKey(Tag, models.CASCADE, related_name="previous_names")
    name = models.CharField(_("name"), max_length=100, blank=True)
    key = DerivedCharField(max_length=200, sources=["name"], make=tag_key, db_index=True)
    search_text = SearchField(sources=["name"])

    class Meta:
        verbose_name = _("former name of a tag")
        verbose_name_plural = _("former names of tags")
        ordering = ["name"]

    def __str__(self):
        return f"{self.name} → {self.tag}"


class Tagging(ItemBase):
    """That an article carries a tag. Derived from the live document."""

    tag = models.ForeignKey(Tag, models.CASCADE, db_index=False, related_name="taggings")
    content_object = models.ForeignKey("articles.Article", models.CASCADE, related_name="taggings")
    published_at = models.DateTimeField(null=True, editable=False)  # the article's; see indexing.DATED

    class Meta:
        verbose_name = _("tagging")
        verbose_name_plural = _("taggings")
        indexes = [models.Index(fields=["tag", "-published_at", "-content_object"], name="tagging_newest_first")]
        constraints = [models.UniqueConstraint(fields=["tag", "content_object"], name="article_carries_a_tag_once")]


class TagMerge(Merge):
    """That two tags were made one."""

    kept = models.ForeignKey(Tag, models.CASCADE, related_name="merges")

    class Meta(Merge.Meta):
        verbose_name = _("merge of tags")
        verbose_name_plural = _("merges of tags")
