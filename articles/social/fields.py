"""Two columns of a post that keep themselves right: its reference, and the day that follows from its moment."""

from datetime import UTC

from django.db import models

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
