# ruff: noqa: E501 - a row of a table reads best on one line
"""How sentences about an article's author read: who he is, and where he is met."""

import re

from articles.importing.analysis.words.fragments import EMAIL, FULL_NAME, HANDLE_TEXT, NAME, WORD_OF_NAME

# fmt: off
HONORIFIC = r"(?:Mr|Mrs|Ms|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev|Sen|Rep|Gov)\.?"
VERB = (
    r"(?:is|was|writes|covers|teaches|co-?hosts|hosts|works|serve[sd]|edits|runs|leads|blogs|reports|lives|joined|holds|contributes"
    r"|co-?founded|founded|directs|heads|tweets|produces|studies|studied|practi[cs]es|has (?:written|been|worked|served|contributed|taught|covered)|spent|grew up"
    r"|comments|chairs|owns|publishes|created|authored|farms|coaches|retired|reviews|repairs|casts|draws|reads|sings|plays|performs|cooks)"
)
ROLE_WORD = (
    r"(?:columnist|writer|editor|fellow|professor|author|journalist|reporter|correspondent|director|president|founder|co-founder|host|contributor|lecturer|scholar|analyst"
    r"|critic|novelist|poet|historian|economist|lawyer|attorney|teacher|doctor|physician|consultant|strategist|commentator|blogger|producer|publisher|student|candidate|veteran"
    r"|researcher|scientist|activist|comedian|essayist|memoirist|farmer|nurse|judge|senator|representative|congress(?:man|woman)|member|chair(?:man|woman)?|executive|officer"
    r"|partner|associate|adviser|advisor|pastor|rabbi|priest|minister|philosopher|sociologist|psychologist|engineer|filmmaker|photographer|cartoonist|satirist|broadcaster"
    r"|native|resident|graduate|intern|coordinator|manager|librarian|podcaster|illustrator|translator|academic|entrepreneur|ceo|secretary|ambassador|counsel|instructor|dean|senior|junior|sophomore|freshman|major)"
)
WORK = r"(?:covers|writes|teaches|co-?hosts|hosts|edits|blogs|reports|tweets|contributes|lives|reviews|comments|directs|leads|works|studies)"

# What opens a sentence with a capital and is no name.
NO_OPENING = (
    r"(?!(?:As|But|And|When|While|If|For|In|On|At|To|With|After|Before|Since|Like|Even|Then|So|Yet|Now|Today|Yesterday|Last|Also|Because|Though|Although"
    r"|Once|Until|By|From|Of|Or|Nor|Both|This|That|These|Those|My|Our|Your|His|Her|Their|Its|The|No|Not|Only|Perhaps|Maybe|What|Why|How|Where|I|We|It|He|She|They|You|There|Who|Here|Nobody|Everybody|Everyone|One|Former|Life|America|Congress|Still|Just|Nothing|Something|All)\b)"
)
# The name stands at the beginning, or after a bullet or a dash.
START = r"^[\W_]*(?:About (?:the author|the writer|me)?:? ?)?"
ANNOUNCED = re.compile(rf"^[\W_]*About (?:the author|the writer|me): ?(?P<name>{NAME})\b(?P<rest>.*)", re.DOTALL)
IDENTITY = re.compile(
    rf"{START}{NO_OPENING}(?P<name>{FULL_NAME}|(?P<titled>{HONORIFIC} {NAME}))(?: \({HANDLE_TEXT}\))?(?P<aside>, [^.]{{3,200}}?,)? (?:currently |also |now |formerly |previously |recently )?(?P<verb>{VERB})\b(?P<rest>.*)", re.DOTALL
)  # fmt: skip
FIRST_NAME_IDENTITY = re.compile(rf"{START}{NO_OPENING}(?P<name>{WORD_OF_NAME}) (?P<verb>{VERB})\b(?P<rest>.*)", re.DOTALL)
NAMELESS_IDENTITY = re.compile(rf"{START}The (?:writer|author|columnist|reviewer)s? (?:is|are|was|has|lives?|teach(?:es)?|writes?|works?)\b.*", re.DOTALL | re.IGNORECASE)
# "Jane Roe, a senior fellow at the Tide Institute." without any verb that tells of a deed.
GERUND = re.compile(
    rf"{START}{NO_OPENING}(?P<name>{FULL_NAME}), (?:an? |the )(?!.*\b(?:made|said|told|was|were|had|went|took|did|says|has|put|gave|\w{{2,}}ed)\b).{{5,300}}", re.DOTALL
)
# What makes an identity one of an author: his trade and what he writes, not what he did on Tuesday.
TRADE = re.compile(rf"\b{ROLE_WORD}s?\b|\b(?:university|institute|college|school of|department of|based in|lives in|this (?:paper|newspaper|magazine|column))\b", re.IGNORECASE)
WORKS = re.compile(rf"(?:{WORK}|has written)\b")
# "Jane Roe’s column appears on Wednesdays."
POSSESSIVE = re.compile(rf"{START}{NO_OPENING}(?P<name>{FULL_NAME})[’'](?:s )?(?:\w+ )?(?:columns?|newsletter|show|podcast|work|writing|books?|novel|website|blog|essays?|reporting|poems|stories)\b(?P<rest>.*)", re.DOTALL)
SPEECH = re.compile(
    r"[“\"][^”\"]{12,}[”\"].{0,40}\b(?:said|says|wrote|writes|told|tells|added|asked|replied|explained|insisted)\b"
    r"|\b(?:said|says|wrote|told|tells|added|asked|replied|explained|insisted)\b.{0,60}[,:] ?[“\"]|: ?[“\"]"
)
WRITING = re.compile(r"\b(?:appears?|is published|runs|has appeared|have appeared|can be (?:found|read))\b")
QUOTED = re.compile(r"^\s*[“\"‘']")

