"""The people, tags and series whose names hold words of a query: looked up at each search, so a change of a name needs no new index."""

from collections import defaultdict

from django.db.models import CharField, F, IntegerField, Q, Value
from django.db.models.functions import StrIndex
from django.db.models.lookups import GreaterThan

from articles.models import Series, Tag
from articles.search.stop_words import stops
from articles.search.words import folded, raw_words
from people.models import Person
from plumbing.database.prepared import padded, prepared

MOST_BEARERS, MOST_ROWS = 60, 900
# In this order, so that people, who are many, leave those out of a large answer who come last.
KINDS = SERIES, TAG, PERSON = range(3)
MODELS = {SERIES: Series, TAG: Tag}
NO_JOB = Value(None, CharField())


def find_bearers(senses) -> frozenset[int]:
    """Gives each Sense its people, holders of a job, tags and series. Returns the people whose whole names, of at least two words,
    stand in what is wanted.
    """
    wanted = [sense for sense in senses if not sense.is_stop]
    words = padded(sorted({word for sense in wanted for words in sense.readings for word in telling(words)}))
    if not words:
        return frozenset()
    series, tags, people, jobs = rows_with(words)
    for sense in wanted:
        sense.people, sense.holders, sense.tags, sense.series = (
            bearers(sense, each) for each in (people, jobs, tags, series)
        )
        if sense.people or sense.holders or sense.tags or sense.series:
            sense.unknown = set()
    said = {word for sense in wanted if not sense.piece.is_unwanted for word in sense.words}
    return frozenset(key for key, names in people.items() if any(is_whole(name, said) for name in names))


def telling(words):
    """Those of a phrase's words by which a name that holds some of them is found."""
    return [word for word in words if word not in stops()] or words


def is_whole(name, said):
    words = words_of(name)
    return len(words) > 1 and said.issuperset(words)


def bearers(sense, named):
    return [key for key, names in named.items() if any(is_among(sense, name) for name in names)][:MOST_BEARERS]


def is_among(sense, name):
    """Whether the words stand in a name one after the other."""
    words = words_of(name)
    return any(stands_in(wanted, words, sense.is_beginning) for wanted in sense.readings)


def words_of(name):
    return [word for raw in raw_words(name) if (word := folded(raw))]


def stands_in(wanted, words, is_beginning):
    for at in range(len(words) - len(wanted) + 1):
        *before, last = words[at : at + len(wanted)]
        if before == wanted[:-1] and (last == wanted[-1] or (is_beginning and last.startswith(wanted[-1]))):
            return True
    return False


def rows_with(words):
    """What holds any of the words: the names of series, of tags and of people, and the job titles of people; dicts of lists, by the
    keys of their rows.
    """
    named, jobs = [defaultdict(list) for _ in KINDS], {}
    for kind, key, name, job in named_with(words):
        named[kind][key].append(name)
        if job:
            jobs[key] = [job]
    return *named, jobs


@prepared(planned_by_value=True)
def named_with(words):
    """Tuples of a kind, a key, a name, and the job title beside somebody's own name. In one question, since each of four would take
    longer to ask than to answer.
    """
    # The key of a name holds no apostrophe.
    own = Person.objects.filter(holds(words, "search_text", "name_key", "role_search_text"))
    others = Person.objects.filter(holds(words, "aliases__search_text", "aliases__key"))
    found = rows(PERSON, own, "name", F("role")).union(
        rows(PERSON, others, "aliases__name"),
        *(rows(kind, model.objects.filter(holds(words, "search_text"))) for kind, model in MODELS.items()),
        all=True,
    )
    return found.order_by("kind", "bears", "pk")[:MOST_ROWS]


def rows(kind, found, name="name", job=NO_JOB):
    facts = {"kind": Value(kind, IntegerField()), "bears": F(name), "job": job}
    return found.order_by().annotate(**facts).values_list("kind", "pk", "bears", "job")


def holds(words, *fields):
    """A condition: one of the fields holds one of the words. By place, since a pattern of LIKE would not be the word itself."""
    found = Q()
    for word in words:
        for field in fields:
            found |= Q(GreaterThan(StrIndex(F(field), Value(word)), 0))
    return found
