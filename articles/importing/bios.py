"""The author's bio at the end or the beginning of an article: persons, what they are, where they are met."""

import re
from dataclasses import replace

from people.names import plain

from .bio_shapes import (
    ANNOUNCED,
    CONTACTS,
    CONTINUES,
    FIRST_NAME_IDENTITY,
    GERUND,
    HAS_CONTACT,
    HEADING,
    HONORIFIC,
    IDENTITY,
    NAMELESS_IDENTITY,
    QUOTED,
    SPEECH,
    TRADE,
    WORKS,
)
from .bylines import read_bare_names
from .fragments import proper_case
from .furniture import furniture
from .handles import Account, Contacts, read_contacts
from .pieces import Piece, Sheet
from .promo_text import promos_within
from .record import FoundAuthor, FoundHandle, FoundPromo
from .sentences import sentences
from .web_addresses import find_addresses, normal_address

LONGEST = 1200
SHORTEST = 2  # letters; a shorter part of a name is in many handles
SHORT = 8  # words; such a line is no paragraph
STRANGERS = 2  # paragraphs of the body that may stand between the end and a bio
FAR_STRANGERS = 5  # where the bio tells how to reach its author
AT_THE_START = 3
SURE = 0.8  # of an author: a byline says it


def is_bio(paragraph: str) -> bool:
    """Whether a paragraph by its form may speak of its author (its place and its name must say that it does)."""
    if not paragraph or len(paragraph) > LONGEST:
        return False
    first = sentences(paragraph)[0]
    if (QUOTED.match(first) and not HAS_CONTACT.search(first)) or SPEECH.search(paragraph):
        return False
    return bool(is_contact(first) or is_identity(first) or NAMELESS_IDENTITY.match(first))


def is_identity(sentence: str) -> bool:
    """ "Jane Roe is a senior fellow at …": a name and a trade."""
    if ANNOUNCED.match(sentence):
        return True
    match = IDENTITY.match(sentence) or FIRST_NAME_IDENTITY.match(sentence)
    if match:
        aside = match.groupdict().get("aside") or ""
        return bool(TRADE.search(aside) or TRADE.search(match["rest"]) or WORKS.match(match["verb"]))
    return bool(GERUND.match(sentence) and TRADE.search(sentence))


def is_contact(sentence: str) -> bool:
    """ "Follow her on …", "Reach him at …", "@janeroe": how to find the author."""
    return bool(HAS_CONTACT.search(sentence)) and any(shape.match(sentence) for shape in CONTACTS)


def take_bios(sheet: Sheet) -> None:
    """Claim the bios; their persons become authors, their accounts handles, what they sell promos."""
    for index in range(sheet.body_start, min(sheet.body_start + AT_THE_START, len(sheet.pieces))):
        piece = sheet.pieces[index]
        name = _name_in(piece.text)
        if piece.is_free and is_bio(piece.text) and name and any(_is_same(name, author.name) for author in sheet.authors):
            _take(sheet, piece)
    strangers = 0
    for index in range(len(sheet.pieces) - 1, sheet.body_start, -1):
        piece = sheet.pieces[index]
        if not piece.is_free:
            continue
        if not _take_if_bio(sheet, index, strangers) and len(piece.text.split()) > SHORT:
            strangers += 1
        if strangers > FAR_STRANGERS:
            break
    _order_authors(sheet)


def _take_if_bio(sheet: Sheet, index: int, strangers: int) -> bool:
    piece = sheet.pieces[index]
    if HEADING.match(piece.text) and strangers == 0:
        piece.role = "furniture"
        return True
    if strangers == 0 and _is_name_over_bio(sheet, index):
        piece.role = "bio"
        _known_author(sheet, read_bare_names(piece.text.strip("—–- "))[0], piece.line)
        return True
    if strangers <= FAR_STRANGERS and _opens_with_author(sheet, piece):
        _take(sheet, piece)
        return True
    if _is_announced(sheet, index) and len(piece.text) < LONGEST and strangers < STRANGERS:
        _take(sheet, piece)
        return True
    if not is_bio(piece.text):
        return strangers < STRANGERS and _take_continuation(sheet, index)
    if _is_of_the_paper(sheet, piece.text):
        piece.role = "furniture"
        return True
    first = sentences(piece.text)[0]
    allowed = FAR_STRANGERS if is_contact(first) or _has_contact(piece.text) else STRANGERS
    if strangers > allowed or not _is_authors(sheet, index):
        return False
    _take(sheet, piece)
    return True


