"""A list of redirects, as a CSV file, taken in whole but for the lines that are refused."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import transaction

from cms.site.publication.changing import all_rules, in_a_circle, lock, rule_of
from cms.site.publication.models import Redirect
from cms.site.publication.rules import circle, circle_from

COVERING = {"1", "yes", "true", "prefix", "oui"}
AT_ONCE = 1_000


@dataclass
class Outcome:
    """What became of a list: how many redirects were added and changed, and for each line that was refused its number and why."""

    added: int = 0
    changed: int = 0
    refused: list[tuple[int, str]] = field(default_factory=list)


@transaction.atomic
def import_list(text: str) -> Outcome:
    """Adds the redirects of a CSV file: old address, new address, and "prefix" where it covers what is below. A later line wins.

    What is refused is told of; the rest is added.
    """
    lock()
    outcome, before = Outcome(), all_rules()
    rules, lines = dict(before), {}
    for line, cells in read_list(text):
        try:
            rule = rule_of(*cells)
        except ValidationError as error:
            outcome.refused.append((line, error.messages[0]))
            continue
        put(rules, rule, before, line, lines, outcome)
    refuse_circles(rules, before, lines, outcome)
    write([rule for path, rule in rules.items() if facts(before.get(path)) != facts(rule)], before, outcome)
    outcome.refused.sort()
    return outcome


def put(rules, rule, before, line, lines, outcome):
    was = rules.get(rule.path)
    rules[rule.path], lines[rule.path] = rule, line
    if found := circle_from(rules, rule):
        outcome.refused.append((lines.pop(rule.path), in_a_circle(found)))
        give_back(rules, rule.path, was)


def refuse_circles(rules, before, lines, outcome):
    """Circles that only some addresses below a rule get into: each loses the line that came last."""
    while found := circle(rules):
        path = max((rule.path for rule in found if rule.path in lines), key=lines.get)
        outcome.refused.append((lines.pop(path), in_a_circle(found)))
        give_back(rules, path, before.get(path))


def give_back(rules, path, rule):
    if rule is None:
        del rules[path]
    else:
        rules[path] = rule


def facts(rule):
    return rule and (rule.leads_to, rule.covers)


def read_list(text: str) -> Iterable[tuple[int, tuple[str, str, bool]]]:
    """The lines of a CSV file with their numbers; a heading is left out. Commas, semicolons or tabs part the columns."""
    first = text.removeprefix("\ufeff").partition("\n")[0]
    rows = csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=max(",;\t", key=first.count))
    for row in rows:
        old, new, covers, *_more = [cell.strip() for cell in row] + ["", "", ""]
        is_heading = rows.line_num == 1 and not old.startswith(("/", "http"))
        if (old or new) and not is_heading:
            yield rows.line_num, (old, new, covers.lower() in COVERING)


def write(rules, before, outcome):
    made = [Redirect(path=rule.path, leads_to=rule.leads_to, covers=rule.covers) for rule in rules]
    outcome.changed = sum(rule.path in before for rule in rules)
    outcome.added = len(made) - outcome.changed
    Redirect.objects.bulk_create(
        made, AT_ONCE, update_conflicts=True, unique_fields=["path"], update_fields=["leads_to", "covers"]
    )
