"""Words of the archive that are spelt nearly as another: what “did you mean” offers, on both databases alike.

Two words that differ in one letter, or have two neighbours changed over, share a form from which one letter is left out. The
forms of each word are kept, as checksums; of names those without two letters, too.
"""

import zlib
from collections.abc import Iterable
from contextlib import ExitStack, contextmanager
from itertools import combinations

from articles.models.search_entry import SearchSpelling, SearchWord
from articles.search.engine import engine
from articles.search.words import UNSPACED, Word
from plumbing.database.plain_writes import put_rows

SHORTEST, LONGEST = 4, 24
AT_ONCE = 5_000
LONG = 7  # words of so many letters may differ in two


def learn(words: Iterable[Word], names: Iterable[Word] = ()) -> None:
    """Keep the words that are new."""
    with learning(words, names):
        pass


@contextmanager
def learning(words: Iterable[Word], names: Iterable[Word] = ()):
    """The same; in sent_along() the database looks for those that are new while the block does something else."""
    of_names = {name.text for name in names}
    # In one order everywhere: two who publish at once wait for each other, and never both.
    wanted = sorted(word for word in {*words, *names} if word.text)
    with ExitStack() as stack:
        parts = [wanted[first : first + AT_ONCE] for first in range(0, len(wanted), AT_ONCE)]
        new = [stack.enter_context(engine().adding(part)) for part in parts]
        yield
        for added in new:
            _keep_spellings(added(), of_names)


def _keep_spellings(added, of_names):
    rows = [(key, pk) for pk, word in added for key in sorted(keys_of(word, 2 if word in of_names else 1))]
    if rows:
        put_rows(SearchSpelling, ("key", "word_id"), rows)


def near(word: str, most: int = 6) -> list[str]:
    """Words of the archive that are spelt nearly so, the nearest first; not the word itself."""
    keys = keys_of(word, 2)
    found = SearchWord.objects.filter(spellings__key__in=keys).values_list("word", flat=True).distinct() if keys else []
    allowed = 2 if len(word) >= LONG else 1
    apart = {other: distance(word, other) for other in found if abs(len(other) - len(word)) <= allowed}
    close = [other for other, steps in apart.items() if 0 < steps <= allowed]
    return sorted(close, key=lambda other: (apart[other], other[0] != word[0], other[-1] != word[-1], other))[:most]


def keys_of(word: str, depth: int) -> set[int]:
    """The checksums of the word and of its forms with up to `depth` letters left out; none for what is not spelt by letters."""
    if not SHORTEST <= len(word) <= LONGEST or not word.isalpha() or UNSPACED.search(word):
        return set()
    depth = depth if len(word) >= LONG else 1
    forms = {word}
    for number in range(1, depth + 1):
        forms |= {"".join(left) for left in combinations(word, len(word) - number)}
    return {zlib.crc32(form.encode()) for form in forms}


def distance(one: str, other: str) -> int:
    """How many letters have to be put in, taken out, changed, or changed over with their neighbour."""
    before, last = [], list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        now = [row]
        for at, theirs in enumerate(other, start=1):
            steps = min(last[at] + 1, now[at - 1] + 1, last[at - 1] + (letter != theirs))
            if row > 1 and at > 1 and letter == other[at - 2] and one[row - 2] == theirs:
                steps = min(steps, before[at - 2] + 1)
            now.append(steps)
        before, last = last, now
    return last[-1]
