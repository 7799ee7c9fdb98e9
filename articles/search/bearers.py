"""The people, tags and series whose names hold words of a query: looked up at each search, so a change of a name needs no new index."""

from collections import defaultdict

from articles.search.names import JOB, PERSON, SERIES, TAG, Names
from articles.search.stop_words import stops

MOST_BEARERS, MOST_NAMES = 60, 900


def find_bearers(senses, names: Names) -> frozenset[int]:
    """Gives each Sense its people, holders of a job, tags and series. Returns the people whose whole names, of at least two words,
    stand in what is wanted.
    """
    wanted = [sense for sense in senses if not sense.is_stop]
    named = holding_any(wanted, names)
    for sense in wanted:
        sense.people, sense.holders, sense.tags, sense.series = (
            bearers(sense, named[kind]) for kind in (PERSON, JOB, TAG, SERIES)
        )
        if sense.people or sense.holders or sense.tags or sense.series:
            sense.unknown = set()
    said = {word for sense in wanted if not sense.piece.is_unwanted for word in sense.words}
    return frozenset(name.key for name in named[PERSON] if len(name.words) > 1 and said.issuperset(name.words))


def holding_any(senses, names):
    """The names that hold any of the senses' words, by their kind."""
    words = {word for sense in senses for words in sense.readings for word in telling(words)}
    beginnings = {words[-1] for sense in senses if sense.is_beginning for words in sense.readings}
    named = defaultdict(list)
    for name in names.holding(words, beginnings, MOST_NAMES):
        named[name.kind].append(name)
    return named


def telling(words):
    """Those of a phrase's words by which a name that holds some of them is found."""
    return [word for word in words if word not in stops()] or words


def bearers(sense, named):
    found = {name.key: None for name in named if any(stands_in(words, name.words, sense) for words in sense.readings)}
    return [*found][:MOST_BEARERS]


def stands_in(wanted, words, sense):
    """Whether the words stand in a name one after the other; the last may be the beginning of one."""
    for at in range(len(words) - len(wanted) + 1):
        *before, last = words[at : at + len(wanted)]
        if before == wanted[:-1] and (last == wanted[-1] or (sense.is_beginning and last.startswith(wanted[-1]))):
            return True
    return False
