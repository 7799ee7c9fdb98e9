"""Readers' search on SQLite: a table of FTS5 (https://www.sqlite.org/fts5.html), whose rows stand in the order of time."""

import json
from contextlib import nullcontext
from itertools import islice

from django.db import connection

from articles.models.search_entry import SearchEntry, SearchWord
from articles.search.expressions import IN_HEADLINE, IN_QUOTE, All, Any, Beginning, Phrase, Token, Without, leaves
from articles.search.interface import WEIGHTS, Hit
from articles.search.marks import EVERY
from plumbing.database.plain_writes import put_rows

PUT = """
    INSERT OR REPLACE INTO articles_searchtext (rowid, headline, standfirst, beside, body, marks)
    VALUES (%s, %s, %s, %s, %s, %s)
"""
REMOVE = "DELETE FROM articles_searchtext WHERE rowid = %s"
# The full-text index is gone through from its end; whether an article is withdrawn is looked up for those that come.
NEWEST = """
    SELECT entry.number, entry.article_id, entry.marks, {rank}
    FROM articles_searchtext CROSS JOIN articles_searchentry entry ON entry.number = articles_searchtext.rowid
    WHERE articles_searchtext MATCH %s AND articles_searchtext.rowid BETWEEN %s AND %s
      AND (entry.withdrawn_at IS NULL OR entry.withdrawn_at > %s)
    ORDER BY articles_searchtext.rowid DESC LIMIT %s
"""
BY_INDEX = NEWEST.format(rank=f"-bm25(articles_searchtext, {', '.join(map(str, WEIGHTS))})")
# To weigh a phrase, bm25 looks for it in the whole archive, which takes many times as long as to find the newest with it. So
# phrases are counted in the texts of some of the newest.
BY_HAND = NEWEST.format(rank="0.0")
COUNTED, LEAVES = 100, 24
TEXTS = """
    SELECT rowid, headline, standfirst, beside, body, marks FROM articles_searchtext
    WHERE rowid IN (SELECT value FROM json_each(%s))
"""
AMONG = "SELECT rowid FROM articles_searchtext WHERE articles_searchtext MATCH %s AND rowid BETWEEN %s AND %s"

KNOWN = "SELECT word, stem FROM articles_searchword WHERE word IN (SELECT value FROM json_each(%s))"
ADDED = "SELECT id, word, stem FROM articles_searchword WHERE word IN (SELECT value FROM json_each(%s))"


def put(entries, texts):
    columns = ("article_id", "number", "withdrawn_at", "marks", "pieces")
    rows = [tuple(getattr(entry, column) for column in columns) for entry in entries]
    put_rows(SearchEntry, columns, rows, unique=columns[:1], changed=columns[1:])
    with connection.cursor() as cursor:
        cursor.executemany(PUT, [row_of(each) for each in texts])


def row_of(texts):
    quotes = " _ ".join(" ".join(IN_QUOTE + token for token in quote) for quote in texts.quotes)
    headline = " ".join(IN_HEADLINE + token for token in texts.headline)
    marks = f"{headline} _ {quotes} _ {' '.join(texts.marks)} {EVERY}"
    parts = (texts.headline, texts.standfirst, texts.beside, texts.body)
    return (texts.number, *(" ".join(part) for part in parts), marks)


def remove(numbers):
    with connection.cursor() as cursor:
        cursor.executemany(REMOVE, [(number,) for number in numbers])


def clear():
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM articles_searchtext")


def answering():
    """SQLite has nothing to be told."""
    return nullcontext()


def newest(wanted, span, most, unranked=frozenset()):
    # bm25 ranks as it finds: to leave some out would save nothing.
    now = connection.ops.adapt_datetimefield_value(span.now)
    asked = list(islice(leaves(wanted), LEAVES))
    has_phrase = any(isinstance(leaf, Phrase) for leaf in asked)
    with connection.cursor() as cursor:
        question = BY_HAND if has_phrase else BY_INDEX
        cursor.execute(question, (written(wanted), span.first, span.last, now, most))
        rows, ranks = cursor.fetchall(), {}
        if has_phrase and rows:
            cursor.execute(TEXTS, (json.dumps([number for number, *_ in rows[:COUNTED]]),))
            ranks = {number: rank(asked, texts) for number, *texts in cursor.fetchall()}
    if not ranks:
        return [*map(Hit._make, rows)]
    return [Hit(number, article, marks, ranks.get(number, 0.0)) for number, article, marks, _ in rows]


def rank(asked, texts):
    """How well texts match, by how often each of what is asked stands in which: the first time tells most, as with bm25."""
    weights, texts = (
        [weight for weight, text in zip(WEIGHTS, texts, strict=True) if text],
        [f" {text} " for text in texts if text],
    )
    found = (
        sum(weight * text.count(as_text(leaf)) for weight, text in zip(weights, texts, strict=True)) for leaf in asked
    )
    return sum(times / (times + 1.2) for times in found)


def as_text(leaf):
    """As it stands in the texts of the index, between spaces."""
    match leaf:
        case Beginning(text):
            return f" {text}"
        case Phrase(tokens):
            return f" {' '.join(tokens)} "
    return f" {leaf.text} "


def among(wanted, numbers, span):
    if not numbers:
        return set()
    with connection.cursor() as cursor:
        cursor.execute(AMONG, (written(wanted), min(numbers), max(numbers)))
        return {number for (number,) in cursor.fetchall()} & set(numbers)


def adding(words):
    return nullcontext(lambda: added(words))


def added(words):
    """Nobody else writes meanwhile: those that are not known are all added here."""
    with connection.cursor() as cursor:
        cursor.execute(KNOWN, (json.dumps([text for text, _ in words]),))
        known = {*cursor.fetchall()}
        new = [word for word in words if word not in known]
        if not new:
            return []
        put_rows(SearchWord, ("word", "stem"), new, unique=("word", "stem"))
        cursor.execute(ADDED, (json.dumps([text for text, _ in new]),))
        return [(pk, text) for pk, text, stem in cursor.fetchall() if (text, stem) not in known]


def words_that_begin(with_, most):
    words = SearchWord.objects.filter(word__gte=with_, word__lt=f"{with_}\U0010ffff").order_by("word")
    return list(words.values_list("word", "stem")[:most])


def written(wanted):
    """The expression in the language of FTS5. Tokens hold no quotation mark."""
    match wanted:
        case Token(text):
            return f'"{text}"'
        case Beginning(text):
            return f'"{text}" *'
        case Phrase(tokens):
            return f'"{" ".join(tokens)}"'
        case All(parts):
            return f"({' AND '.join(map(written, parts))})"
        case Any(parts):
            return f"({' OR '.join(map(written, parts))})"
        case Without(part, unwanted):
            return f"({written(part)} NOT {written(unwanted)})"
    raise TypeError(f"{wanted!r} is no expression")
