"""The people, tags and series whose names hold words of a query: looked up at each search, so a change of a name needs no new index."""

from collections import defaultdict

from django.db.models import Q

from articles.models import Series, Tag
from articles.search.words import folded, raw_words
from people.models import Person

MOST_BEARERS, MOST_ROWS = 60, 300


def find_bearers(senses) -> frozenset[int]:
    """Gives each Sense its people, holders of a job, tags and series. Returns the people whose whole names, of at least two words,
    stand in what is wanted.
    """
    wanted = [sense for sense in senses if not sense.is_stop]
    words = [word for sense in wanted for word in sense.words]
    if not words:
        return frozenset()
    people, jobs = people_of(words)
    tags, series = names_of(Tag, words), names_of(Series, words)
    for sense in wanted:
        sense.people, sense.holders, sense.tags, sense.series = (
            bearers(sense, each) for each in (people, jobs, tags, series)
        )
        if sense.people or sense.holders or sense.tags or sense.series:
            sense.unknown = set()
    said = {word for sense in wanted if not sense.piece.is_unwanted for word in sense.words}
    return frozenset(key for key, names in people.items() if any(is_whole(name, said) for name in names))


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


def people_of(words):
    """The names, and the job titles, that hold any of the words: two dicts of lists by the keys of the people."""
    holding, among_aliases = Q(), Q()
    for word in words:
        # The key of a name holds no apostrophe.
        holding |= Q(search_text__contains=word) | Q(name_key__contains=word) | Q(role_search_text__contains=word)
        among_aliases |= Q(aliases__search_text__contains=word) | Q(aliases__key__contains=word)
    names, jobs = defaultdict(list), {}
    for key, name, job in Person.objects.filter(holding).values_list("pk", "name", "role")[:MOST_ROWS]:
        names[key].append(name)
        jobs[key] = [job]
    for key, name in Person.objects.filter(among_aliases).values_list("pk", "aliases__name")[:MOST_ROWS]:
        names[key].append(name)
    return names, jobs


def names_of(model, words):
    holding = Q()
    for word in words:
        holding |= Q(search_text__contains=word)
    return {key: [name] for key, name in model.objects.filter(holding).values_list("pk", "name")[:MOST_ROWS]}
