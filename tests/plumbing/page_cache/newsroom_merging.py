"""Two people or two tags are made one, and are two again."""

from articles.merging import tags
from articles.models import Tag, TagMerge
from people.merging import people
from people.models import Person, PersonMerge
from plumbing.merging.merging import undo
from tests.plumbing.page_cache.newsroom import pick


def merge_people(a, b):
    people.merge(*two_of(Person, a, b), by=None, taken=["role", "bio"])


def merge_tags(a, b):
    tags.merge(*two_of(Tag, a, b), by=None)


def undo_merge_of_people(a, b):
    undo(pick(PersonMerge.objects.undoable(), 0), by=None)


def undo_merge_of_tags(a, b):
    undo(pick(TagMerge.objects.undoable(), 0), by=None)


def two_of(model, a, b):
    kept = pick(model.objects.order_by("pk"), a)
    return kept, pick(model.objects.exclude(pk=kept.pk).order_by("pk"), b)


MERGING = [merge_people, merge_tags, undo_merge_of_people, undo_merge_of_tags]
