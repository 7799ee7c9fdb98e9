"""The paragraphs that several tables of patterns are made of: names, handles, dates, counts, addresses."""

import re

_LATIN = [chr(code) for code in (*range(0x100, 0x250), *range(0x1E00, 0x1F00))]  # Polish, Turkish, Vietnamese …
_UP = "A-ZÀ-ÖØ-Þ" + "".join(filter(str.isupper, _LATIN))
_LOW = "a-zß-öø-ÿ" + "".join(filter(str.islower, _LATIN))
_PARTICLES = "(?:(?:de|da|di|du|del|della|der|den|van|von|bin|ibn|al|el|la|le|af|zu|ter|y) |d’|d'|al-)"
WORD_OF_NAME = rf"(?:{_PARTICLES}{{0,2}}[{_UP}][{_UP}{_LOW}\d.’'-]*)"
# "Jane Roe", "JANE ROE", "J. D. van Roe Jr.", also one word; never a comma but before Jr. and its like.
NAME = rf"{WORD_OF_NAME}(?: {WORD_OF_NAME}){{0,4}}(?:, (?:Jr\.?|Sr\.?|M\.?D\.?|Ph\.?D\.?|Esq\.?))?"
FULL_NAME = rf"{WORD_OF_NAME}(?: {WORD_OF_NAME}){{1,4}}(?:,? (?:Jr\.?|Sr\.?|I{{2,3}}|IV|M\.?D\.?|Ph\.?D\.?|Esq\.?))?"

# A name in another script: words of its letters and marks, none of them Latin, with nothing that parts sentences.
_OTHER = r"[^\x00-\u036f\u1e00-\u1eff\u2000-\u206f\u3000-\u303f\uff00-\uff0f\uff1a-\uff20\s\d।॥،؛؟。]"
_OTHER_WORD = rf"{_OTHER}(?:(?:{_OTHER}|[’'-])*{_OTHER})?"
OTHER_NAME = rf"{_OTHER_WORD}(?: {_OTHER_WORD}){{0,4}}"

HANDLE = r"@(?P<handle>\w[\w.-]*\w(?:@[\w.-]+\w)?|\w)"
HANDLE_TEXT = r"@\w[\w.]*(?:@[\w.-]+)?"

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
DAY_NAME = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?)"
YEAR = r"(?:19|20)\d\d"
DATE = (
    rf"(?:{DAY_NAME},? )?(?:{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? {YEAR}|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH},? {YEAR}"
    rf"|{YEAR}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?|\d{{1,2}}[/.]\d{{1,2}}[/.](?:{YEAR}|\d\d))"
)
DAY_OF_YEAR = rf"(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})"  # "Apr 27", the year untold
ZONE = r"(?:[A-Z]{2,5}|(?:US )?(?:Eastern|Central|Mountain|Pacific)(?: Time)?|\(?UTC[^)]*\)?)"
TIME = rf"(?:\d{{1,2}}(?:[:.h]\d\d){{1,2}} ?(?:[ap]\.?m\.?)?|\d{{1,2}} ?[ap]\.?m\.?)(?: {ZONE})?"
MOMENT = rf"(?:{DATE}(?:,? (?:at |- |– |\| |· |• )?{TIME})?|{TIME},? (?:on |- |– |· |• )?{DATE})"

COUNT = r"\d[\d,.]*(?: ?[KkMm])?\+?"
ADDRESS = r"(?:https?://|www\.)[^\s<>\"“”]+[^\s<>\"“”.,;:!?)\]’']"
BARE_HOST = (
    r"(?:[a-z\d](?:[a-z\d-]{0,60}[a-z\d])?\.){1,6}(?:(?:com|org|net|co\.uk|uk|io|tv|fm|news|us|co|info|media|press|show|live|app|edu|gov"
    r"|ca|com\.au|ie|eu|social|blog|radio|org\.uk|nl|de|fr|es|se|dk|ch|co\.nz|co\.za|club|store|shop|page|xyz|online|site|pub)\b"
    r"(?:/[^\s<>\"“”,;]*[^\s<>\"“”.,;:!?)])?/?|(?:me|it|to|in|is|at|be|no|ly|gg|ai|dev|link|life|world|studio|art|review|today)"
    r"/[^\s<>\"“”,;]*[^\s<>\"“”.,;:!?)]/?)"
)
ANY_ADDRESS = rf"(?:{ADDRESS}|{BARE_HOST})"
EMAIL = r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"
DOT = r"[·•∙|]"


def names_in(listing: str) -> tuple[str, ...]:
    """ "Jane Roe, John Doe and Sam Poe" as three names; nothing when one of them is no name's shape."""
    parts = [
        part.strip(" ,") for part in re.split(r",? (?:and|&|with) |, (?!(?:Jr|Sr|M\.?D|Ph|Esq))|; |[、،] ?", listing)
    ]
    parts = [part for part in parts if part]
    return tuple(parts) if parts and all(re.fullmatch(NAME, part) or is_other_name(part) for part in parts) else ()


def is_other_name(text: str) -> bool:
    """Whether it is a name in another script by its form: in one with capitals, each word begins with one."""
    return bool(re.fullmatch(OTHER_NAME, text)) and all(word[0] == word[0].title() for word in text.split())


def proper_case(name: str) -> str:
    """A name set in capitals as people write it: "JANE McROE" stays nothing special, "JANE ROE" is "Jane Roe"."""
    if not name.isupper():
        return name
    return " ".join(_proper_word(word) for word in name.split())


def _proper_word(word: str) -> str:
    if "." in word or re.fullmatch(r"I{2,3}|IV", word):
        return word
    word = re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word)
    word = re.sub(r"^(Mc|O[’'])(\w)", lambda part: part[1] + part[2].upper(), word)
    return re.sub(r"(?<=\w)([’'])S$", r"\1s", word)


BULLET = re.compile(r"\s*(?:[•●▪■◦‣⁃*·–—-]|\(?\d{1,2}[.)])\s+(?=\S)")