CONTACTS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^[\W_]*(?i:you can|readers can|i invite you to|please|to|feel free to|be sure to|or|and|also|want to)? ?(?i:also )?(?i:follow|find|reach out to|reach|contact|e-?mail|write to|write|connect with|catch|tweet at|tweet|message|check out|get in touch with|read more (?:of|from|by)|see more (?:of|from|by)|subscribe to|like|join|visit|hear|listen to|watch)"
        rf" (?:@\w+|(?i:him|her|them|me|the author|the writer|his|their|more)\b|(?P<name>{HONORIFIC} {NAME}|{NAME}?)(?:[’']s\b|\b))(?P<rest>.*)",
        r"^[\W_]*I(?:[’']m| am| tweet| can be| post| blog| skeet)\b(?P<rest>.*)",
        rf"^[\W_]*(?P<name>{NAME}) (?:can be|may be|is) (?:reached|found|followed|contacted|e-?mailed|on (?:Twitter|X|Facebook|Instagram|Bluesky)|available)\b(?P<rest>.*)",
        r"^[\W_]*(?:He|She|They)(?:[’']s|[’']re| can be| may be| is| are)? ?(?:also )?(?:reached|at|found|followed|contacted|tweets?|blogs?|posts?|on)\b(?P<rest>.*)",
        rf"^[\W_]*(?P<name>{NAME}) (?:tweets|posts|blogs|skeets) (?:at|as|on|under|@)(?P<rest>.*)",
        r"^[\W_]*(?i:follow|on)?\s?(?i:twitter|x|facebook|instagram|bluesky|mastodon|threads|e-?mail|contact|website|web)\s?[:/]\s?(?P<rest>.*)",
        rf"^[\W_]*(?P<rest>{EMAIL})[.\W]*$",
        rf"^[\W_]*(?:(?P<name>{NAME}) ?[:,|–—-]? ?)?\(?(?P<rest>{HANDLE_TEXT})\)?[.\W]*$",
    )
)  # fmt: skip
HAS_CONTACT = re.compile(rf"(?<![\w.])@\w|{EMAIL}|\b(?:Twitter|Facebook|Instagram|YouTube|Twitch|Bluesky|Mastodon|Threads|TikTok|LinkedIn|Gab|Parler|Substack|Patreon|Telegram|Truth Social|Rumble|Medium|Reddit)\b|\b[oO]n X\b|\b(?:web ?site|blog|newsletter)\b|\.(?:com|org|net|co|uk|substack|blog)\b|\bmore (?:of|from|by)\b")
CONTINUES = re.compile(r"^(?:[“\"(]?)(?:He|She|They|His|Her|Their|Its|You can|Follow|Find|Reach|Email|E-mail|Contact|Read|Twitter|X|Formerly|Previously|A former|An? |The author|Most recently|Currently|Before|In \d{4}|Born|Together|Views|Opinions|Support|Subscribe|Pre-?order|This)\b")
HEADING = re.compile(rf"^[\W_]*(?:(?i:about (?:the )?(?:authors?|writers?|columnists?|contributors?)|author bio|author|bio|contributors?|(?:the )?authors?|written by)|(?i:about|written by|article by) (?P<name>{NAME}))[:.]?$")
# fmt: on