def _is_announced(sheet: Sheet, index: int) -> bool:
    """Whether "About the author" or "Written by Jane Roe" stands right above, a count of followers at most between."""
    above = [piece.text for piece in sheet.pieces[max(0, index - 2) : index]]
    return any(HEADING.match(text) for text in above[-1:]) or (
        len(above) > 1 and bool(HEADING.match(above[0])) and furniture(above[1]) is not None
    )


def _take_continuation(sheet: Sheet, index: int) -> bool:
    """ "She lives in Ohio." right under a bio belongs to it; so does a lost signature that names an author."""
    above = sheet.pieces[index - 1]
    piece = sheet.pieces[index]
    short = len(piece.text) < LONGEST / 2 and CONTINUES.match(piece.text)
    if short and is_bio(above.text) and above.is_free and _is_authors(sheet, index - 1):
        _take(sheet, above)
        _take(sheet, piece)
        return True
    return False


def _is_authors(sheet: Sheet, index: int) -> bool:
    """Whether a bio by its form speaks of the article's author, and not of somebody whom the article is about."""
    text = sheet.pieces[index].text
    name = _name_in(text)
    if name is None:
        return bool(sheet.authors) or _has_contact(text)
    if any(_is_same(name, author.name) for author in sheet.authors):
        return True
    if " " not in name and not _has_contact(text) and not _is_under_name(sheet, index, name):
        return False
    known = [author for author in sheet.authors if author.confidence >= SURE]
    surname = name.split()[-1]
    told_before = any(
        re.search(rf"\b{re.escape(surname)}\b", piece.text)
        for piece in sheet.pieces[sheet.body_start : index]
        if piece.is_free and len(piece.text.split()) > SHORT
    )
    if told_before or (known and not _has_contact(text) and len(known) == 1 and not _second_author(sheet, index)):
        sheet.doubt("bio", f"“{text[:50]}…” reads like a bio of {name}, who is not known as the author", sheet.pieces[index].line)
        return False
    return True


def _is_under_name(sheet: Sheet, index: int, name: str) -> bool:
    """Whether the line above is a full name with this first name in it."""
    above = read_bare_names(sheet.pieces[index - 1].text.strip("—–- ")) if index else ()
    return bool(above) and _is_same(name, above[0])


def _is_of_the_paper(sheet: Sheet, text: str) -> bool:
    """ "Follow Argus Film on Twitter" where the authors are known and bear other names."""
    name = _name_in(text)
    known = [author for author in sheet.authors if author.confidence >= SURE]
    mere_contact = all(is_contact(sentence) for sentence in sentences(text))
    return bool(mere_contact and name and known) and not any(_is_same(name, author.name) for author in sheet.authors)


def _opens_with_author(sheet: Sheet, piece: Piece) -> bool:
    """Whether a paragraph begins with an author's full name, as hardly an article's own text does."""
    names = [author.name for author in sheet.authors if " " in author.name]
    return len(piece.text) < LONGEST and any(re.match(rf"[\W_]*{re.escape(name)}(?:,| [a-z])", piece.text) for name in names)


def _second_author(sheet: Sheet, index: int) -> bool:
    """Whether the neighbours are bios of other authors, so that this is one more."""
    near = sheet.pieces[max(0, index - 1) : index + 2]
    return any(piece.role == "bio" for piece in near)


def _take(sheet: Sheet, piece: Piece) -> None:
    """Read a bio's sentences: each name opens a person, to whom belongs what follows."""
    piece.role = "bio"
    current: str | None = sheet.authors[0].name if len(sheet.authors) == 1 else None
    heading = HEADING.match(sheet.pieces[max(0, sheet.pieces.index(piece) - 1)].text)
    if heading and heading["name"]:
        current = _known_author(sheet, heading["name"], piece.line)
    told: dict[str, list[str]] = {}
    reached: dict[str, list[str]] = {}
    for sentence in sentences(piece.text):
        name = _name_in(sentence)
        if name:
            current = _known_author(sheet, name, piece.line)
        tells = is_contact(sentence) or "@" in sentence or find_addresses(sentence)
        contacts = read_contacts(sentence) if tells else Contacts()
        if promos_within(sentence):
            contacts = replace(contacts, website="")
        for person, account in _owners(sheet, current, contacts):
            _keep_account(sheet, person, account, piece.line)
        _keep_contacts(sheet, current, contacts, piece.line)
        if current and not promos_within(sentence):
            (reached if is_contact(sentence) else told).setdefault(current, []).append(sentence)
    for name, parts in (reached | told).items():
        _add_bio(sheet, name, " ".join(parts))
    for promo in promos_within(piece.text):
        sheet.promos.append(FoundPromo(**{**vars(promo), "line": piece.line}))


