"""Who wrote what, when, in which section, with which tags: spread as in a magazine's archive. Pure; a seed decides."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import accumulate

SECTIONS, TAGS, AUTHORS, SUBJECTS, SERIES, PICTURES, POSTS = 12, 500, 200, 600, 40, 60, 2_000
# One tag is on every fifth article, and one author wrote every tenth: the pages that cost most.
ON_THE_COMMONEST_TAG, BY_THE_BUSIEST_AUTHOR = 0.2, 0.1
WITH_PICTURES, WITH_POSTS, IN_SERIES, WITH_SHARES, WITH_TWO_AUTHORS = 0.1, 0.1, 0.15, 0.3, 0.08
YEARS = 12
STATUSES = {"published": 0.938, "draft": 0.03, "in_review": 0.01, "scheduled": 0.002, "withdrawn": 0.02}
# Scheduled so far ahead that none falls due while the database is kept.
AHEAD = timedelta(days=3 * 365)


@dataclass(frozen=True)
class Facts:
    """What is particular to one article; rows are named by their numbers, from 0."""

    number: int
    status: str
    published_at: datetime | None
    section: int
    series: int | None
    tags: tuple[int, ...]
    authors: tuple[int, ...]
    people: tuple[int, ...]
    quotes: int
    picture: int | None
    post: int | None
    shares: int | None


def long_tail(number: int) -> list[float]:
    """Cumulated weights: the second is chosen half as often as the first, the third a third as often, and so on."""
    return list(accumulate(1 / rank for rank in range(1, number + 1)))


TAG_WEIGHTS, AUTHOR_WEIGHTS = long_tail(TAGS - 1), long_tail(AUTHORS - 1)


def articles(number: int, people: int, now: datetime, seed: int = 4) -> Iterator[Facts]:
    """The facts of so many articles, the oldest first; each has room for so many people to be spoken of."""
    chance = random.Random(seed)
    span = timedelta(days=365.25 * YEARS)
    for index in range(number):
        status = chance.choices(list(STATUSES), list(STATUSES.values()))[0]
        written = now - span * (1 - index / number) - timedelta(minutes=chance.randrange(1, 600))
        yield facts_of(index, status, written, people, chance)


def facts_of(index: int, status: str, written: datetime, people: int, chance: random.Random) -> Facts:
    moments = {"published": written, "withdrawn": written, "scheduled": written + timedelta(days=365 * YEARS) + AHEAD}
    has_post = chance.random() < WITH_POSTS
    return Facts(
        number=index,
        status=status,
        published_at=moments.get(status),
        section=min(chance.randrange(SECTIONS), chance.randrange(SECTIONS)),
        series=chance.randrange(SERIES) if chance.random() < IN_SERIES else None,
        tags=tags(chance),
        authors=authors(chance),
        people=tuple(chance.sample(range(SUBJECTS), people)),
        quotes=chance.randint(4, 10),
        picture=chance.randrange(PICTURES) if has_post or chance.random() < WITH_PICTURES else None,
        post=chance.randrange(POSTS) if has_post else None,
        shares=chance.randrange(100_000) if chance.random() < WITH_SHARES else None,
    )


def tags(chance: random.Random) -> tuple[int, ...]:
    chosen = [1 + tag for tag in chance.choices(range(TAGS - 1), cum_weights=TAG_WEIGHTS, k=chance.randint(2, 5))]
    if chance.random() < ON_THE_COMMONEST_TAG:
        chosen.append(0)
    return tuple(dict.fromkeys(chosen))


def authors(chance: random.Random) -> tuple[int, ...]:
    first = 0 if chance.random() < BY_THE_BUSIEST_AUTHOR else one_of_the_others(chance)
    second = one_of_the_others(chance) if chance.random() < WITH_TWO_AUTHORS else first
    return tuple(dict.fromkeys([first, second]))


def one_of_the_others(chance: random.Random) -> int:
    return 1 + chance.choices(range(AUTHORS - 1), cum_weights=AUTHOR_WEIGHTS)[0]
