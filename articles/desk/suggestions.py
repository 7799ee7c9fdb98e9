"""Open suggestions as the writing surface shows them: in the text, where they fit, and beside it."""

import json

from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from articles import workflow
from articles.differences import FIELDS, paragraphs_of
from articles.suggesting.merging import Fate
from articles.suggesting.pieces import parts_of
from people.accounts import name_of

SHOWN = 60  # characters of a piece in the list


def suggestions_context(article):
    """What _suggestions.html shows of a saved article (None: a new one): its open suggestions, and their pieces for the script."""
    placed = list(workflow.placed_pieces(article)) if article else []
    suggestions = {}
    for each in placed:
        shown = suggestions.setdefault(each.suggestion.pk, {"suggestion": each.suggestion, "pieces": []})
        shown["pieces"].append(
            {"key": each.key, "title": _title(each.row), "number": each.row.number, "fate": each.fate.value}
        )
    in_text = [_for_script(article, each) for each in placed if each.fate is not Fate.ALREADY]
    return {"suggestions": list(suggestions.values()), "suggested_pieces": json.dumps(in_text)}


def _title(row):
    if row.field != "body":
        return FIELDS[row.field]
    words = Truncator(" ".join(_words(row.before or row.after))).chars(SHOWN)
    sentence = _("Added: %(words)s") if not row.before else _("Removed: %(words)s") if not row.after else "%(words)s"
    return sentence % {"words": words}


def _for_script(article, each):
    """`before` stands in the text as last saved, from block number `start` on; what is between two blocks is told by these."""
    row, change = each.row, each.change
    facts = {
        "key": each.key,
        "field": row.field,
        "by": name_of(each.suggestion.by),
        "summary": str(_title(row)),
        "address": f"{_address(each.suggestion)}#piece-{row.number}",
    }
    if change is None:
        return facts
    blocks = parts_of(article.document, row.field)
    return facts | {
        "start": change.start,
        "before": change.before,
        "after": change.after,
        "words": _words(change.after) if row.field == "body" else change.after,
        "previous": blocks[change.start - 1] if change.start else None,
        "next": blocks[change.start] if not change.before and change.start < len(blocks) else None,
    }


def _words(blocks):
    return [line for block in blocks for line in paragraphs_of(block)]


def _address(suggestion):
    return reverse("admin:articles_article_suggestion", args=[suggestion.article_id, suggestion.pk])
