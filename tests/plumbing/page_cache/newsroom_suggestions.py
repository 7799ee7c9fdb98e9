"""Suggestions made and decided in the small newsroom of `newsroom.py`."""

from articles import workflow
from articles.models import Article
from tests.plumbing.page_cache.newsroom import body, numbers, pick, reeve


def suggest(a, b):
    article = pick(Article.objects.exclude(latest_revision=None), a)
    facts = {"against": article.latest_revision, "standfirst": "", "body": body(b)}
    return workflow.suggest(article, by=reeve(), headline=f"Suggested, {next(numbers)}", **facts)


def accept_pieces(a, b):
    workflow.accept_pieces(suggest(a, b), by=reeve())


def note_accepted(a, b):
    """Pieces that came with a save."""
    suggestion = suggest(a, b)
    saved = workflow.save(suggestion.article, suggestion.document, by=reeve())
    keys = [f"{suggestion.pk}:{piece.number}" for piece in suggestion.pieces.all()]
    assert workflow.note_accepted(saved, keys, by=reeve())


def refuse_pieces(a, b):
    workflow.refuse_pieces(suggest(a, b), by=reeve())


def take_back_suggestion(a, b):
    workflow.take_back_suggestion(suggest(a, b), by=reeve())


SUGGESTING = [suggest, accept_pieces, note_accepted, refuse_pieces, take_back_suggestion]
