"""Readers' search on SQLite: a table of FTS5 (https://www.sqlite.org/fts5.html), whose rows stand in the order of time."""

import json

from django.db import connection

from articles.models.search_entry import SearchWord
from articles.search.expressions import IN_HEADLINE, IN_QUOTE, All, Any, Beginning, Phrase, Token, Without
from articles.search.interface import WEIGHTS, Hit
from articles.search.marks import EVERY

PUT = """
    INSERT OR REPLACE INTO articles_searchtext (rowid, headline, standfirst, beside, body, marks)
    VALUES (%s, %s, %s, %s, %s, %s)
"""
REMOVE = "DELETE FROM articles_searchtext WHERE rowid = %s"
# The full-text index is gone through from its end; whether an article is withdrawn is looked up for those that come.
NEWEST = """
    SELECT entry.number, entry.article_id, entry.marks, -bm25(articles_searchtext, %s, %s, %s, %s, %s)
    FROM articles_searchtext CROSS JOIN articles_searchentry entry ON entry.number = articles_searchtext.rowid
    WHERE articles_searchtext MATCH %s AND articles_searchtext.rowid BETWEEN %s AND %s
      AND (entry.withdrawn_at IS NULL OR entry.withdrawn_at > %s)
    ORDER BY articles_searchtext.rowid DESC LIMIT %s
"""
AMONG = "SELECT rowid FROM articles_searchtext WHERE articles_searchtext MATCH %s AND rowid BETWEEN %s AND %s"

KNOWN = "SELECT word, stem FROM articles_searchword WHERE word IN (SELECT value FROM json_each(%s))"


def put(texts):
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


def newest(wanted, span, most):
    now = connection.ops.adapt_datetimefield_value(span.now)
    with connection.cursor() as cursor:
        cursor.execute(NEWEST, (*WEIGHTS, written(wanted), span.first, span.last, now, most))
        return [Hit(*row) for row in cursor.fetchall()]


def among(wanted, numbers, span):
    if not numbers:
        return set()
    with connection.cursor() as cursor:
        cursor.execute(AMONG, (written(wanted), min(numbers), max(numbers)))
        return {number for (number,) in cursor.fetchall()} & set(numbers)


def known(words):
    with connection.cursor() as cursor:
        cursor.execute(KNOWN, (json.dumps(list(words)),))
        return set(cursor.fetchall())


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
