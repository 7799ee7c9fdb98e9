"""Keeps the index right when something changes that articles show and that is not theirs, and fills it after an upgrade."""

from django.apps import apps as installed
from django.db.models.signals import post_migrate, post_save
from django.dispatch import receiver

from articles.models import Article, Image, MediaFile, SearchEntry
from articles.search import entries, spelling
from articles.search.engine import engine
from articles.search.words import words_of
from articles.social.models import SocialPost
from people.models import Alias, Person

AT_ONCE = 200
READ = (Article, Image, MediaFile, SocialPost, Person, SearchEntry)
OF_POSTS = frozenset({"text", "author_name", "handle", "content_warning", "person"})
OF_PICTURES = frozenset({"alt", "caption", "credit"})
OF_RECORDINGS = frozenset({"title", "credit", "transcript"})


@receiver(post_save, sender=Image)
def follow_image(sender, instance, created, raw, update_fields, **kwargs):
    if not (created or raw) and OF_PICTURES & set(update_fields or OF_PICTURES):
        entries.write_those_that_show(images=[instance.pk])


@receiver(post_save, sender=MediaFile)
def follow_recording(sender, instance, created, raw, update_fields, **kwargs):
    if not (created or raw) and OF_RECORDINGS & set(update_fields or OF_RECORDINGS):
        entries.write_those_that_show(recordings=[instance.pk])


@receiver(post_save, sender=SocialPost)
def follow_post(sender, instance, created, raw, update_fields, **kwargs):
    if not (created or raw) and OF_POSTS & set(update_fields or OF_POSTS):
        entries.write_those_that_show(posts=[instance.pk])


@receiver(post_save, sender=Person)
@receiver(post_save, sender=Alias)
def learn_name(sender, instance, raw, **kwargs):
    if not raw:
        spelling.learn((), names=words_of(instance.name, ""))


@receiver(post_migrate)
def fill(sender, apps=installed, **kwargs):  # `flush` sends the signal, too, and names no apps
    """Index what is released and is not in the index: after the upgrade that brought it, the whole archive."""
    if sender.label != "articles" or not all(is_up_to_date(model, apps) for model in READ):
        return
    if not SearchEntry.objects.exists():
        engine().clear()
    missing = Article.objects.released().filter(search_entry=None).order_by("pk").values_list("pk", flat=True)
    keys = list(missing)
    for first in range(0, len(keys), AT_ONCE):
        entries.write(keys[first : first + AT_ONCE])


def is_up_to_date(model, apps):
    """Whether the migrations that have run have brought the model to where our code is; some go back, or not all the way."""
    try:
        migrated = apps.get_model(model._meta.label)
    except LookupError:
        return False
    return {field.column for field in migrated._meta.concrete_fields} == {
        field.column for field in model._meta.concrete_fields
    }
