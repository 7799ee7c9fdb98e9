# ruff: noqa: E501 - a row of a table reads best on one line
"""What is left of an embedded post when a page is saved as text: one row a shape.

Roles of a shape: "whole" has the post's words in it; "title" stands above them; "sign-off" below; "opening" above an
Instagram post that a sign-off ends; "platform lines" are the platform's own furniture around them.
"""

import re
from dataclasses import dataclass

from articles.importing.analysis.words.fragments import COUNT, DATE, DAY_OF_YEAR, HANDLE_TEXT, MOMENT, TIME
from articles.social.platforms.registry import PLATFORMS

WORDS = "|".join(
    re.escape(name)
    for name in sorted(
        {name for platform in PLATFORMS for name in (platform.label, *platform.names) if platform.word not in {"twitch", "substack", "patreon", "medium"}},
        key=len, reverse=True,
    )
)  # fmt: skip
PLATFORM = rf"(?P<platform>{WORDS})"
NOT_A_NAME = r"(?![—–―~-])(?!(?:follow|share|find|like|join|watch|view|see|read|listen|connect|subscribe|tweet|post|posted|visit|us|me|comment|reply|more|also|live|reach|contact|and|or|in|the (?:debate|reaction|response))\b)"
AUTHOR = r"(?P<author>[^@()\[\]“”\":;!?]{1,60}?)"
NICKNAMED = r"(?P<author>[^@()\[\]:;!?]{1,60}?)"  # Mara “Mo” Quill, where a handle makes it sure
HANDLE = rf"(?P<handle>{HANDLE_TEXT})"
WHEN = rf"(?P<when>{MOMENT}|{DATE}|{DAY_OF_YEAR}(?:,? {TIME})?|\d{{1,2}} ?(?:h|m|d|hours?|minutes?|days?)(?: ago)?)"
SEAL = r"(?: ?[✔✓☑️✅]+| Verified(?: account)?)?"
LONG_DASH = r"(?:—|–|―|--|-|~)"
LONGEST, LONGEST_WHOLE = 300, 3000  # signs
SOUND = r"♬ ?(?P<sound>.*)"


@dataclass(frozen=True)
class Shape:
    role: str
    platform: str | None  # None: from the words, the handle or the neighbourhood
    pattern: re.Pattern[str]

    def match(self, text: str) -> re.Match[str] | None:
        """The whole of a text as this shape; a long text is none."""
        return (
            self.pattern.fullmatch(text) if len(text) <= (LONGEST_WHOLE if self.role == "whole" else LONGEST) else None
        )


def _shape(role: str, platform: str | None, pattern: str) -> Shape:
    return Shape(role, platform, re.compile(pattern, re.IGNORECASE | re.DOTALL))


# fmt: off
SHAPES: tuple[Shape, ...] = (
    # "Jane Roe on Twitter: “words” / X", "Jane Roe (@janeroe) on Instagram: “words”"
    _shape("whole", None, rf"{NOT_A_NAME}{AUTHOR}(?: \({HANDLE}\))? on {PLATFORM} ?: ?[“\"‘'](?P<text>.+)[”\"’'](?: ?/ ?(?:X|Twitter)| ?https?://t\.co/\w+|,? {WHEN}){{0,3}}"),
    _shape("whole", "tiktok", rf"{HANDLE}\s+(?P<text>.+?)\s*{SOUND}"),
    _shape("whole", "instagram", rf"(?:view this post on instagram\s+)?(?P<text>.*?)\s*a (?:post|photo|video|reel) (?:shared|posted) by {AUTHOR}(?: \({HANDLE}\))?(?:,? (?:on )?{WHEN}|,? on)?\.?"),
    _shape("whole", "facebook", rf"(?P<text>.+?)\s+Posted by {AUTHOR} on {WHEN}\.?"),
    _shape("whole", None, rf"(?P<text>.+)\s*(?:—|–|―|--|\s-)\s*{NICKNAMED}{SEAL} \({HANDLE}\)(?:,? on {PLATFORM})?(?:,? (?:on )?{WHEN})?\.?"),
    _shape("title", None, rf"{NOT_A_NAME}{AUTHOR}(?: \({HANDLE}\))? on {PLATFORM}(?: ?/ ?(?:X|Twitter))?[.:]?"),
    _shape("title", "twitter", rf"{NOT_A_NAME}{AUTHOR} \({HANDLE}\) (?:\||/) (?:X|Twitter)"),
    _shape("title", "instagram", rf"{AUTHOR} \({HANDLE}\) [•·|] Instagram.*"),
    _shape("title", None, rf"{AUTHOR}{SEAL} \(?{HANDLE}\)? ?[·•∙|-] ?{WHEN}"),
    _shape("title", None, rf"post by {HANDLE}(?:\s+view on {PLATFORM})?"),
    _shape("title", None, rf"(?P<needs_sign>){AUTHOR}{SEAL} {HANDLE}(?: [·•∙])?(?: Follow)?"),
    _shape("sign-off", "reddit", r"(?:submitted|shared|posted) by u/(?P<handle>[\w-]+) (?:to|on) r/\w+.{0,30}"),
    _shape("title", "reddit", r"(?:r/\w+ ?[·•∙] ?)?(?:posted|post|comment) by u/(?P<handle>[\w-]+)(?: (?:in|from discussion in) r?/?\w+)?(?:,? .{1,30} ago)?"),
    _shape("title", "reddit", r"r/\w+ ?[·•∙-] ?(?:posted by )?u/(?P<handle>[\w-]+)(?: ?[·•∙]? ?.{1,30} ago)?"),
    _shape("title", "telegram", rf"forwarded from {AUTHOR}"),
    _shape("opening", "instagram", r"(?:view|see) this (?:post|photo|video|reel) on instagram\.?"),
    _shape("sign-off", "instagram", rf"a (?:post|photo|video|reel) (?:shared|posted) by {AUTHOR}(?: \({HANDLE}\))?(?:,? (?:on )?{WHEN}|,? on)?\.?"),
    _shape("sign-off", "facebook", rf"posted by {AUTHOR} on {WHEN}\.?"),
    _shape("sign-off", "reddit", r"(?:—|–|-)? ?(?:by )?u/(?P<handle>[\w-]+) in r/\w+(?: on reddit)?"),
    _shape("sign-off", None, rf"{LONG_DASH} ?{NICKNAMED}{SEAL},? \(?{HANDLE}\)?(?:,? on {PLATFORM})?(?:,? (?:on )?{WHEN})?\.?"),
    _shape("sign-off", None, rf"{LONG_DASH} ?{AUTHOR},? (?:on|via) {PLATFORM}(?:,? (?:on )?{WHEN})?\.?"),
    _shape("sign-off", None, rf"(?P<loose>){AUTHOR}{SEAL} \({HANDLE}\),? (?:on )?{WHEN}\.?"),
    _shape("sign-off", None, rf"(?P<loose>)\({HANDLE}\),? (?:on )?{WHEN}\.?"),
    _shape("sign-off", None, rf"(?P<loose>){AUTHOR}{SEAL} \({HANDLE}\),? on {PLATFORM},? (?:on )?{WHEN}\.?"),
    _shape("whole", "youtube", r"(?P<text>(?!watch|view)\S.{3,120}?) (?:-|–|—|\|) YouTube"),
)

