"""By what a search is narrowed: a section, a kind, a year, a person, a speaker, a tag, a first and a last day."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Kind, Section, Tag
from articles.search import marks
from articles.search.expressions import Expression, Token, all_of
from articles.search.numbers import first_at, last_at
from people.models import Person
from plumbing.database.prepared import prepared
from plumbing.database.previous import by_slug
from plumbing.text.normalizing import normalized

ROWS: dict[str, type[Model]] = {"section": Section, "person": Person, "speaker": Person, "tag": Tag}
YEARS = range(1000, 9900)


def asked_at(model):
    @prepared
    def rows_at(slug):
        return model.objects.filter(slug=slug).only("slug", "name")

    return rows_at


ROWS_AT = {model: asked_at(model) for model in ROWS.values()}
UNKNOWN = {
    "section": gettext_lazy("There is no section at “%(value)s”."),
    "kind": gettext_lazy("“%(value)s” is not a kind of article."),
    "year": gettext_lazy("“%(value)s” is not a year. Write it with four digits, such as 2026."),
    "person": gettext_lazy("There is no person at “%(value)s”."),
    "speaker": gettext_lazy("There is no person at “%(value)s”."),
    "tag": gettext_lazy("There is no tag at “%(value)s”."),
    "from": gettext_lazy("“%(value)s” is not a date. Write it as 2026-01-31, or only the month or the year."),
    "to": gettext_lazy("“%(value)s” is not a date. Write it as 2026-01-31, or only the month or the year."),
}


@dataclass(frozen=True)
class Chosen:
    """A filter that is on: its name and value as addresses have them, what people call it, and its mark (None: a date)."""

    name: str
    value: str
    label: str
    mark: str | None = None


@dataclass(frozen=True)
class Filters:
    """What is chosen, and for each value that says nothing a sentence that tells so; a search with one of these finds nothing."""

    chosen: tuple[Chosen, ...] = ()
    mistakes: tuple[str, ...] = ()
    first: datetime | None = None
    last: datetime | None = None
    values: dict[str, str] = field(default_factory=dict)

    @property
    def speaker(self) -> int | None:
        """The key of the speaker who is chosen."""
        return next(
            (int(each.mark.removeprefix(marks.SPEAKER)) for each in self.chosen if each.name == "speaker"), None
        )

    def narrowed(self, wanted: Expression) -> Expression:
        return all_of([wanted, *(Token(each.mark) for each in self.chosen if each.mark)])

    def numbers(self, last: int) -> tuple[int, int]:
        """The first and the last number that are looked at, of those up to `last`."""
        first = first_at(self.first) if self.first else -(2**63)
        return first, min(last, last_at(self.last) if self.last else last)


def read(values: Mapping[str, str]) -> Filters:
    """The Filters of the parameters of an address; empty ones count as none."""
    values = {name: value.strip()[:200] for name, value in values.items() if name in UNKNOWN and value.strip()}
    chosen, mistakes, days = [], [], {}
    for name, value in values.items():
        if name in {"from", "to"}:
            days[name] = day_of(value, is_last=name == "to")
            found = days[name] and Chosen(name, value, value)
        else:
            found = chosen_of(name, value)
        if found:
            chosen.append(found)
        else:
            mistakes.append(UNKNOWN[name] % {"value": value[:60]})
    if days.get("from") and days.get("to") and days["from"] > days["to"]:
        mistakes.append(_("The first day lies after the last one."))
    first, last = days.get("from"), days.get("to")
    return Filters(
        tuple(chosen),
        tuple(mistakes),
        timezone.make_aware(datetime.combine(first, time.min)) if first else None,
        timezone.make_aware(datetime.combine(last, time.max)) if last else None,
        values,
    )


def chosen_of(name, value):
    if name == "kind":
        return Chosen(name, value, Kind(value).label, f"{marks.KIND}{value}") if value in Kind.values else None
    if name == "year":
        is_year = value.isascii() and value.isdigit() and int(value) in YEARS
        return Chosen(name, value, value, f"{marks.YEAR}{int(value)}") if is_year else None
    row = row_at(ROWS[name], normalized("NFC", value))
    return Chosen(name, value, row.name, f"{marks.COUNTED[name]}{row.pk}") if row else None


def row_at(model, slug):
    """The row that has this slug, or once had it."""
    rows = ROWS_AT[model](slug)
    return rows[0] if rows else by_slug(model.objects.all(), [slug]).get(slug)


def day_of(text, is_last):
    """The day that “2026-01-31” says, and the first or last one of “2026-01” and “2026”; None for anything else."""
    parts = text.split("-")
    if len(parts) > 3 or not all(part.isascii() and part.isdigit() and len(part) < 5 for part in parts):
        return None
    try:
        first = date(*(int(part) for part in [*parts, "1", "1"][:3]))
        if first.year not in YEARS:
            return None
        if not is_last or len(parts) == 3:
            return first
        after = (
            date(first.year + 1, 1, 1)
            if len(parts) == 1
            else (first.replace(day=28) + timedelta(days=4)).replace(day=1)
        )
        return after - timedelta(days=1)
    except ValueError:
        return None
