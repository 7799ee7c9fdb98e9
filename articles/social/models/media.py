"""The pictures and videos of archived posts."""

from django.db import models
from django.db.models import OuterRef, Q
from django.utils.translation import gettext_lazy as _

from people.models import is_web_address
from plumbing.database.fields import WebAddressField
from plumbing.database.json_list import json_list


class PostMedia(models.Model):
    """A PostMedia is a picture or a video of a post: our own copy, or the address where it was."""

    class Kind(models.TextChoices):
        IMAGE = "image", _("picture")
        VIDEO = "video", _("video")

    post = models.ForeignKey(
        "social.SocialPost", on_delete=models.CASCADE, related_name="media", verbose_name=_("post")
    )
    kind = models.CharField(_("type"), max_length=5, choices=Kind, default=Kind.IMAGE)
    file = models.FileField(
        _("file"), upload_to="posts/", blank=True, help_text=_("Our own copy. Only this is shown to readers.")
    )
    address = WebAddressField(_("address"), max_length=1000, blank=True, help_text=_("Where the platform had it."))
    alt = models.CharField(_("alternative text"), max_length=5000, blank=True, help_text=_("What it shows."))
    width = models.PositiveIntegerField(_("width"), null=True, blank=True)
    height = models.PositiveIntegerField(_("height"), null=True, blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("picture or video")
        verbose_name_plural = _("pictures and videos")
        ordering = ["order", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=["image", "video"]), name="post_media_are_images_or_videos"),
            models.CheckConstraint(
                condition=~Q(file="") | ~Q(address=""),
                name="post_media_have_a_file_or_an_address",
                violation_error_message=_("Give a file or an address."),
            ),
            models.CheckConstraint(condition=is_web_address("address"), name="post_media_have_addresses_on_the_web"),
            models.CheckConstraint(
                condition=Q(width=None, height=None)
                | Q(width__isnull=False, height__isnull=False, width__gt=0, height__gt=0),
                name="post_media_have_both_sides_or_none",
            ),
        ]

    def __str__(self):
        return self.alt or self.get_kind_display()


def media_facts(post):
    """A subquery: what cards show of the media of a post, whose number stands in the column `post` outside."""
    names = ["id", "kind", "file", "address", "alt", "width", "height", "order"]
    return json_list(PostMedia.objects.filter(post=OuterRef(post)), group="post", **{name: name for name in names})