PLATFORM_LINES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?:https?://)?pic\.(?:twitter|x)\.com/\w+",
        rf"(?P<when>{TIME} ?[·•∙|-] ?{DATE}|{DATE} ?[·•∙|-] ?{TIME})(?: ?[·•∙|].{{0,40}})?",
        rf"{COUNT} ?(?:retweets?|reposts?|quotes?|quote tweets?|quote posts?|likes?|replies|reply|bookmarks?|views?|retruths?|upvotes?|boosts?|favou?rites|shares?|reactions?|restacks?)"
        rf"(?:(?: ?[·•∙|,] ?| )(?:{COUNT} ?)?(?:and (?:{COUNT} ?)?)?(?:retweets?|reposts?|quotes?|quote tweets?|quote posts?|likes?|replies|reply|bookmarks?|views?|retruths?|upvotes?|boosts?|favou?rites|shares?|comments?|reactions?)){{1,8}}",
        rf"{COUNT} (?:retweets?|reposts?|quote tweets?|quote posts?|retruths?|people are talking about this|upvotes?|likes?|replies|bookmarks?|boosts?|favou?rites)",
        r"show this thread|show more|see more|(?:read|view|see) (?:the )?(?:more on|full (?:conversation|thread)|\S+ repl(?:y|ies)).{0,30}",
        rf"(?:replying|in reply) to {HANDLE_TEXT}(?:,? (?:and )?{HANDLE_TEXT})*.{{0,20}}",
        r"(?:twitter ads info(?: and|,)? privacy|see .{2,50}[’']s other tweets|twitter (?:for|web).{0,20}|via twitter.{0,20}|see new (?:tweets|posts))",
        r"(?:retweets?|reposts?|quote tweets?|likes?|bookmarks?)",
        rf"(?P<when>{DATE}|{DAY_OF_YEAR})",
        r"(?:reply|copy link(?: to (?:tweet|post))?|explore what[’']s happening on twitter|translate (?:tweet|post)|follow|follow on x|·|•)",
        r"(?:this (?:tweet|post|content|media) (?:is|was|has been|may be) (?:no longer available|unavailable|deleted|from a|violated).{0,120}|the media could not be played.{0,20}|embedded content.{0,60}|embed)",
        rf"(?:view|see|open|watch|read|listen)(?: (?:this|the|it|more|original|full))?(?: (?:post|tweet|video|thread|comment|toot|truth|reel))? (?:on|in) (?P<platform>{WORDS})",
        r"(?:truth details|retweeted|reposted|pinned tweet|quote tweet|quoted tweet|load (?:tweet|post)|tweet|thread|original sound)",
        rf"(?:add a comment\.{{2,3}}|view profile|view all .{{0,12}}comments|{COUNT} (?:posts|followers)(?: [·•] {COUNT} (?:posts|followers))*|liked by .{{2,60}})",
    )
)  # fmt: skip
# fmt: on


PICTURE_LINK = re.compile(r"\s*(?:https?://)?pic\.(?:twitter|x)\.com/\w+", re.IGNORECASE)
NEIGHBOUR_WORDS = re.compile(rf"\b({WORDS})\b")
