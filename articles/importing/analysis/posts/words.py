# ruff: noqa: E501 - a row of a table reads best on one line
"""Whether a paragraph reads like the words of a post or like the article's own prose, as a sum of weighted signs."""

import re
from dataclasses import dataclass

ENOUGH = -1.0  # the words stand where a post's words stand: only strong signs against them count
CLEAR = 1.0  # the place says nothing: the words themselves must
LONG, TOO_LONG = 320, 700
PLATFORMS_OF_LONG_POSTS = frozenset(
    {"instagram", "facebook", "linkedin", "reddit", "telegram", "threads", "truth_social", "mastodon"}
)

# fmt: off
SIGNS: tuple[tuple[float, re.Pattern[str]], ...] = (
    (2.0, re.compile(r"(?:^|\s)#[^\W\d]\w+|(?:^|\s|\.)@\w{2,}|https?://t\.co/|pic\.(?:twitter|x)\.com/|^RT\b", re.MULTILINE)),
    (2.0, re.compile("[\U0001f300-\U0001faff\u2600-\u27bf\u2b50\u2b55]")),
    (1.0, re.compile(r"\b(?:I|I[’']?m|I[’']ve|I[’']d|I[’']ll|my|me|we|our|us|you|your|u|ur)\b", re.IGNORECASE)),
    (1.0, re.compile(r"[^.!?…”\"’')\]]\s*$")),
    (1.0, re.compile(r"^[a-z]")),
    (1.0, re.compile(r"!{2,}|\?{2,}|\b[A-Z]{3,}\b[^a-z]*\b[A-Z]{3,}\b|!\s*$")),
    (0.5, re.compile(r"\b(?:lol|lmao|smh|tbh|imo|wtf|omg|dont|cant|wont|didnt|im|ive|thats|gonna|wanna|yall|y[’']all)\b", re.I)),
    # The article speaks of the post, or goes on after it.
    (-2.0, re.compile(r"^\W?(?:the|that|this|his|her|their|another|one|in (?:a|another|the)) (?:\w+ )?(?:tweet|post|message|photo|video|clip|image"
                      r"|picture|thread|caption|comment|reply|response|exchange|missive|outburst|statement)s?\b", re.I)),
    (-1.5, re.compile(r"\b(?:tweeted|retweeted|posted|tweet|tweets|wrote on|took to|his post|her post|the post|the tweet)\b", re.I)),
    (-1.5, re.compile(r"[”\"],? (?:\w+ ){0,3}(?:said|says|wrote|writes|added|replied|told|asked|tweeted|responded|continued|explained)\b"
                      r"|\b(?:said|says|wrote|writes|added|replied|told \w+|asked|responded|continued|explained|according to)\b[^.]{0,40}[,:] ?[“\"]")),
    (-1.0, re.compile(r"^(?:he|she|they|it) (?:also |later |then |soon )?(?:was|is|has|had|did|does|went|said|added|would|could|\w+ed)\b", re.I)),
    (-1.0, re.compile(r"^(?:later|meanwhile|earlier|afterwards|by (?:mon|tues|wednes|thurs|fri|satur|sun)day|within (?:an|the|hours|minutes)|hours later"
                      r"|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|in response|naturally|predictably|of course|in other words|to be (?:fair|clear))\b", re.I)),
)  # fmt: skip
# fmt: on


LEAD_IN = re.compile(
    r":\s*$|\b(?:tweet(?:s|ed)?|post(?:s|ed)?|wr(?:ote|ites)|responded|replied|shared|weighed in|took to|said|announced|put (?:it|this))\b[^.]{0,80}[.:]\s*$",
    re.I,
)


@dataclass(frozen=True)
class Surroundings:
    """What the article around a post says of it: its author, its platform, the article's marks, the line before."""

    author: str | None = None
    platform: str | None = None
    curly: bool = False
    before: str = ""


def likeness(text: str, around: Surroundings) -> float:
    """How much a paragraph reads like a post by this author; above ENOUGH it may be one, above CLEAR it is one."""
    score = sum(weight for weight, sign in SIGNS if sign.search(text))
    score += _length(text, around.platform)
    if around.author and _names(text, around.author):
        score -= 3.0
    if around.curly and re.search(r"\w'\w|(?:^|\s)\"\w", text) and not re.search("[‘’“”]", text):
        score += 1.5
    if is_lead_in(around.before):
        score += 0.5
    return score


def is_lead_in(paragraph: str) -> bool:
    """Whether a paragraph announces that somebody's words follow ("Roe posted this:")."""
    return bool(LEAD_IN.search(paragraph))


def is_curly(text: str) -> bool:
    """Whether a text is set with typographic quotation marks throughout."""
    return len(re.findall("[‘’“”]", text)) > 3 * len(re.findall("['\"]", text))


def _length(text: str, platform: str | None) -> float:
    if platform in PLATFORMS_OF_LONG_POSTS:
        return 0.5 if len(text) < TOO_LONG else -0.5
    return 0.5 if len(text) <= LONG else -1.5 if len(text) <= TOO_LONG else -3.0


def _names(text: str, author: str) -> bool:
    """Whether the text speaks of its author in the third person; a handle or a single short word is no name."""
    own = [word for word in re.findall(r"[^\W\d_]{3,}", author) if word.lower() not in {"the", "and", "for", "news"}]
    return any(re.search(rf"(?<![@#\w]){re.escape(word)}(?:[’']s)?(?!\w)", text, re.IGNORECASE) for word in own)
