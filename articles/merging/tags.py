"""Merging two tags, and what articles do then."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles import tallies
from articles.merging.index_rows import articles_with, catch_up, index_anew, move, relate_anew, tell
from articles.models import PreviousTagName, Tag, Tagging, TagMerge, Tally
from people.merging.people import Difference
from people.similar import is_a_slip
from plumbing.merging import merging
from plumbing.merging.parts import Part

BEGINNING = 3  # letters that similar tags share
LOOKED_AT = 300
MOST = 10


def merge(kept, gone, *, by, taken=()):
    """Have the tag `kept` instead of both; the name and the address of `gone` lead to it. Returns the TagMerge; raises MergeError.

    The description is that of `gone` if `taken` names it, or where `kept` has none.
    """
    takes_over = gone.description and ("description" in taken or not kept.description)
    columns = {"description": gone.description} if takes_over else {}
    former = PreviousTagName(tag=kept, slug=gone.slug, name=gone.name)
    return merging.merge(TagMerge, kept, gone, by=by, columns=columns, rows=[former])


def differences(kept, gone):
    descriptions = (kept.description, gone.description)
    if all(descriptions) and kept.description != gone.description:
        return [Difference("description", _("description"), *descriptions)]
    return []


def similar(tag):
    """Other tags whose names are a slip away from this one's, or begin with it, or it with theirs."""
    others = Tag.objects.exclude(pk=tag.pk).filter(key__startswith=tag.key[:BEGINNING]).order_by("key")[:LOOKED_AT]
    return [other for other in others if _is_near(tag.key, other.key)][:MOST]


def _is_near(key, other):
    return is_a_slip(key, other) or key.startswith(other) or other.startswith(key)


def move_rows(journal, kept, gone):
    keys = sorted(articles_with(Tagging, "tag", gone))
    had_tally = Tally.objects.filter(tag=kept).exists()
    move(journal, Tagging, "tag", kept, gone)
    # The tally of the tag that goes is emptied first: what comes back is filled again by whatever carries it then.
    tallies.write(tuple(keys))
    journal.delete(Tally.objects.filter(tag=gone))
    return {"articles": keys, "had_tally": had_tally}


def remake(made, facts, is_whole, journal):
    keys = facts["articles"]
    if journal is None:
        catch_up(made, sorted({*keys, *articles_with(Tagging, "tag", made.kept)}), is_whole=is_whole)
        tallies.write(tuple(keys))
        if not facts["had_tally"]:
            Tally.objects.filter(tag=made.kept, number=0).delete()
    else:
        relate_anew(journal, keys)
    index_anew(keys)
    tell(made, keys)


def describe(gone):
    number = gone.taggings.count()
    return [ngettext("%(count)s article", "%(count)s articles", number) % {"count": number}] if number else []


PART = Part("articles", Tag, frozenset({Tagging, Tally}), move_rows, remake, describe)
