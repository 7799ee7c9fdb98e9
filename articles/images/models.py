"""The pictures of the library, and which article shows which. `articles.models` exports both."""

import hashlib
from pathlib import Path

from django.db import models
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from people.pictures.focal_field import FocalField, within_picture
from people.pictures.renditions_field import RenditionsField
from people.pictures.shapes import CARD, WHOLE, Focus
from plumbing.database.fields import SearchField


class ImageQuerySet(models.QuerySet):
    def shown_in(self, articles):
        """Pictures that at least one of `articles` (a queryset) shows, above its text or within."""
        uses = ImageUse.objects.filter(image=OuterRef("pk"), article__in=articles)
        return self.filter(Exists(articles.filter(image=OuterRef("pk"))) | Exists(uses))


class Image(models.Model):
    """A picture with what a reader must be told of it. Documents refer to it by name."""

    name = models.SlugField(
        _("name"),
        max_length=120,
        unique=True,
        help_text=_("How documents refer to the picture. It cannot change later."),
    )
    file = models.ImageField(_("file"), upload_to="images/%Y/%m", width_field="width", height_field="height")
    alt = models.CharField(
        _("alternative text"),
        max_length=300,
        blank=True,
        help_text=_("What the picture shows, for those who cannot see it."),
    )
    is_decorative = models.BooleanField(
        _("decorative"), default=False, help_text=_("Tick only if the picture tells the reader nothing.")
    )
    credit = models.CharField(_("credit"), max_length=200, blank=True)
    caption = models.CharField(_("caption"), max_length=500, blank=True)
    focal_x = FocalField(_("focal point, across"), help_text=FocalField.ACROSS)
    focal_y = FocalField(_("focal point, down"), help_text=FocalField.DOWN)
    width = models.PositiveIntegerField(editable=False, default=0)
    height = models.PositiveIntegerField(editable=False, default=0)
    renditions = RenditionsField(source="file", focus=["focal_x", "focal_y"], shapes=[WHOLE, CARD])
    hash = models.CharField(max_length=64, unique=True, editable=False, help_text=_("SHA-256 of the file."))
    search_text = SearchField(sources=["name", "alt", "caption", "credit"])
    created_at = models.DateTimeField(_("uploaded"), auto_now_add=True)

    objects = ImageQuerySet.as_manager()

    class Meta:
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=within_picture("focal_x", "focal_y"), name="focal_point_lies_within_image"
            ),
        ]

    def __str__(self):
        return self.name

    @property
    def focus(self):
        return Focus.at(self.focal_x, self.focal_y)

    def address(self, shape, least):
        """Where its file in a shape is (people/pictures/shapes.py) that has at least so many pixels across."""
        return self._meta.get_field("renditions").address(self.file, shape, least)

    def put_back(self, content):
        """Write its file again, under the name that documents know, if it has been lost from the disk. `content` is its bytes."""
        path = Path(self.file.path)
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            unfinished = path.with_name(f"{path.name}.part")
            unfinished.write_bytes(content)
            unfinished.replace(path)

    @staticmethod
    def hash_of(content):
        """SHA-256, as hex, of the bytes of a file."""
        return hashlib.sha256(content).hexdigest()


class ImageUse(models.Model):
    """That an article's body shows a picture. Derived."""

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="image_uses")
    image = models.ForeignKey("articles.Image", models.PROTECT, related_name="uses")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("use of a picture")
        verbose_name_plural = _("uses of pictures")
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["article", "image"], name="article_shows_an_image_once")]

    def __str__(self):
        return gettext("%(thing)s in “%(title)s”") % {"thing": self.image, "title": self.article}
