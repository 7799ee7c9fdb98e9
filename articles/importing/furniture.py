"""What a page prints around an article and a scraper leaves in it: told by the words of one whole paragraph.

The words are in furniture_table.py. What is a fact (a count, tags, titles of other articles) comes back with the kind.
"""

import re
from dataclasses import dataclass

from .counts import read_count
from .fragments import COUNT, NAME
from .furniture_table import TABLE

END = r"(?:[!?:…»›>→]|\.{2,3})*\.?"

RULES = tuple(
    (kind, re.compile(rf"(?:{pattern}){END}", re.IGNORECASE)) for kind, patterns in TABLE.items() for pattern in patterns
)
ONLY_A_COUNT = re.compile(rf"[\s•·∙|*+-]*(?P<count>{COUNT})")
BULLETED_COUNT = re.compile(rf"\s*[•·∙●*]\s*(?P<count>{COUNT})")
LONGEST = 600  # signs; what is longer is text
RULE_LINE = re.compile(r"(?:[-–—_=*~•·.#■□◆◇●○❖§+★☆⭐✦\s]{1,60}|(?:#\s*){1,5}|30|-30-|ENDS?)")
HEADING_OF_LIST = re.compile(
    r"(?:read more|related(?: (?:stories|articles|posts|reading|content|coverage|links))?|recommended(?: (?:stories|reading|for you|videos))?|read next|up next"
    r"|you (?:may|might) (?:also )?(?:like|enjoy)|more (?:from|by|in|on|like) .{2,50}|more (?:stories|coverage|to read|reading)|most (?:read|popular|viewed|shared|emailed)(?: in .{2,30})?|trending(?: now| stories)?"
    r"|latest(?: (?:news|stories|from .*))?|popular(?: posts| stories| now)?|editor[’']s picks?|top stories|also (?:on|from|in) .{2,40}|what to read next|further reading|see also|from the archives?|keep reading|don[’']t miss)\s?[:…]?",
    re.IGNORECASE,
)
TAGS_HEADING = re.compile(r"(?:topics|tags|filed under|categories|related topics|explore more on these topics|keywords):?", re.IGNORECASE)
COMMENTS_BEGIN = re.compile(
    r"(?:discussion about this post|comments?(?: \([\d,.]+\))?|[\d,.]+[KkMm]? comments?(?: on .*)?|leave a (?:comment|reply).*|join the (?:conversation|discussion)|reader comments|[\d,]+ (?:responses|thoughts|replies)(?: (?:to|on) .*)?):?",
    re.IGNORECASE,
)
# A kicker: the section's name above the headline.
KICKER = re.compile(
    rf"(?:guest |the )?(?:opinions?|op-?ed|editorials?|commentary|columns?|columnists?|analysis|essays?|ideas|perspectives?|viewpoints?|comment(?: is free)?|comment & analysis|first person|guest (?:essay|column|post|opinion)|"
    rf"letters?|reviews?|books?|film|culture|politics|world|sports?|life|tech(?:nology)?|business|satire|humou?r|interviews?|feature|special report|exclusive|breaking(?: news)?|the conversation|contributors?|voices|society|media|news|entertainment|celebrity|arts|music|tv|science|health|law|economy|religion|history|{NAME}[’']s column)"
    rf"(?: ?[|/·•>»:&-] ?[\w’' &.-]{{2,40}}){{0,3}}",
    re.IGNORECASE,
)


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