def _known_author(sheet: Sheet, name: str, line: int) -> str:
    """The author whom a name of the bio means; a new one, or a fuller name for one, as it may be."""
    for place, author in enumerate(sheet.authors):
        if _is_same(name, author.name):
            if len(name.split()) > len(author.name.split()) and not re.match(HONORIFIC, name):
                sheet.authors[place] = replace(author, name=name)
                sheet.handles[:] = [replace(h, person=name) if h.person == author.name else h for h in sheet.handles]
                return name
            return author.name
    sheet.authors.append(FoundAuthor(name, line=line, confidence=0.85 if " " in name else 0.7))
    return name


def _owners(sheet: Sheet, current: str | None, contacts: Contacts) -> list[tuple[str | None, Account]]:
    """Whose each account is: of several authors, the one whose name is in the handle, else whom the sentence is about."""
    owned = []
    for account in contacts.accounts:
        handle = re.sub(r"[\W_]", "", account.handle or "").lower()
        bearers = [a.name for a in sheet.authors if any(plain(word) in handle for word in a.name.split() if len(word) > SHORTEST)]
        owned.append((bearers[0] if len(bearers) == 1 and len(sheet.authors) > 1 else current, account))
    return owned


def _keep_account(sheet: Sheet, person: str | None, account: Account, line: int) -> None:
    told = (person, account.platform, account.handle)
    if person is None:
        sheet.doubt("handle", f"whose it is: {account.platform} {account.handle or ''}", line)
    elif told not in {(known.person, known.platform, known.handle) for known in sheet.handles}:
        sheet.handles.append(FoundHandle(person, account.platform, account.handle, account.address, line))


def _keep_contacts(sheet: Sheet, person: str | None, contacts: Contacts, line: int) -> None:
    if person and contacts.website and not any(h.person == person and h.platform == "website" for h in sheet.handles):
        address = normal_address(contacts.website)
        host = re.sub(r"^https?://(?:www\.)?|/$", "", address)
        sheet.handles.append(FoundHandle(person, "website", host, address, line, 0.7))
    if person and contacts.email:
        sheet.authors[:] = [
            replace(author, email=contacts.email) if author.name == person and not author.email else author for author in sheet.authors
        ]


def _add_bio(sheet: Sheet, name: str, text: str) -> None:
    sheet.authors[:] = [
        replace(author, bio=f"{text} {author.bio}".strip() if author.bio else text) if author.name == name else author
        for author in sheet.authors
    ]


def _order_authors(sheet: Sheet) -> None:
    """Bios are met from the end: authors who are known from them alone stand in the order of their lines."""
    sheet.authors.sort(key=lambda author: author.line)
    for author in sheet.authors:
        if " " not in author.name:
            sheet.doubt("byline", f"only “{author.name}” is known of the author’s name", author.line)
    sheet.handles.sort(key=lambda handle: handle.line)


def _name_in(text: str) -> str | None:
    """The person whom a bio's or a contact's first words name; pronouns and platforms are nobody."""
    first = sentences(text)[0] if text else ""
    matches = [shape.match(first) for shape in (ANNOUNCED, IDENTITY, *CONTACTS, GERUND)] if first else []
    if is_identity(first):
        matches.append(FIRST_NAME_IDENTITY.match(first))
    for match in matches:
        name = match.groupdict().get("name") if match else None
        name = re.sub(rf"^{HONORIFIC} |[’']s$|[,.]$", "", name) if name else None
        if name and name not in NOBODY and not re.match(r"(?:The|This|On|In|At|Our|My|Your|A|An)\b", name):
            return proper_case(name)
    return None


NOBODY = {
    "Him", "Her", "Them", "Me", "Us", "You", "His", "Their", "Our", "He", "She", "They", "It", "I", "We", "More", "Twitter", "X", "Facebook",
    "Instagram", "Follow", "Share", "Pin", "Print", "Tweet", "Like", "Comments", "Email", "YouTube", "Bluesky", "There", "That", "What", "Who", "Here", "Contact", "Read",
}  # fmt: skip


def _is_same(one: str, other: str) -> bool:
    """Whether two names may mean one person: the same, or one a part of the other by its first or last word."""
    first, second = one.lower().replace(".", "").split(), other.lower().replace(".", "").split()
    if first == second:
        return True
    short, full = sorted((first, second), key=len)
    if len(short) == 1:
        return short[0] in {full[0], full[-1]}
    return short[-1] == full[-1] and short[0] == full[0]


def _has_contact(text: str) -> bool:
    return any(is_contact(sentence) for sentence in sentences(text))


def _is_name_over_bio(sheet: Sheet, index: int) -> bool:
    """A line with the author's name alone, over the bio or as the signature."""
    names = read_bare_names(sheet.pieces[index].text.strip("—–- "))
    return bool(names) and any(_is_same(names[0], author.name) for author in sheet.authors)
