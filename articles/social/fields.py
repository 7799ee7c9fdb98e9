"""Columns of a post that keep themselves right: its reference, the day of its moment, since when its status holds."""

from datetime import UTC

from django.db import models
from django.utils import timezone

from articles.social.references import reference_for


class ReferenceField(models.CharField):
    """Made when the row is first saved; a save that would change it afterwards raises ValueError."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"editable": False, "blank": True} | kwargs)

    @staticmethod
    def made_for(post):
        salt = "" if post.text else getattr(post, "salt", "")
        return reference_for(post.address, post.platform, post.author_name, post.text, salt)

    def pre_save(self, model_instance, add):
        kept = getattr(model_instance, "kept_reference", None)
        reference = model_instance.reference or self.made_for(model_instance)
        if kept and reference != kept:
            raise ValueError(f"Articles name this post {kept}: its reference is never changed.")
        model_instance.reference = model_instance.kept_reference = reference
        return reference


class PostedOnField(models.DateField):
    """The day of posting: as it is known, or the day (in UTC) of the moment of posting."""

    def pre_save(self, model_instance, add):
        if model_instance.posted_on is None and model_instance.posted_at is not None:
            model_instance.posted_on = model_instance.posted_at.astimezone(UTC).date()
        return super().pre_save(model_instance, add)


class StatusSinceField(models.DateTimeField):
    """When the status became what it is: the moment of the save that changed it."""

    def pre_save(self, model_instance, add):
        if model_instance.status != getattr(model_instance, "kept_status", model_instance.Status.UNKNOWN):
            model_instance.status_since = timezone.now()
            model_instance.kept_status = model_instance.status
        return super().pre_save(model_instance, add)
