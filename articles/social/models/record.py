"""What is recorded of a post over time: who altered our copy, what its platform said, when it is asked again."""

import json

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

LABELS = {
    "author_name": "author",
    "content_warning": "content warning",
    "posted_at": "time",
    "posted_on": "day",
    "media": "pictures and videos",
}


def as_json(facts):
    """Facts as a JSON column gives them back: moments and days as texts, tuples as lists."""
    return json.loads(json.dumps(facts, cls=DjangoJSONEncoder))


class RecordChangedError(Exception):
    """Somebody tried to rewrite what was recorded."""


class AddedOnlyModel(models.Model):
    """Rows that are only ever added."""

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        if self.pk is not None:
            raise RecordChangedError("What is recorded of a post is never edited: it is what happened.")
        super().save(*args, **kwargs)


class PostChange(AddedOnlyModel):
    """A PostChange is that what readers see of a post was altered: by whom, before and after. Rows are only ever added."""

    post = models.ForeignKey("social.SocialPost", models.CASCADE, related_name="changes")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    before = models.JSONField(encoder=DjangoJSONEncoder)  # the altered facts alone
    after = models.JSONField(encoder=DjangoJSONEncoder)

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = "change of a post"
        verbose_name_plural = "changes of posts"

    @property
    def in_words(self):
        """What was altered, for an editor: “text: “Low tide.” became “High tide.””"""
        return "; ".join(
            f"{LABELS.get(name, name)}: {_in_words(self.before[name])} became {_in_words(value)}"
            for name, value in self.after.items()
        )

    def __str__(self):
        return f"{self.by or 'Broadside'} changed {self.post}"


class PostCapture(AddedOnlyModel):
    """A PostCapture is what a post's platform said of it, from `at` until the next capture. Rows are only ever added."""

    post = models.ForeignKey("social.SocialPost", models.CASCADE, related_name="captures")
    at = models.DateTimeField(auto_now_add=True)
    facts = models.JSONField(encoder=DjangoJSONEncoder)

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = "capture of a post"
        verbose_name_plural = "captures of posts"

    def __str__(self):
        return f"{self.post} as of {self.at}"

    @property
    def text(self):
        return self.facts.get("text")


class PostCheck(models.Model):
    """A PostCheck is when a post's platform is asked again. Its row changes with every answer, and no page reads it."""

    post = models.OneToOneField("social.SocialPost", models.CASCADE, primary_key=True, related_name="next_check")
    next_at = models.DateTimeField(db_index=True)
    claimed_until = models.DateTimeField(null=True, help_text="Until then a process is asking.")
    failures = models.PositiveSmallIntegerField(default=0, help_text="How often in a row no answer came.")

    def __str__(self):
        return f"{self.post}: {self.next_at}"


def _in_words(value):
    """A fact in words; a picture by its description, else its file."""
    if isinstance(value, list):
        value = ", ".join(alt or file or kind for kind, file, alt in value)
    return f"“{value}”" if value else "nothing"
