"""What the index is asked for, before it is put into the language of one database. Pure.

A word of the index is a token: a stem, or a stem behind a sign that says where it has to stand (IN_HEADLINE, IN_QUOTE), or a mark.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

ANYWHERE, IN_HEADLINE, IN_QUOTE = "", "^", "~"
MARK = "_"


@dataclass(frozen=True)
class Token:
    text: str


@dataclass(frozen=True)
class Beginning:
    """Every token that begins so."""

    text: str


@dataclass(frozen=True)
class Phrase:
    """Tokens one after the other. `gaps` are the places of stop words, which one of the databases cannot always find."""

    tokens: tuple[str, ...]
    gaps: frozenset[int] = frozenset()


@dataclass(frozen=True)
class All:
    parts: tuple


@dataclass(frozen=True)
class Any:
    parts: tuple


@dataclass(frozen=True)
class Without:
    """`part`, but for what matches `unwanted`."""

    part: object
    unwanted: object


Expression = Token | Beginning | Phrase | All | Any | Without


def all_of(parts: Iterable) -> Expression:
    parts = tuple(dict.fromkeys(parts))
    return parts[0] if len(parts) == 1 else All(parts)


def any_of(parts: Iterable) -> Expression:
    parts = tuple(dict.fromkeys(parts))
    return parts[0] if len(parts) == 1 else Any(parts)


def without_marks(wanted: Expression) -> Expression:
    """What is asked of the words, without the marks by which it is narrowed; as it is where it asks for nothing else."""
    if not isinstance(wanted, All):
        return wanted
    words = [part for part in wanted.parts if not (isinstance(part, Token) and part.text.startswith(MARK))]
    return all_of(words) if words else wanted


def leaves(wanted: Expression) -> Iterator[Token | Beginning | Phrase]:
    """What an expression asks for, one by one; not what it leaves out."""
    match wanted:
        case All(parts) | Any(parts):
            for part in parts:
                yield from leaves(part)
        case Without(part, _):
            yield from leaves(part)
        case _:
            yield wanted
