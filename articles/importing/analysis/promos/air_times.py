# ruff: noqa: E501 - a row of a table reads best on one line
"""When a show is on, as promos write it: "Monday through Friday 4/3c", "Saturdays 10am-noon Eastern"."""

import re
from typing import TypedDict

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY = r"(?P<{0}>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur|r)?(?:day)?s?\.?"
RANGE = re.compile(
    rf"\b{DAY.format('first')}\s*(?:through|thru|to|until|till|-|–|—)\s*{DAY.format('last')}(?!\w)", re.IGNORECASE
)
# "and", "&", "/" and commas join single days; "May" and "Sat down" are kept out by the days' full forms or plurals.
SINGLE = re.compile(
    r"\b(mon|tue|wed|thu|fri|sat|sun)(?:days?|s?days?|nesdays?|rsdays?|urdays?|s|rs|\.)?(?=\b|\.)(?!\w)", re.IGNORECASE
)
GROUPS = (
    (re.compile(r"\bweek(?:days?|nights?)\b|\b(?:every|each) week(?:day|night)\b", re.IGNORECASE), DAYS[:5]),
    (re.compile(r"\bweekends?\b", re.IGNORECASE), DAYS[5:]),
    (re.compile(r"\b(?:daily|nightly|every (?:day|night|evening|morning)|seven (?:days|nights) a week|7 days)\b", re.IGNORECASE), DAYS),
)  # fmt: skip

ZONES: tuple[tuple[str, str], ...] = (
    (r"E[SD]?T|Eastern|New York time|E", "America/New_York"),
    (r"C[SD]?T|Central|c", "America/Chicago"),
    (r"M[SD]?T|Mountain", "America/Denver"),
    (r"P[SD]?T|Pacific", "America/Los_Angeles"),
    (r"GMT|BST|UK time|UK|London time", "Europe/London"),
    (r"CES?T", "Europe/Paris"),
    (r"AE[SD]?T", "Australia/Sydney"),
    (r"UTC", "UTC"),
)
ZONE = (
    r"(?:ET|E[SD]T|CT|C[SD]T|MT|M[SD]T|PT|P[SD]T|Eastern|Central|Mountain|Pacific|GMT|BST|UK time|CES?T|AE[SD]?T|UTC)\b"
)
END = r"(?:\s*(?:-|–|—|to|until|till)\s*(?:(?P<end>\d{1,2})(?:[:.]\d\d)?\s*(?:(?P<end_half>[ap])\.?m\b\.?)?|(?P<end_word>noon|midnight)))?"
# "4/3c": the hour on the East coast, and in the middle of the country.
TWIN = re.compile(r"\b(?P<hour>\d{1,2})(?::(?P<minute>\d\d))?\s*(?:(?P<half>[ap])\.?m?\.?\s*)?(?:ET?)?\s*/\s*\d{1,2}(?::\d\d)?\s*(?:[ap]\.?m?\.?\s*)?[cC](?:T|entral)?\b")  # fmt: skip
PLAIN = re.compile(
    rf"(?<![\d$#.])\b(?:(?P<word>noon|midnight)|(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))?\s*(?:(?P<half>[ap])\.?m\b\.?)?)"
    rf"{END}\s*(?P<zone>\(?(?:U\.?S\.? )?{ZONE})?",
    re.IGNORECASE,
)
NIGHT = re.compile(r"\b(?:week|every )?(?:nights?|nightly|evenings?|weeknights?)\b", re.IGNORECASE)
NOON = 12


class Air(TypedDict):
    days: list[str]
    time: str
    zone: str | None


def read_air(text: str) -> Air | None:
    """The days, the hour of the beginning (24 hours) and the zone (IANA's name) of a show; None without day or hour."""
    days = read_days(text)
    hour = _twin(text) or _plain(text)
    if not days or hour is None:
        return None
    return Air(days=days, time=hour[0], zone=hour[1])


def read_days(text: str) -> list[str]:
    """The days of the week that a text names, Monday first."""
    found: set[str] = set()
    for match in RANGE.finditer(text):
        first, last = DAYS.index(match["first"].lower()[:3]), DAYS.index(match["last"].lower()[:3])
        found.update(DAYS[first : last + 1] if first <= last else DAYS[first:] + DAYS[: last + 1])
    rest = RANGE.sub(" ", text)
    found.update(
        match[1].lower() for match in SINGLE.finditer(rest) if match[0][0].isupper() and not _is_word(match, rest)
    )
    if not found:
        found.update(day for pattern, days in GROUPS if pattern.search(text) for day in days)
    return [day for day in DAYS if day in found]


def _is_word(match: re.Match, text: str) -> bool:
    """ "Sat down", "Sun shone", "Wed in May"."""
    return match[0] in {"Sat", "Sun", "Wed", "Mon"} and bool(re.match(r" [a-z]{2,}", text[match.end() :]))


def _twin(text: str) -> tuple[str, str] | None:
    match = TWIN.search(text)
    if not match:
        return None
    half = match["half"] or "p"  # what is announced so is on in the evening
    return _clock(int(match["hour"]), match["minute"], half), "America/New_York"


def _plain(text: str) -> tuple[str, str | None] | None:
    for match in PLAIN.finditer(text):
        half_of_day = match["word"] or match["half"] or match["end_half"] or match["end_word"] or match["zone"]
        if not half_of_day and not (NIGHT.search(text) and text[: match.start()].rstrip().endswith("at")):
            continue
        if not match["word"] and int(match["hour"]) >= 2 * NOON:
            continue
        zone = next(
            (name for words, name in ZONES if match["zone"] and re.fullmatch(words, match["zone"].strip("( "), re.I)),
            None,
        )
        if match["word"]:
            return ("12:00" if match["word"].lower() == "noon" else "00:00"), zone
        return _clock(
            int(match["hour"]), match["minute"], match["half"] or _half_by_end(match) or _half_by_use(match, text)
        ), zone
    return None


def _half_by_end(match: re.Match) -> str | None:
    """ "6-9am" begins in the morning, "11-1pm" too."""
    hour = int(match["hour"]) % NOON
    if match["end_word"]:
        return "a" if match["end_word"].lower() == "noon" else "p"
    if not match["end_half"]:
        return None
    half = match["end_half"].lower()
    return half if hour <= int(match["end"]) % NOON else ("a" if half == "p" else "p")


def _half_by_use(match: re.Match, text: str) -> str | None:
    """An hour that nobody calls a.m. or p.m. is one of the evening, as shows are; "21:00" is told in full."""
    if int(match["hour"]) > NOON or (match["minute"] and match["hour"].startswith("0")):
        return None
    return "a" if re.search(r"\bmornings?\b", text, re.IGNORECASE) else "p"


def _clock(hour: int, minute: str | None, half: str | None) -> str:
    if half:
        hour = hour % NOON + (NOON if half.lower() == "p" else 0)
    return f"{hour:02}:{minute or '00'}"
