"""Readers' search on PostgreSQL: a tsvector with a GIN index beside each entry, made of our own tokens (words.py).

So neither a text search configuration of the server nor an extension is needed.
"""

from contextlib import contextmanager
from math import ceil

from django.db import connection, transaction

from articles.models.search_entry import SearchWord
from articles.search.expressions import IN_HEADLINE, IN_QUOTE, All, Any, Beginning, Phrase, Token, Without
from articles.search.interface import WEIGHTS, Hit
from articles.search.marks import EVERY, MONTH
from articles.search.numbers import moment_of, month_of

PUT = "UPDATE articles_searchentry SET vector = %s::tsvector WHERE number = %s"
# The matches are found by the index before any is put in order: walking an index of numbers would read through the archive
# for a word that is rare, and reading all vectors costs seconds. A prepared plan knows no better; so other ways are shut. Nor is the
# index of numbers to be read beside that of words ("number + 0"): a span mostly holds the whole archive.
PLANNED = (
    "SET LOCAL enable_bitmapscan = on; SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off;"
    " SET LOCAL enable_indexonlyscan = off; SET LOCAL jit = off"
)
NEWEST = """
    WITH matching AS MATERIALIZED (
        SELECT number, article_id, marks FROM articles_searchentry
        WHERE vector @@ %s::tsquery AND number + 0 BETWEEN %s AND %s AND (withdrawn_at IS NULL OR withdrawn_at > %s)
    )
    SELECT number, article_id, marks FROM matching ORDER BY number DESC LIMIT %s
"""
RANK = "SELECT number, ts_rank_cd(%s::real[], vector, %s::tsquery, 1) FROM articles_searchentry WHERE number = ANY(%s)"
AMONG = "SELECT number FROM articles_searchentry WHERE number = ANY(%s) AND vector @@ %s::tsquery"
# ts_rank_cd takes them from the least: body, beside it, standfirst, headline.
RANK_WEIGHTS = [each / WEIGHTS[0] for each in (WEIGHTS[3], WEIGHTS[2], WEIGHTS[1], WEIGHTS[0])]
KNOWN = "SELECT word, stem FROM articles_searchword WHERE word = ANY(%s)"
RANKED = 300  # of the newest: to rank one, its whole vector has to be read
# Whatever there is of a common word, the newest are found within the last months. How many there are in the first tells how many
# months hold as many as are asked for; of a rare word all are asked for at once.
FIRST_MONTHS, SURE, MONTHS_OF_AN_ARCHIVE = 2, 1.3, 240
# Limits of a tsvector (https://www.postgresql.org/docs/current/textsearch-limitations.html).
LAST_PLACE, PLACES_OF_A_TOKEN, LARGEST = 16_383, 255, 1_000_000
GAP = 8  # between two texts, so that no phrase reaches across


def put(texts):
    with connection.cursor() as cursor:
        cursor.executemany(PUT, [(vector_of(each), each.number) for each in texts])


def remove(numbers):
    """Nothing to do: the vector goes with its entry, or is replaced."""


def clear():
    """Nothing to do, likewise."""


def vector_of(texts):
    """A tsvector as its literal: each token with its places and weights."""
    places, at = {}, 1
    for weight, runs in (
        ("A", [texts.headline]),
        ("B", [texts.standfirst]),
        ("A", [[IN_HEADLINE + token for token in texts.headline]]),
        ("C", [[IN_QUOTE + token for token in quote] for quote in texts.quotes]),
        ("C", [texts.beside]),
        ("D", [texts.body]),
    ):
        for run in runs:
            for place, token in enumerate(run, start=at):
                of_token = places.setdefault(token, [])
                if place <= LAST_PLACE and len(of_token) < PLACES_OF_A_TOKEN:
                    of_token.append(f"{place}{weight}")
            at += len(run) + GAP
    for mark in (*texts.marks, f"{MONTH}{month_of(moment_of(texts.number))}", EVERY):
        places[mark] = [f"{LAST_PLACE}B"]
    return " ".join(within_limit(places))


