"""Finds regular expressions that can read one text in exponentially many ways, without running them.

It builds the position automaton of each repeat (Glushkov 1961) and looks for a place that can be left and reached again by two
ways that read the same signs: "exponential degree of ambiguity" (Weber and Seidl 1991, https://doi.org/10.1016/0304-3975(91)90381-B).
Such an expression may need a minute for forty signs. Looking ahead and back is taken to hold always; a group that is never
entered again (possessive, atomic) counts as one sign.
"""

from collections import Counter
from functools import cache
from itertools import product
from re import IGNORECASE, _constants, _parser

MANY = 13  # times from which on a repeat counts as one without end
SIGNS = "".join(map(chr, [*range(0x180), *range(0x2010, 0x2040), *range(0x2190, 0x2194)])) + "ЯжΩبا中あ•·✓✔☑✅★♬"
REPEATS = {_constants.MAX_REPEAT, _constants.MIN_REPEAT}
CATEGORIES = {
    _constants.CATEGORY_DIGIT: str.isdigit,
    _constants.CATEGORY_SPACE: str.isspace,
    _constants.CATEGORY_WORD: lambda sign: sign.isalnum() or sign == "_",
    _constants.CATEGORY_NOT_DIGIT: lambda sign: not sign.isdigit(),
    _constants.CATEGORY_NOT_SPACE: lambda sign: not sign.isspace(),
    _constants.CATEGORY_NOT_WORD: lambda sign: not (sign.isalnum() or sign == "_"),
}


def is_ambiguous(pattern: str, flags: int = 0) -> bool:
    """Whether some repeat in the pattern reads some text in exponentially many ways."""
    tree = _parser.parse(pattern, flags)
    is_caseless = bool(tree.state.flags & IGNORECASE) or "(?i" in pattern
    return any(_is_ambiguous(_Repeat(repeat, is_caseless)) for repeat in _outermost(tree))


def has_possessive_group(pattern: str, flags: int = 0) -> bool:
    """Whether it repeats more than a sign so that nothing is given back: “(ab)*+”, not “a*+”."""
    return _has_possessive_group(_parser.parse(pattern, flags))


def _has_possessive_group(tree):
    return any(
        (operation is _constants.POSSESSIVE_REPEAT and not _is_one_sign(argument[2]))
        or any(map(_has_possessive_group, _parts(operation, argument)))
        for operation, argument in tree
    )


def _outermost(tree):
    """The repeats without end that hold more than a set of signs."""
    for operation, argument in tree:
        if operation in REPEATS and _is_endless(argument) and not _is_one_sign(argument[2]):
            yield [(operation, argument)]
        else:
            for part in _parts(operation, argument):
                yield from _outermost(part)


def _is_endless(argument):
    return argument[1] is _constants.MAXREPEAT or argument[1] >= MANY


def _is_one_sign(tree):
    return len(tree) == 1 and tree[0][0] in {_constants.IN, _constants.LITERAL, _constants.NOT_LITERAL, _constants.ANY}


def _parts(operation, argument):
    if operation in REPEATS | {_constants.POSSESSIVE_REPEAT}:
        return [argument[2]]
    if operation is _constants.SUBPATTERN:
        return [argument[3]]
    if operation in {_constants.BRANCH, _constants.ASSERT, _constants.ASSERT_NOT}:
        return argument[1] if operation is _constants.BRANCH else [argument[1]]
    if operation is _constants.GROUPREF_EXISTS:
        return [part for part in argument[1:] if part]
    return [argument] if operation is _constants.ATOMIC_GROUP else []


class _Repeat:
    """A repeat that is equal to another of the same pattern text, so that each is looked at once."""

    def __init__(self, tree, is_caseless):
        self.tree, self.is_caseless = tree, is_caseless
        self._key = (repr(tree), is_caseless)

    def __eq__(self, other):
        return self._key == other._key

    def __hash__(self):
        return hash(self._key)


@cache
def _is_ambiguous(repeat):
    automaton = _Automaton(repeat.tree, repeat.is_caseless)
    signs, after = automaton.signs, {}
    for here, there in automaton.edges:
        after.setdefault(here, []).append(there)

    def pairs_after(pair):
        met = product(after.get(pair[0], ()), after.get(pair[1], ()))
        return {(min(both), max(both)) for both in met if signs[both[0]] & signs[both[1]]}

    group_of = _strongly_connected([(here, here) for here in after], pairs_after)
    if any(
        ways > 1 and group_of[here, here] == group_of[there, there] for (here, there), ways in automaton.edges.items()
    ):
        return True
    of_the_same = {group for (one, other), group in group_of.items() if one == other}
    return any(group in of_the_same for (one, other), group in group_of.items() if one != other)


