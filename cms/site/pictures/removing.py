"""Removes drawn pictures of what readers see no more. Those of other words go when the new ones are drawn."""

from django.db import transaction

from cms.site.pictures import kept
from cms.site.pictures.crops import SHAPES

KINDS_OF = {"image": SHAPES, "person": ("person",)}


def after_withdrawal(sender, instance, created, **kwargs):
    """A receiver of saved Events: the cards of the article and of its quotes go."""
    if created and instance.verb == "withdrawn":
        forget_after_commit(("article", "quote"), instance.article_id)


def after_change(sender, instance, **kwargs):
    """A receiver of saved and of deleted Images and Persons: what was drawn of their picture goes, since it may be another one now."""
    forget_after_commit(KINDS_OF[sender._meta.model_name], instance.pk)


def forget_after_commit(kinds, key):
    for kind in kinds:
        transaction.on_commit(lambda kind=kind: kept.forget(kind, str(key)), robust=True)
