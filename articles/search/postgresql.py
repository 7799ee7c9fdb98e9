"""Readers' search on PostgreSQL: a tsvector with a GIN index beside each entry, made of our own tokens (words.py).

So neither a text search configuration of the server nor an extension is needed.
"""

import json
import sys
from contextlib import contextmanager
from math import ceil

from django.db import connection, transaction

from articles.search.expressions import (
    IN_HEADLINE,
    IN_QUOTE,
    All,
    Any,
    Beginning,
    Phrase,
    Token,
    Without,
    leaves,
    without_marks,
)
from articles.search.interface import WEIGHTS, Hit
from articles.search.marks import EVERY, MONTH
from articles.search.numbers import moment_of, month_of


def as_array(values):
    """An array as its literal: of a list psycopg looks at each value, which lasts as long as to find them. Words hold neither
    quotation marks nor backslashes.
    """
    quoted = ",".join([f'"{value}"' for value in values])
    return f"{{{quoted}}}"


# In one statement, since each that changes a row writes the row and all its indexes again.
PUT = """
    INSERT INTO articles_searchentry (article_id, number, withdrawn_at, marks, pieces, vector)
    VALUES (%s, %s, %s, %s, %s::jsonb, %s::tsvector)
    ON CONFLICT (article_id) DO UPDATE SET (number, withdrawn_at, marks, pieces, vector)
        = (EXCLUDED.number, EXCLUDED.withdrawn_at, EXCLUDED.marks, EXCLUDED.pieces, EXCLUDED.vector)
"""
# The matches are found by the index before any is put in order: walking an index of numbers would read through the archive
# for a word that is rare, and reading all vectors costs seconds. A prepared plan knows no better; so other ways are shut. Nor is the
# index of numbers to be read beside that of words ("number + 0"): a span mostly holds the whole archive. As no other way is left, no
# value tells the planner anything, and to plan each question anew would last as long as to answer it.
PLANNED = (
    "SET LOCAL plan_cache_mode = force_generic_plan; SET LOCAL enable_bitmapscan = on; SET LOCAL enable_seqscan = off;"
    " SET LOCAL enable_indexscan = off; SET LOCAL enable_indexonlyscan = off; SET LOCAL jit = off"
)
MATCHING = """
    SELECT number, article_id, marks FROM articles_searchentry
    WHERE vector @@ %s::tsquery AND number + 0 BETWEEN %s AND %s AND (withdrawn_at IS NULL OR withdrawn_at > %s)
"""
# The late ones, and the early ones where there are fewer late ones than so many: what is asked then costs no question of its own.
NEWEST = f"""
    WITH late AS MATERIALIZED ({MATCHING}),
    early AS MATERIALIZED ({MATCHING} AND (SELECT COUNT(*) FROM late) < %s)
    SELECT * FROM (SELECT * FROM late UNION ALL SELECT * FROM early) AS matching ORDER BY number DESC LIMIT %s
"""  # noqa: S608  the same words twice
RANK = "SELECT number, ts_rank_cd(%s::real[], vector, %s::tsquery, 1) FROM articles_searchentry WHERE number = ANY(%s::bigint[])"
AMONG = "SELECT number FROM articles_searchentry WHERE number = ANY(%s::bigint[]) AND vector @@ %s::tsquery"
# ts_rank_cd takes them from the least: body, beside it, standfirst, headline.
RANK_WEIGHTS = as_array(each / WEIGHTS[0] for each in (WEIGHTS[3], WEIGHTS[2], WEIGHTS[1], WEIGHTS[0]))
# As two bounds in the order of the index of beginnings: of a pattern that is not known yet the planner cannot see how it begins.
BEGINNING = (
    "SELECT word, stem FROM articles_searchword WHERE word ~>=~ %s AND word ~<~ %s ORDER BY word USING ~<~ LIMIT %s"
)
# Words that are known are looked up first: an INSERT that finds them itself takes a number of the sequence for each.
ADD = """
    INSERT INTO articles_searchword (word, stem)
    WITH known AS MATERIALIZED (SELECT word, stem FROM articles_searchword WHERE word = ANY(%s::varchar[]))
    SELECT word, stem FROM UNNEST(%s::varchar[], %s::varchar[]) AS wanted (word, stem)
    WHERE (word, stem) NOT IN (SELECT word, stem FROM known)
    ON CONFLICT DO NOTHING RETURNING id, word
"""
# Of the newest: to rank one, its whole vector has to be read, and for a phrase all places of its words are gone through.
RANKED, RANKED_BY_PHRASE = 200, 100
# Whatever there is of a common word, the newest are found within the last months. How many there are in the first tells how many
# months hold as many as are asked for. Of a rarer word all are asked for at once: to join the articles of a hundred months takes a
# hundred times as long.
FIRST_MONTHS, SURE, MOST_MONTHS = 2, 1.3, 36
# Limits of a tsvector (https://www.postgresql.org/docs/current/textsearch-limitations.html).
LAST_PLACE, PLACES_OF_A_TOKEN, LARGEST = 16_383, 255, 1_000_000
GAP = 8  # between two texts, so that no phrase reaches across


