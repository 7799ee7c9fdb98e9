"""What a page prints around an article and a scraper leaves in it: told by the words of one whole paragraph.

The words are in furniture_table.py. What is a fact (a count, tags, titles of other articles) comes back with the kind.
"""

import re
from dataclasses import dataclass

from articles.importing.analysis.furniture.table import TABLE
from articles.importing.analysis.words.counts import read_count
from articles.importing.analysis.words.fragments import COUNT, NAME


def any_of(*patterns: str, end: str = "") -> re.Pattern[str]:
    """One pattern for any of the given ones, whatever their case, and what may follow each."""
    return re.compile(rf"(?:{'|'.join(patterns)}){end}", re.IGNORECASE)


END = r"[!?:…»›>→.]*"

RULES = tuple(
    (kind, re.compile(rf"(?:{pattern}){END}", re.IGNORECASE))
    for kind, patterns in TABLE.items()
    for pattern in patterns
)
ONLY_A_COUNT = re.compile(rf"[\s•·∙|*+-]*(?P<count>{COUNT})")
BULLETED_COUNT = re.compile(rf"\s*[•·∙●*]\s*(?P<count>{COUNT})")
LONGEST = 600  # signs; what is longer is text
RULE_LINE = re.compile(r"(?:[-–—_=*~•·.#■□◆◇●○❖§+★☆⭐✦\s]{1,60}|(?:#\s*){1,5}|30|-30-|ENDS?)")
HEADING_OF_LIST = any_of(
    r"read more|read next|up next|see also|further reading|what to read next|keep reading|don[’']t miss|from the archives?",
    r"related(?: (?:stories|articles|posts|reading|content|coverage|links))?",
    r"recommended(?: (?:stories|reading|for you|videos|from .{2,30}))?",
    r"you (?:may|might) (?:also )?(?:like|enjoy)", r"(?:read )?more (?:from|by|in|on|like) .{2,50}",
    r"more (?:stories|coverage|to read|reading)",
    r"most (?:read|popular|viewed|shared|emailed)(?: in .{2,30})?", r"trending(?: now| stories)?", r"popular(?: posts| stories| now)?",
    r"latest(?: (?:news|stories|from .*))?", r"editor[’']s picks?|top stories", r"also (?:on|from|in) .{2,40}",
    end=r"\s?[:…]?",
)  # fmt: skip
TAGS_HEADING = any_of(
    r"(?:related )?topics|tags|filed under|categories|explore more on these topics|keywords", end=":?"
)
COMMENTS_BEGIN = any_of(
    r"discussion about this post|join the (?:conversation|discussion)|reader comments", r"comments?(?: \([\d,.]+\))?",
    r"[\d,.]+[KkMm]? comments?(?: on .*)?", r"leave a (?:comment|reply).*", r"[\d,]+ (?:responses|thoughts|replies)(?: (?:to|on) .*)?",
    end=":?",
)  # fmt: skip
# A kicker: the section's name above the headline, alone or with others ("Opinion | Economy").
KICKER = any_of(
    r"(?:guest |the )?(?:opinions?|op-?ed|editorials?|commentary|columns?|columnists?|analysis|essays?|ideas|perspectives?|viewpoints?)",
    r"comment(?: is free)?|comment & analysis|first person|guest (?:essay|column|post|opinion)|voices|contributors?|the conversation",
    r"letters?|reviews?|books?|film|culture|politics|world|sports?|life|tech(?:nology)?|business|satire|humou?r|interviews?|feature",
    r"special report|exclusive|breaking(?: news)?|society|media|news|entertainment|celebrity|arts|music|tv|science|health|law",
    r"economy|religion|history", rf"{NAME}[’']s column",
    end=r"(?: ?[|/·•>»:&-] ?[\w’' &.-]{2,40}){0,3}",
)  # fmt: skip


@dataclass(frozen=True)
class Furniture:
    kind: str
    count: int | None = None
    listing: str = ""


def furniture(paragraph: str) -> Furniture | None:
    """What kind of furniture a whole paragraph is, with its count or list; None for anything else."""
    text = " ".join(paragraph.split()).strip("[]").lstrip("•●*· ").strip()
    if len(text) > LONGEST:
        return None
    for kind, rule in RULES:
        if match := rule.fullmatch(text):
            groups = match.groupdict()
            count = read_count(groups.get("count") or "")
            return Furniture(kind, count, (groups.get("listing") or "").strip())
    return None


def is_rule(paragraph: str) -> bool:
    """Whether a paragraph is a line of signs between two parts ("* * *")."""
    return bool(RULE_LINE.fullmatch(paragraph.strip()))
