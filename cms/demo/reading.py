"""Reads the invented magazine from the files beside this module. Pure: no database, no clock but the one that is given.

An article is a file of `key: value` lines, an empty line, and a body; four signs in a body stand for what would be
tedious to write out: [post: key], [image: name], [recording: name] and [promo]. Anywhere, [day -3] is the name of the day three days ago.
"""

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent
_SIGN = re.compile(r"^\[(post|image|recording|promo)(?:: ([\w-]+))?\]$", re.MULTILINE)
_WEEKDAY = re.compile(r"\[day (-?\d+)\]")
_CREDIT = re.compile(r"([\w-]+)(?: \((\w+)\))?")
_HOURS_AGO = re.compile(r"(\d+) hours? ago")
_DAYS_AGO = re.compile(r"(\d+) days? ago (\d\d):(\d\d)")
_IN_DAYS = re.compile(r"in (\d+) days? (\d\d):(\d\d)")


@dataclass(frozen=True)
class Written:
    """An article as its file tells it. `credits` are pairs of a person's slug and a role; `facts` is the header."""

    slug: str
    facts: dict[str, str]
    body: str

    @property
    def credits(self) -> list[tuple[str, str]]:
        return [(slug, role or "author") for slug, role in _CREDIT.findall(self.facts["by"])]

    @property
    def tags(self) -> list[str]:
        return [tag.strip() for tag in self.facts.get("tags", "").split(",") if tag.strip()]

    def body_with(self, show: dict[str, Callable[[str], str]]) -> str:
        """The body with each sign replaced by what `show[kind](key)` returns."""
        return _SIGN.sub(lambda sign: show[sign[1]](sign[2]), self.body)


def read_articles(now: datetime) -> list[Written]:
    """Every article, in the order of the files' names, as it reads at `now`."""
    paths = sorted((FOLDER / "articles").glob("*.html"))
    return [read_article(path.stem, path.read_text("utf-8"), now) for path in paths]


def read_article(slug: str, text: str, now: datetime) -> Written:
    """Part the header from the body. Raises ValueError for a line of the header that is no `key: value`."""
    text = _WEEKDAY.sub(lambda sign: f"{now + timedelta(days=int(sign[1])):%A}", text)
    head, _, body = text.partition("\n\n")
    facts = {}
    for line in head.splitlines():
        key, colon, value = line.partition(":")
        if not colon:
            raise ValueError(f"{slug}: “{line}” is no “key: value”.")
        facts[key.strip()] = value.strip()
    return Written(slug, facts, body.strip())


def read_table(name: str, **words: str) -> dict[str, Any]:
    """One of the TOML files, with each {word} of `words` filled in."""
    text = (FOLDER / f"{name}.toml").read_text("utf-8")
    for word, value in words.items():
        text = text.replace(f"{{{word}}}", value)
    return tomllib.loads(text)


def moment(words: str, now: datetime) -> datetime | None:
    """ "3 hours ago", "2 days ago 07:30", "in 1 day 07:00" as a moment in the zone of `now`; None for anything else."""
    if found := _HOURS_AGO.fullmatch(words):
        return now - timedelta(hours=int(found[1]))
    for pattern, direction in ((_DAYS_AGO, -1), (_IN_DAYS, 1)):
        if found := pattern.fullmatch(words):
            day = now.date() + direction * timedelta(days=int(found[1]))
            return datetime.combine(day, time(int(found[2]), int(found[3])), now.tzinfo)
    return None
