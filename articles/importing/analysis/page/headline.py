"""The first line as the headline alone, without the site's name; and what a line above or below it tells."""

import re
from dataclasses import dataclass

from articles.importing.analysis.words.fragments import FULL_NAME, WORD_OF_NAME

LONGEST, MOST_SIGNS = 45, 300  # words and signs; more is a paragraph
LONGEST_SENTENCE = 28  # words, when a full stop ends them
SENTENCES = re.compile(r"[.!?][”’\"')]*\s+(?=[“‘\"']?[A-Z])")
MOST_SENTENCES = 4

# Words that papers, magazines and sites are named with; without one a last part is only taken off if it is a domain.
PAPER = (
    r"(?:\b(?:the )?(?:times|post|news|journal|herald|tribune|gazette|chronicle|guardian|observer|telegraph|mirror|mail|sun|star|globe"
    r"|press|review|magazine|weekly|daily|monthly|quarterly|record|register|dispatch|courier|examiner|inquirer|sentinel|standard|bulletin|ledger"
    r"|politico|salon|slate|vox|atlantic|nation|economist|spectator|federalist|bulwark|intercept|independent|wire|beast|hill|blog|online"
    r"|opinion|media|network|today|reporter|republic|commentary|critic|conversation|dissent|reason|quillette|huffpost|buzzfeed|breitbart"
    r"|buzz|caller|blaze|patriot|liberty|advocate|argus|echo|voice|digest|substack|medium"
    r"|tv|radio|cnn|nbc|cbs|abc|bbc|npr|msnbc|fox)\b"
    r"|\w\.(?:com|org|net|co\.uk|io|tv|us|news)\b)"
)
MOST_WORDS_OF_A_PAPER = 5
PAPER_BEFORE = re.compile(
    r"(?:(?:©|\(c\)|copyright).*|(?:thanks for reading|thank you for reading|subscribe to|follow|like|support)(?: the)?\s)$",
    re.I,
)
PAPER_AFTER = re.compile(r" is (?:an?|the) (?:\w+ )?(?:reader|member|listener)-(?:supported|funded)\b", re.I)
SUFFIX = re.compile(r"^(?P<head>.{12,}?)\s+(?P<mark>[|•·»]|[-–—]|::)\s+(?P<tail>[^|•»]{2,60})$")
PREFIX = re.compile(
    r"^(?P<kicker>opinion|op-?ed|editorial|commentary|column|analysis|essay|review|perspective|satire"
    r"|letter|interview|guest (?:essay|column|post|opinion))"
    r"\s*(?P<mark>[|•»:]|\s[-–—])\s*(?P<head>\S.{8,})$",
    re.IGNORECASE,
)
# Words that headlines begin with themselves, before a colon; after those of navigation another article's title stands.
LABELLED = re.compile(
    r"(?:(?:our|guest|special|first) )?(?:opinion|op-?ed|editorial|commentary|column|analysis|essay|review|perspective|satire"
    r"|letters?|interview|viewpoint|watch|video|listen|audio|photos?|gallery|exclusive|breaking|update|flashback|editor[’']?s note"
    r"|full disclosure|report|poll|fact[ -]check|explainer|live|podcast|must see|q&a|profile|obituary|investigation|recap"
    r"|disclaimer) ?: (?P<rest>\S.*)",
    re.IGNORECASE,
)
FEWEST_WORDS = 3  # after the label; "Opinion: Economy" is a kicker
NAVIGATION = re.compile(
    r"(?:skip|jump|back|return|sign (?:up|in)|log ?in|subscribe|menu|navigat\w+|cookies?|advertis\w+|read (?:more|next)|related|see also"
    r"|home|accept|manage|show|hide|enter your|already a|share (?:this|on|via)|today[’']s|you have"
    r"|this (?:site|website|article)|follow us|(?:a )?message from)\b.*|(?:.*? [|·•>›»/] ){2}.*",
    re.IGNORECASE,
)
KINDS = {
    "opinion": "opinion", "op-ed": "opinion", "oped": "opinion", "commentary": "opinion", "column": "opinion", "perspective": "opinion",
    "columns": "opinion", "comment": "opinion", "guest essay": "essay", "essay": "essay", "essays": "essay", "editorial": "editorial",
    "editorials": "editorial", "analysis": "analysis", "review": "review", "reviews": "review", "interview": "interview",
    "interviews": "interview", "satire": "satire", "humor": "satire", "humour": "satire", "letter": "letter", "letters": "letter",
    "sponsored": "sponsored", "sponsored content": "sponsored",
}  # fmt: skip


