# ruff: noqa: E501 - a row of a table reads best on one line
"""Lines that say who wrote an article and when: told by the form of the whole line."""

import re
from dataclasses import dataclass, replace
from datetime import date

from articles.importing.analysis.words.dates import find_day
from articles.importing.analysis.words.fragments import (
    DATE,
    DAY_NAME,
    DAY_OF_YEAR,
    EMAIL,
    FULL_NAME,
    HANDLE_TEXT,
    MOMENT,
    MONTH,
    NAME,
    OTHER_NAME,
    TIME,
    YEAR,
    names_in,
    proper_case,
)

BEFORE_NAMES = r"(?:(?:words|story|text|opinion|analysis|column|commentary|essay|review|reviewed|written|posted|published|authored|guest post|guest column|reported|edited|article|interview|an? \w+)\s+)?by:?|authors?:?|columnist:?|contributors?:?|written by:?|from"
# "Jane Roe, Jr., …" can be read in two ways, so that a list of names has an end.
NAMES = rf"(?P<names>{NAME}(?:(?:, | and | & |, and | with ){NAME}){{0,7}})"
OTHER_NAMES = rf"(?P<names>{OTHER_NAME}(?:(?:, | and | & |[、،] ?){OTHER_NAME})*)"
ROLE = r"(?P<role>(?:an? |the |our )?(?:[\w’'./&-]+ ){0,5}(?:columnists?|contributors?|writers?|editors?|correspondents?|reporters?|critics?|fellows?|bureau|staff|board|author|journalist|blogger|host|commentator|analyst|professor|director|publisher|novelist|historian|economist|essayist|cartoonist)(?:,? (?:at|of|for|in|on|and) [\w ’'.&-]{2,40})?)"
PAPER = r"(?P<paper>[A-Z][\w’'.& -]{2,40})"
MARK = r"\s*(?:[|•·∙/,]|\s[-–—]|—|–)\s*"

# fmt: off
BYLINES: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?i:{BEFORE_NAMES}) {NAMES}(?:{MARK}{ROLE})?(?:{MARK}(?:on |at )?(?P<when>(?i:{MOMENT}|{TIME})).*)?",
        rf"(?i:{BEFORE_NAMES}) {NAMES},? (?i:for|special to) (?:the |The )?{PAPER}",
        rf"(?i:{BEFORE_NAMES}) {NAMES}(?:{MARK}|,? )(?i:(?:photographs?|photos|photography|illustrations?|art|video|pictures) by) .{{3,60}}",
        rf"(?i:{BEFORE_NAMES}) {NAMES}(?: (?:for|of|in|at) {PAPER})?(?:{MARK}{PAPER.replace('paper', 'section')})?(?:{MARK}(?P<when>(?i:{MOMENT})).*)?",
        rf"(?i:{BEFORE_NAMES}) {NAMES}(?:,? (?i:on|at|in))? (?P<when>(?i:{MOMENT})).*",
        rf"(?i:posted|published|filed|written)(?: (?:at|on))? (?P<when>(?i:{MOMENT}|{TIME})) by {NAMES}",
        rf"(?i:{BEFORE_NAMES}) {NAMES},? (?:at|on) (?P<when>(?i:{TIME}))",
        rf"(?i:{BEFORE_NAMES}) {NAMES},? \(?(?P<handle>{HANDLE_TEXT})\)?.{{0,40}}",
        rf"(?i:{BEFORE_NAMES}) {NAMES},? (?P<email>{EMAIL})",
        rf"(?i:{BEFORE_NAMES}) {NAMES},? (?:is|was) .{{5,200}}",
        rf"(?P<names>{FULL_NAME}(?:(?:, | and | & ){FULL_NAME}){{0,7}}){MARK}(?:on )?(?P<when>(?i:{MOMENT})).*",
        rf"(?P<when>(?i:{DATE})){MARK}(?:(?i:by) )?(?P<names>{FULL_NAME}(?:(?:, | and | & ){FULL_NAME}){{0,7}})",
        rf"(?P<names>{FULL_NAME}(?:(?:, | and | & ){FULL_NAME}){{0,7}}){MARK}{ROLE}",
        rf"(?i:opinion|op-ed|commentary|column|columnist|editorial){MARK}(?:(?i:by) )?(?P<names>{FULL_NAME})",
        rf"(?P<names>{FULL_NAME}) \| {PAPER}",
        rf"(?i:{BEFORE_NAMES.removesuffix('|from')}) {OTHER_NAMES}(?:{MARK}{ROLE})?(?:{MARK}(?:on |at )?(?P<when>(?i:{MOMENT}|{TIME})).*)?",
        rf"(?P<names>{FULL_NAME}) (?P<role>(?i:(?:guest |staff |opinion |contributing |special |senior )*(?:columnist|contributor|writer|editor|correspondent|critic)).{{0,40}})",
    )
)  # fmt: skip
BARE_NAMES = re.compile(rf"{FULL_NAME}(?:(?:, | and | & ){FULL_NAME}){{0,3}}")
DATES: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:(?P<update>(?:last )?(?:updated|modified|edited))|first published|originally published|(?:published|posted|created|date|issued|filed|released|print edition)(?: on| at| in)?)?:? ?(?:on )?(?P<when>{MOMENT})(?: {TIME})?(?P<rest>{MARK}.{{0,80}}|,? (?:by|in|at|under|updated|and|et|\().{{0,50}})?",
        rf"(?P<when>(?:{DAY_NAME},? )?{DAY_OF_YEAR})",
        rf"(?:{TIME}{MARK})(?P<when>{DATE})(?P<rest>.{{0,40}})",
        rf"(?:(?:from the|in the|published in the) )?(?:{MONTH}(?:[/–-]{MONTH})?|Spring|Summer|Fall|Autumn|Winter),? {YEAR}(?: issue)?",
        r"(?P<update>(?:last )?updated:? ?(?:at )?.{0,30}(?:ago|[ap]\.?m\.?.{0,10}))", r"(?P<update>\d{1,2} (?:minutes?|hours?|days?|weeks?|months?|years?) ago)",
    )
)  # fmt: skip
ROLE_LINE = re.compile(rf"{ROLE}|(?i:(?:special to|for) (?:the )?{PAPER})", re.IGNORECASE)
HANDLE_LINE = re.compile(rf"(?:(?:twitter|x|follow|bluesky)[: ]*)?\(?(?P<handle>{HANDLE_TEXT})\)?", re.IGNORECASE)
EMAIL_LINE = re.compile(rf"(?:e-?mail:? )?(?P<email>{EMAIL})", re.IGNORECASE)
COLLECTIVE = re.compile(
    r"(?:the )?(?:.{0,30} )?(?:editorial board|editors|staff|associated press|reuters|afp)", re.IGNORECASE
)
NICKNAME = re.compile(r"(?P<before>[A-Z]\w+) (?P<nick>[\"“][A-Z]\w{1,15}[\"”]) (?=[A-Z]\w)")
LONGEST = 240  # signs of a byline or a date line
MOST_WORDS_OF_A_PART = 9
NO_PERSON = re.compile(
    r"(?:the\b.*|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber"
    r"|.*\b(?:times|post|news|press|herald|tribune|gazette|staff|board|editors?|desk|team|service|network|magazine|columnists?|contributors?"
    r"|writers?|reporters?|correspondents?|critics?|fellow|wire|admin|newsroom|university|institute|opinions?|special)\b.*)",
    re.IGNORECASE,
)
ROLE_AFTER = re.compile(
    r"(?: (?:Opinion|Guest|Staff|Senior|Special|Contributing|Associate|Managing|Political|Sports|National))+(?: (?:Columnist|Contributor|Writer|Editor|Correspondent|Critic|Reporter))?$"
)
# fmt: on