def _strongly_connected(starts, after):
    """The number of the strongly connected component of each node that can be reached (Tarjan 1972)."""
    order, low, group_of, stack = {}, {}, {}, []
    for start in starts:
        walk = [] if start in order else [(start, None)]
        while walk:
            node, following = walk.pop()
            if following is None:
                order[node] = low[node] = len(order)
                stack.append(node)
                following = iter(after(node))
            for each in following:
                if each not in order:
                    walk += [(node, following), (each, None)]
                    break
                if each not in group_of:
                    low[node] = min(low[node], low[each])
            else:
                if low[node] == order[node]:
                    at = stack.index(node)
                    group_of |= dict.fromkeys(stack[at:], order[node])
                    del stack[at:]
                if walk:
                    low[walk[-1][0]] = min(low[walk[-1][0]], low[node])
    return group_of


class _Automaton:
    """Its positions are the places of signs in a pattern; `signs` says which, as bits, `edges` in how many ways one follows another."""

    def __init__(self, tree, is_caseless):
        self._is_caseless = is_caseless
        self.signs, self.edges = [], Counter()
        self._sequence(tree)

    def _sequence(self, tree):
        """Of what follows on each other: in how many ways it may be empty, and counts of its first and last positions."""
        found = (1, Counter(), Counter())
        for operation, argument in tree:
            found = self._joined(found, self._part(operation, argument))
        return found

    def _joined(self, one, other):
        self._connect(one[2], other[1])
        return one[0] * other[0], one[1] + _times(other[1], one[0]), other[2] + _times(one[2], other[0])

    def _connect(self, ends, starts):
        for (end, ways), (start, more) in product(ends.items(), starts.items()):
            self.edges[end, start] += ways * more

    def _part(self, operation, argument):
        if operation in REPEATS:
            return self._repeat(*argument)
        if operation is _constants.SUBPATTERN:
            return self._sequence(argument[3])
        if operation in {_constants.BRANCH, _constants.GROUPREF_EXISTS}:
            found = [self._sequence(part) for part in _parts(operation, argument)]
            return sum(each[0] for each in found), *(sum((each[at] for each in found), Counter()) for at in (1, 2))
        if operation in {_constants.AT, _constants.ASSERT, _constants.ASSERT_NOT}:
            return 1, Counter(), Counter()
        self.signs.append(_bits(operation, argument, self._is_caseless))
        only = Counter([len(self.signs) - 1])
        return 0, only, only

    def _repeat(self, least, most, tree):
        if _is_endless((least, most)):
            empty, first, last = self._sequence(tree)
            self._connect(last, first)
            return (empty if least else 1), first, last
        found = (1, Counter(), Counter())
        for number in range(most, 0, -1):  # from the end: each beyond the least opens the next
            found = self._joined(self._sequence(tree), found)
            if number > least:
                found = (found[0] + 1, *found[1:])
        return found


def _times(counts, number):
    return Counter({key: count * number for key, count in counts.items() if number})


def _bits(operation, argument, is_caseless):
    if operation not in {_constants.IN, _constants.LITERAL, _constants.NOT_LITERAL}:
        return (1 << len(SIGNS)) - 1
    return _bits_of_set(tuple(argument) if operation is _constants.IN else ((operation, argument),), is_caseless)


@cache
def _bits_of_set(items, is_caseless):
    return sum(1 << place for place, sign in enumerate(SIGNS) if _is_in(sign, items, is_caseless))


def _is_in(sign, items, is_caseless):
    if items[0][0] in {_constants.NEGATE, _constants.NOT_LITERAL}:
        rest = items[1:] if items[0][0] is _constants.NEGATE else [(_constants.LITERAL, items[0][1])]
        return not _is_in(sign, rest, is_caseless)
    signs = {sign, sign.lower(), sign.upper()} if is_caseless else {sign}
    return any(_holds(each, *item) for each in signs for item in items)


def _holds(sign, operation, argument):
    if operation is _constants.LITERAL:
        return sign == chr(argument)
    if operation is _constants.RANGE:
        return len(sign) == 1 and argument[0] <= ord(sign) <= argument[1]
    return CATEGORIES[argument](sign)