@dataclass(frozen=True)
class Headline:
    text: str
    kind: str | None = None
    author: str | None = None  # "Headline | Jane Roe | The Paper"
    site: str | None = None


def read_headline(line: str) -> Headline | None:
    """The headline that a line holds; None when it reads like a paragraph of text."""
    text, site, author, kind = " ".join(line.split()).lstrip("# ").strip(), None, None, None
    if _is_paragraph(text) or not re.search(r"[^\W\d_]", text):
        return None
    while (match := SUFFIX.match(text)) and (found := _tail(match["tail"], match["mark"], has_site=site is not None)):
        text = match["head"].rstrip()
        site, author = (found[1], author) if found[0] == "site" else (site, found[1])
    if match := PREFIX.match(text):
        # "Opinion | …" is the site's doing; "Commentary: …" may be the headline's own words.
        kind, text = kind_named(match["kicker"]), text if match["mark"] == ":" else match["head"]
    return Headline(text, kind, author, site)


def is_labelled_headline(line: str) -> bool:
    """Whether a first line is a headline that a label opens: "WATCH: …", "Editorial: …"."""
    match = LABELLED.fullmatch(line)
    return bool(match) and len(match["rest"].split()) >= FEWEST_WORDS and not _is_paragraph(line)


def is_navigation(line: str) -> bool:
    """Whether a line's first words are a page's own, whatever follows them."""
    return bool(NAVIGATION.fullmatch(line))


def _is_paragraph(text: str) -> bool:
    words = len(text.split())
    is_sentence = bool(re.search(r"[.!?][”’\"')]*$", text))
    too_long = words > LONGEST or len(text) > MOST_SIGNS or (words > LONGEST_SENTENCE and is_sentence)
    return too_long or len(SENTENCES.findall(text)) >= MOST_SENTENCES


def kind_named(kicker: str) -> str | None:
    """The article's kind that a kicker names ("Op-Ed", "Review"), or None."""
    words = re.sub(r"^guest (column|post|opinion)$", "opinion", kicker.lower().strip(" :|"))
    return KINDS.get(words) or KINDS.get(words.split(" ")[0])


def is_site_name(line: str) -> bool:
    """Whether a short line is by its words the name of a paper or a site ("The Valley Sentinel")."""
    words = line.split()
    titled = all(not word[0].islower() or word in {"of", "the", "and", "&"} for word in words)
    return len(words) <= 5 and titled and bool(re.search(rf"(?:{PAPER})$", line.strip(), re.IGNORECASE))


def bears_name_of_paper(line: str, name: str) -> bool:
    """Whether a line below an article names the paper: its copyright, "Thanks for reading …", "… is reader-supported"."""
    before, found, after = line.partition(name)
    if not found or len(name.split()) > MOST_WORDS_OF_A_PAPER:
        return False
    return bool(PAPER_BEFORE.search(before) or PAPER_AFTER.match(after))


def _tail(tail: str, mark: str, *, has_site: bool) -> tuple[str, str] | None:
    words = tail.split()
    is_short = len(words) <= 6
    titled = all(not word[0].islower() or word.lower() in {"of", "the", "and", "in"} for word in words) or "." in tail
    if is_short and titled and re.search(PAPER, tail, re.IGNORECASE):
        return "site", tail
    if mark in "|•·»" and re.fullmatch(FULL_NAME, tail) and has_site:
        return "author", tail
    if mark in "|»::" and is_short and titled:
        return "site", tail
    the_paper = rf"The {WORD_OF_NAME}(?: {WORD_OF_NAME})?"
    return ("site", tail) if re.fullmatch(the_paper, tail) and mark != "-" else None
