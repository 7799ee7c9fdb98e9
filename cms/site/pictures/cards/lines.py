"""How a text is set within a box: as large as it fits, in lines of about the same length."""

from bisect import bisect_left
from collections.abc import Callable
from typing import NamedTuple

ELLIPSIS = "…"
STEP = 4  # pixels between two sizes that are tried
MOST_CHARACTERS = 600  # more would not fit at the smallest size

Measure = Callable[[str, int], float]


class Setting(NamedTuple):
    """The size in pixels, and the lines."""

    size: int
    lines: list[str]


class Box(NamedTuple):
    """What a text has to fit into: pixels, the largest and the smallest size, and the distance of lines in sizes."""

    width: int
    height: int
    largest: int
    smallest: int
    leading: float

    def lines_at(self, size: int) -> int:
        return max(1, int(self.height // (size * self.leading)))


def set_within(text: str, box: Box, measure: Measure) -> Setting:
    """The text at the largest size at which it fits; what does not fit at the smallest is cut, with an ellipsis."""
    words = text[:MOST_CHARACTERS].split()
    sizes = range(box.smallest, box.largest + 1, STEP)
    fitting = bisect_left(sizes, True, key=lambda size: not fits(words, size, box, measure))
    if fitting:
        size = sizes[fitting - 1]
        number = len(broken(words, size, box.width, measure))
        lines = balanced(words, size, box.width, measure, number)
    else:
        size = box.smallest
        lines = broken(words, size, box.width, measure)
    most = box.lines_at(size)
    if len(lines) > most or len(text) > MOST_CHARACTERS:
        lines = lines[:most]
        lines[-1:] = [shortened(line, size, box.width, measure) for line in lines[-1:]]
    return Setting(size, lines)


def fits(words: list[str], size: int, box: Box, measure: Measure) -> bool:
    """Whether they go into the box at this size, none of them broken."""
    if any(measure(word, size) > box.width for word in words):
        return False
    return len(broken(words, size, box.width, measure)) <= box.lines_at(size)


def broken(words: list[str], size: int, width: float, measure: Measure) -> list[str]:
    """Lines as full as they may be. A word that is longer than a line is broken where it has to be."""
    lines: list[str] = []
    line = ""
    for word in words:
        longer = f"{line} {word}".strip()
        if measure(longer, size) <= width:
            line = longer
            continue
        lines += [line] if line else []
        while measure(word, size) > width:
            fitting = next(at for at in range(len(word) - 1, 0, -1) if at == 1 or measure(word[:at], size) <= width)
            lines.append(word[:fitting])
            word = word[fitting:]
        line = word
    return [*lines, line] if line else lines


def balanced(words: list[str], size: int, width: int, measure: Measure, number: int) -> list[str]:
    """So many lines in the narrowest column that holds them: none is left with a single word."""
    narrow, wide = width // 2, width
    while wide - narrow > STEP:
        middle = (narrow + wide) // 2
        if len(broken(words, size, middle, measure)) <= number:
            wide = middle
        else:
            narrow = middle
    return broken(words, size, wide, measure)


def shortened(line: str, size: int, width: int, measure: Measure) -> str:
    """The line with an ellipsis, less the words that do not fit beside it."""
    words = line.split()
    while len(words) > 1 and measure(" ".join(words) + ELLIPSIS, size) > width:
        words.pop()
    return " ".join(words).rstrip(" ,;:—–.") + ELLIPSIS