@dataclass(frozen=True)
class Byline:
    names: tuple[str, ...]
    role: str = ""
    handle: str | None = None
    email: str = ""
    published_on: date | None = None


def read_byline(line: str) -> Byline | None:
    """Who wrote it, from a line that is a byline by its form; None for any other line."""
    nick = NICKNAME.search(line) if len(line) <= LONGEST else None
    if not nick:
        return _read_plain(line)
    found = _read_plain(f"{line[: nick.start('nick')]}{line[nick.end() :]}")
    if found is None:
        return None
    with_nick, bare = f"{nick['before']} {nick['nick']} ", f"{nick['before']} "
    return replace(found, names=tuple(name.replace(bare, with_nick, 1) for name in found.names))


def _read_plain(line: str) -> Byline | None:
    for pattern in BYLINES if len(line) <= LONGEST else ():
        match = pattern.fullmatch(line.strip(" |•—–"))
        groups = match.groupdict() if match else {}
        if names := _persons(groups.get("names") or ""):
            handle = (groups.get("handle") or "").lstrip("@") or None
            day = find_day(groups.get("when") or "")
            return Byline(names, (groups.get("role") or "").strip(), handle, groups.get("email") or "", day)
    return _of_parts(line) if len(line) <= LONGEST else None


def _of_parts(line: str) -> Byline | None:
    """ "By Jane Roe | Guest Columnist | Posted: June 3, 2022": names first, then short facts between signs."""
    first, *others = re.split(r"\s*[|•·∙]\s*", line.strip(" |•—–"))
    names = re.fullmatch(rf"(?i:{BEFORE_NAMES}) {NAMES}", first)
    persons = _persons(names["names"]) if names else ()
    if not persons or not others or any(len(part.split()) > MOST_WORDS_OF_A_PART for part in others):
        return None
    days = [date_line[0] for part in others if (date_line := read_date_line(part)) and date_line[0]]
    roles = [part for part in others if ROLE_LINE.fullmatch(part)]
    handles = [match["handle"].lstrip("@") for part in others if (match := HANDLE_LINE.fullmatch(part))]
    return Byline(persons, roles[0] if roles else "", handles[0] if handles else None, "", days[0] if days else None)


def read_bare_names(line: str) -> tuple[str, ...]:
    """The names of a line that holds nothing else; it may be a byline, if its place says so."""
    return _persons(line) if len(line) <= LONGEST and BARE_NAMES.fullmatch(line.strip()) else ()


def read_date_line(line: str) -> tuple[date | None, bool] | None:
    """(day, whether it is only of an update) of a line that tells when the article appeared; None for any other."""
    for pattern in DATES if len(line) <= LONGEST else ():
        match = pattern.fullmatch(line.strip(" |•—–()"))
        if match:
            groups = match.groupdict()
            return find_day(groups.get("when") or ""), bool(groups.get("update"))
    return None


def _persons(listing: str) -> tuple[str, ...]:
    """The persons of a list; what follows them ("Staff Columnist", "The Paper") is nobody."""
    names = [ROLE_AFTER.sub("", name) for name in names_in(listing)]
    if not names or NO_PERSON.fullmatch(names[0]):
        return ()
    return tuple(proper_case(name) for name in names if not NO_PERSON.fullmatch(name))
