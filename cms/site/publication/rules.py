"""Rules that lead from addresses which are gone to others, and whether they lead in a circle. No database is asked here."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from plumbing.text.normalizing import normalized

# Stands for all that may follow the address of a rule which covers what is below it; no address holds it.
BELOW = "/\x00"
# How often a rule may hold on one way, for each part of the longest address in the rules, before the way is taken for endless.
TURNS = 3


class Rule(NamedTuple):
    """`path` may have a query and has no slash at its end. `leads_to` is a path of this site or an address of another.

    covers  whether it also holds for what is below `path`: what follows is then put behind `leads_to`
    """

    path: str
    leads_to: str
    covers: bool = False
    pk: int | None = None


def path_of(typed: str) -> str:
    """The path in a Rule for an address as people write it: with or without a host, percent-encoded or not.

    Raises ValueError if it is none.
    """
    parts = urlsplit(typed.strip())
    if not parts.path.startswith("/"):
        raise ValueError(typed)
    path = normalized("NFC", unquote(parts.path)).rstrip("/") or "/"
    return f"{path}?{parts.query}" if parts.query else path


def candidates(path: str, query: str) -> list[str]:
    """The paths of all rules that may hold for a request, the one that holds first where several do."""
    path = normalized("NFC", path).rstrip("/") or "/"
    above = [path[:end] for end in range(len(path) - 1, 0, -1) if path[end] == "/"]
    return [*([f"{path}?{query}"] if query else []), path, *above]


def leads(rules: Mapping[str, Rule], path: str, query: str = "") -> tuple[Rule, str] | None:
    """The rule that holds for a request, and the address to which it leads; None where none does. `rules` are by their paths."""
    path = path.rstrip("/") or "/"
    for name in candidates(path, query):
        rule = rules.get(name)
        if rule is None or not (rule.covers or name in {path, f"{path}?{query}"}):
            continue
        if "?" in name:
            return rule, rule.leads_to
        below = path[len(name) :]
        address = f"{rule.leads_to.rstrip('/')}{below}/" if below else rule.leads_to
        return rule, f"{address}?{query}" if query and "?" not in address else address
    return None


def circle(rules: Mapping[str, Rule]) -> list[Rule]:
    """The rules of a circle, in their order, or [].

    Every circle shows itself when one begins at the address of each rule, and at any below those that cover them.
    """
    return next(filter(None, (circle_from(rules, rule) for rule in rules.values())), [])


def circle_from(rules: Mapping[str, Rule], rule: Rule) -> list[Rule]:
    """The rules of a circle into which one gets from the address of this rule, or from below it, or []."""
    starts = [rule.path, rule.path + BELOW] if rule.covers else [rule.path]
    return next(filter(None, (walked_in_circle(rules, start) for start in starts)), [])


def walked_in_circle(rules, at):
    walked, held = {}, Counter()
    while at.startswith("/"):
        path, _, query = at.partition("?")
        found = leads(rules, path, query)
        if found is None:
            return []
        if at in walked:
            addresses = list(walked)
            return [walked[address] for address in addresses[addresses.index(at) :]]
        # A rule that leads below itself makes the address longer and longer.
        if held[found[0]] > TURNS and held[found[0]] > TURNS * levels(rules):
            return [rule for rule, times in held.items() if 2 * times > held[found[0]]]
        held[found[0]] += 1
        walked[at], at = found
        path, _, query = at.partition("?")
        at = (path.rstrip("/") or "/") + (f"?{query}" if query else "")
    return []


def levels(rules):
    return 1 + max(address.count("/") for rule in rules.values() for address in (rule.path, rule.leads_to))


def by_path(rules: Iterable[Rule]) -> dict[str, Rule]:
    return {rule.path: rule for rule in rules}
