"""What is recorded of a post over time: who altered our copy, what its platform said, when it is asked again."""

import json

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from people.accounts import name_of
from plumbing.text.lists import quoted, separated
from plumbing.web.moments import in_words

LABELS = {
    "address": gettext_lazy("address"),
    "author_name": gettext_lazy("author"),
    "handle": gettext_lazy("handle"),
    "text": gettext_lazy("text"),
    "content_warning": gettext_lazy("content warning"),
    "posted_at": gettext_lazy("time"),
    "posted_on": gettext_lazy("day"),
    "person": gettext_lazy("person"),
    "media": gettext_lazy("pictures and videos"),
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
        verbose_name = gettext_lazy("change to a post")
        verbose_name_plural = gettext_lazy("changes to posts")

    @property
    def in_words(self):
        return change_in_words(self.before, self.after)

    def __str__(self):
        return _("%(name)s changed %(post)s") % {"name": name_of(self.by), "post": self.post}


class PostCapture(AddedOnlyModel):
    """A PostCapture is what a post's platform said of it, from `at` until the next capture. Rows are only ever added."""

    post = models.ForeignKey("social.SocialPost", models.CASCADE, related_name="captures")
    at = models.DateTimeField(auto_now_add=True)
    facts = models.JSONField(encoder=DjangoJSONEncoder)

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = gettext_lazy("version of a post on its platform")
        verbose_name_plural = gettext_lazy("versions of posts on their platforms")

    def __str__(self):
        return _("%(post)s, %(when)s") % {"post": self.post, "when": in_words(self.at)}

    @property
    def text(self):
        return self.facts.get("text")


class PostCheck(models.Model):
    """A PostCheck is when a post's platform is asked again. Its row changes with every answer, and no page reads it."""

    post = models.OneToOneField("social.SocialPost", models.CASCADE, primary_key=True, related_name="next_check")
    next_at = models.DateTimeField(db_index=True)
    claimed_until = models.DateTimeField(null=True, help_text="Until then a process is asking.")
    failures = models.PositiveSmallIntegerField(default=0, help_text="How often in a row no answer came.")

    class Meta:
        verbose_name = gettext_lazy("check of a post")
        verbose_name_plural = gettext_lazy("checks of posts")

    def __str__(self):
        return f"{self.post}: {self.next_at}"


def change_in_words(before, after):
    """What was altered, for an editor: “text: “Low tide.” became “High tide.””. Takes the facts of a PostChange."""
    return "; ".join(
        _("%(fact)s: %(before)s became %(after)s")
        % {"fact": LABELS.get(name, name), "before": _in_words(before[name]), "after": _in_words(value)}
        for name, value in after.items()
    )


def _in_words(value):
    """A fact in words; a picture by its description, else its file."""
    if isinstance(value, list):
        value = separated(alt or file or kind for kind, file, alt in value)
    return quoted(value) if value else _("nothing")
