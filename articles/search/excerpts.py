"""Where in a text the words of a search stand: excerpts with the words marked, as HTML in which all else is escaped."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from django.utils.safestring import SafeString, mark_safe

from articles.models.search_entry import SearchWord
from articles.search.meaning import Meaning, Sense
from articles.search.words import UNSPACED, folded
from plumbing.database.prepared import padded, prepared

LENGTH, BEFORE = 260, 70
MOST_FORMS = 200
AT_BEGINNING, AT_END = r"(?<![^\W_].)", r"(?![^\W_])"
SENTENCE = re.compile(r"[.!?…][”’»\"')]*\s+|\n+")


@dataclass(frozen=True)
class Finder:
    """Finds the words of each sense, in all forms that the archive has of them."""

    patterns: tuple[re.Pattern, ...]

    def places(self, text: str) -> list[tuple[int, int, int]]:
        """Where the words stand: beginning, end, and the number of the sense; in order."""
        level = levelled(text)
        found = [
            (match.start(), match.end(), number)
            for number, pattern in enumerate(self.patterns)
            for match in pattern.finditer(level)
        ]
        return sorted(found)

    def finds_all(self, text: str) -> bool:
        level = levelled(text)
        return all(pattern.search(level) for pattern in self.patterns)


def finder_of(meaning: Meaning) -> Finder:
    """The Finder of a query's words; a question to the database where the meaning does not know all forms."""
    stems = {stem for sense in meaning.wanted for forms in sense.stems.values() for stem in forms}
    forms = defaultdict(set)
    for sense in meaning.wanted:
        forms |= sense.forms
    if missing := stems - set(forms):
        for word, stem in words_with(padded(sorted(missing))):
            forms[stem].add(word)
    return Finder(tuple(pattern_of(sense, forms) for sense in meaning.wanted))


@prepared
def words_with(stems):
    return SearchWord.objects.filter(stem__in=stems).values_list("word", "stem")[: 20 * MOST_FORMS]


def pattern_of(sense: Sense, forms) -> re.Pattern:
    # Scripts that part no words have no beginnings and ends of words either.
    is_spaced = not any(UNSPACED.search(word) for word in sense.words)
    readings = []
    for words in sense.readings:
        parts = [one_of(word, sense, forms, word is words[-1], is_spaced and not at) for at, word in enumerate(words)]
        readings.append(r"[\W_]{0,4}".join(parts))
    return re.compile(f"(?:{'|'.join(readings)}){AT_END if is_spaced else ''}")


def one_of(word, sense, forms, is_last, is_first):
    """The pattern of a word in each of its forms; of the beginning of one, whatever follows."""
    every = {word, *(form for stem in sense.stems[word] for form in forms[stem])}
    ordered = sorted(every, key=len, reverse=True)[:MOST_FORMS]
    parts = [with_apostrophe(form, is_first) for form in ordered]
    if sense.is_beginning and is_last:
        parts.append(f"{begun(word, is_first)}{re.escape(word[1:])}\\w*")
    return f"(?:{'|'.join(parts)})"


def with_apostrophe(word, is_first):
    """A folded word holds none; the text may have one behind its first letter or before its last: O’Brien, the ferry’s."""
    if len(word) < 3:
        return f"{begun(word, is_first)}{re.escape(word[1:])}"
    return f"{begun(word, is_first)}'?{re.escape(word[1:-1])}'?{re.escape(word[-1])}"


def begun(word, is_first):
    """The first letter. That nothing of a word stands before it is asked behind it: a pattern that begins with a plain letter is
    searched for several times as fast.
    """
    return re.escape(word[0]) + (AT_BEGINNING if is_first else "")


class Level(dict):
    """What each sign is read as: one sign without case and accent, so that places stay what they are."""

    def __missing__(self, code):
        sign = chr(code)
        plain = "'" if sign in "'’‘ʼ`´" else folded(sign) if sign.isalnum() else sign
        self[code] = plain if len(plain) == 1 else sign.lower()[:1] or sign
        return self[code]


LEVEL = Level()
# Most texts in English have no other signs than these beside plain ones: to replace them takes a tenth of the time.
PLAIN_SIGNS = (
    ("’", "'"),
    ("‘", "'"),
    ("ʼ", "'"),
    ("`", "'"),
    ("“", '"'),
    ("”", '"'),
    ("–", "-"),
    ("—", "-"),
    ("…", "."),
)


def levelled(text: str) -> str:
    """The text as patterns read it, of the same length."""
    plain = text
    for sign, other in PLAIN_SIGNS:
        plain = plain.replace(sign, other)
    return plain.lower() if plain.isascii() else text.translate(LEVEL)


def marked(text: str, finder: Finder, places: Iterable | None = None) -> SafeString:
    """The whole text with the words marked."""
    pieces, at = [], 0
    for start, end, _ in finder.places(text) if places is None else places:
        if start >= at:
            pieces += [escape(text[at:start]), "<mark>", escape(text[start:end]), "</mark>"]
            at = end
    pieces.append(escape(text[at:]))
    return mark_safe("".join(pieces))  # noqa: S308  every piece of the text is escaped


def excerpt(text: str, finder: Finder, length: int = LENGTH, places: list | None = None) -> SafeString | None:
    """The stretch of the text with most of the words; None where none of them stands in it. `places` are the finder's, if known."""
    places = finder.places(text) if places is None else places
    if not places:
        return None
    first = best_of(places, length)
    begin, end = stretch(text, places[first][0], length)
    inside = [(start - begin, stop - begin, number) for start, stop, number in places if begin <= start and stop <= end]
    # Paragraphs are parted by two line ends: of the same length, so that places stay what they are.
    shown = marked(text[begin:end].replace("\n\n", " …").replace("\n", " "), finder, inside)
    before, after = "…" if begin else "", "…" if end < len(text.rstrip()) else ""
    return mark_safe(f"{before}{shown}{after}")  # noqa: S308  escaped by `marked`


def best_of(places, length):
    """The number of the place at which the stretch with most different words begins; of equals the first."""
    best, most = 0, (0, 0)
    for first, (start, _, _) in enumerate(places[:300]):
        within = [number for at, _, number in places[first : first + 40] if at - start <= length - BEFORE]
        if (here := (len(set(within)), min(len(within), 5))) > most:
            best, most = first, here
    return best


def stretch(text, place, length):
    """From where to where: the beginning of a sentence where one is near, else of a word."""
    begin = max(place - BEFORE, 0)
    if begin:
        paragraph = text.rfind("\n", max(place - 2 * BEFORE, 0), place) + 1
        sentences = [found.end() for found in SENTENCE.finditer(text, max(place - 2 * BEFORE, paragraph), place)]
        sentences = sentences or ([paragraph] if paragraph else [])
        space = text.find(" ", begin, place)
        begin = sentences[-1] if sentences else space + 1 if space >= 0 else begin
    end = begin + length
    if end < len(text):
        space = text.rfind(" ", max(place + 1, end - 40), end)
        end = space if space > 0 else end
    return begin, min(end, len(text))