def put(entries, texts):
    rows = [
        (entry.article_id, entry.number, entry.withdrawn_at, entry.marks, json.dumps(entry.pieces), vector_of(of_entry))
        for entry, of_entry in zip(entries, texts, strict=True)
    ]
    with connection.cursor() as cursor:
        # Of one, executemany() makes three round trips.
        cursor.execute(PUT, rows[0]) if len(rows) == 1 else cursor.executemany(PUT, rows)


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
    with connection.cursor() as cursor:
        rows, ranks = matching(cursor, written(wanted), span, most), {}
        ranked = RANKED_BY_PHRASE if any(isinstance(leaf, Phrase) for leaf in leaves(wanted)) else RANKED
        numbers = [number for number, *_ in rows[:ranked] if number not in unranked]
        if numbers:
            # Narrowed or not, a text has the same rank; a mark has its place far behind the words, to which the rank counts the way.
            cursor.execute(RANK, (RANK_WEIGHTS, written(without_marks(wanted)), as_array(numbers)))
            ranks = dict(cursor.fetchall())
    return [Hit(number, article, marks, ranks.get(number, 0.0)) for number, article, marks in rows]


def matching(cursor, wanted, span, most):
    """The newest first, window after window: each article is looked at once, which costs most where phrases are checked in texts."""
    last = month_of(moment_of(span.last))
    late, early = months(last, 0, FIRST_MONTHS), f"!({months(last, 0, FIRST_MONTHS)})"
    rows = found(cursor, f"{wanted} & ({late})", f"{wanted} & {early}", span, 1, most)
    if not 0 < len(rows) < most or month_of(moment_of(rows[0][0])) <= last - FIRST_MONTHS:
        return rows
    missing, enough = most - len(rows), enough_months(len(rows), most)
    if enough <= MOST_MONTHS:
        late, early = months(last, FIRST_MONTHS, enough), f"!({months(last, 0, enough)})"
        return rows + found(cursor, f"{wanted} & ({late})", f"{wanted} & {early}", span, missing, missing)
    return rows + found(cursor, f"{wanted} & {early}", wanted, span, 0, missing)


def enough_months(number, most):
    """In how many months there are likely to be `most`, if there are so many in the first."""
    return ceil(FIRST_MONTHS * most / number * SURE)


def months(last, since, until):
    """A tsquery for articles of the months from `since` months before the last one until `until`, not included."""
    return " | ".join(f"'{MONTH}{last - back}'" for back in range(since, until))


def found(cursor, late, early, span, fewest, most):
    """The newest `most` of the late and, where these are fewer than `fewest`, of the early."""
    where = (span.first, span.last, span.now)
    cursor.execute(NEWEST, (late, *where, early, *where, fewest, most))
    return cursor.fetchall()


def among(wanted, numbers, span):
    if not numbers:
        return set()
    with connection.cursor() as cursor:
        cursor.execute(AMONG, (as_array(numbers), written(wanted)))
        return {number for (number,) in cursor.fetchall()}


@contextmanager
def adding(words):
    """What somebody else has added meanwhile is left to him."""
    texts, stems = as_array(text for text, _ in words), as_array(stem for _, stem in words)
    with connection.cursor() as cursor:
        cursor.execute(ADD, (texts, texts, stems))
        yield cursor.fetchall


def words_that_begin(with_, most):
    with connection.cursor() as cursor:
        cursor.execute(BEGINNING, (with_, with_ + chr(sys.maxunicode), most))
        return cursor.fetchall()


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