def within_limit(places):
    """The entries of a literal, as many as a tsvector holds: the places of a token take two bytes each."""
    size = 0
    for token, of_token in places.items():
        size += len(token.encode()) + 2 * len(of_token) + 8
        if size < LARGEST:
            yield f"'{token}':{','.join(of_token)}" if of_token else f"'{token}'"


@contextmanager
def answering():
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(PLANNED)
        yield


def newest(wanted, span, most, unranked=frozenset()):
    wanted = written(wanted)
    with connection.cursor() as cursor:
        rows = matching(cursor, wanted, span, most)
        numbers = [row[0] for row in rows[:RANKED] if row[0] not in unranked]
        ranks = {}
        if numbers:
            cursor.execute(RANK, (RANK_WEIGHTS, wanted, numbers))
            ranks = dict(cursor.fetchall())
    return [Hit(*row, ranks.get(row[0], 0.0)) for row in rows]


def matching(cursor, wanted, span, most):
    """The newest first, window after window: each article is looked at once, which costs most where phrases are checked in texts."""
    last = month_of(moment_of(span.last))
    rows = found(cursor, f"{wanted} & ({months(last, 0, FIRST_MONTHS)})", span, most)
    reached = FIRST_MONTHS
    if 0 < len(rows) < most:
        more = enough_months(len(rows), most)
        if more <= MONTHS_OF_AN_ARCHIVE:
            rows += found(cursor, f"{wanted} & ({months(last, reached, more)})", span, most - len(rows))
            reached = more
    if len(rows) < most:
        rows += found(cursor, f"{wanted} & !({months(last, 0, reached)})", span, most - len(rows))
    return rows


def enough_months(number, most):
    """In how many months there are likely to be `most`, if there are so many in the first."""
    return ceil(FIRST_MONTHS * most / number * SURE)


def months(last, since, until):
    """A tsquery for articles of the months from `since` months before the last one until `until`, not included."""
    return " | ".join(f"'{MONTH}{last - back}'" for back in range(since, until))


def found(cursor, wanted, span, most):
    cursor.execute(NEWEST, (wanted, span.first, span.last, span.now, most))
    return cursor.fetchall()


def among(wanted, numbers, span):
    if not numbers:
        return set()
    with connection.cursor() as cursor:
        cursor.execute(AMONG, (numbers, written(wanted)))
        return {number for (number,) in cursor.fetchall()}


def known(words):
    with connection.cursor() as cursor:
        cursor.execute(KNOWN, (list(words),))
        return set(cursor.fetchall())


def words_that_begin(with_, most):
    words = SearchWord.objects.filter(word__startswith=with_).order_by("word")
    return list(words.values_list("word", "stem")[:most])


def written(wanted):
    """The expression as a tsquery. Tokens hold neither quotation marks nor backslashes."""
    match wanted:
        case Token(text):
            return f"'{text}'"
        case Beginning(text):
            return f"'{text}':*"
        case Phrase(tokens, gaps):
            return phrase(tokens, gaps)
        case All(parts):
            return f"({' & '.join(map(written, parts))})"
        case Any(parts):
            return f"({' | '.join(map(written, parts))})"
        case Without(part, unwanted):
            return f"({written(part)} & !{written(unwanted)})"
    raise TypeError(f"{wanted!r} is no expression")


def phrase(tokens, gaps):
    """A stop word may have more places in a long text than a tsvector keeps: where two other words stay, it is a distance."""
    kept = [at for at in range(len(tokens)) if at not in gaps]
    kept = kept if len(kept) > 1 else range(len(tokens))
    words = [f"'{tokens[kept[0]]}'"]
    words += [f"<{at - before}> '{tokens[at]}'" for before, at in zip(kept, kept[1:], strict=False)]
    return f"({' '.join(words)})"
