"""What a bio tells of its persons: their accounts, addresses and words, each kept with the right one."""

import re
from dataclasses import replace

from articles.importing.analysis.bios.handles import Account, Contacts
from articles.importing.analysis.labels.analysis import Analysis
from articles.importing.analysis.words.web_addresses import normal_address
from articles.importing.record import FoundHandle
from people.names import plain

SHORTEST = 2  # letters; a shorter part of a name is in many handles


def owners(analysis: Analysis, current: str | None, contacts: Contacts) -> list[tuple[str | None, Account]]:
    """Whose each account is: of several authors, the one whose name is in the handle, else whom the sentence is about."""
    owned = []
    for account in contacts.accounts:
        handle = re.sub(r"[\W_]", "", account.handle or "").lower()
        bearers = [
            a.name
            for a in analysis.authors
            if any(plain(word) in handle for word in a.name.split() if len(word) > SHORTEST)
        ]
        owned.append((bearers[0] if len(bearers) == 1 and len(analysis.authors) > 1 else current, account))
    return owned


def keep_account(analysis: Analysis, person: str | None, account: Account, line: int) -> None:
    key = (person, account.platform, account.handle)
    if person is None:
        analysis.doubt("handle", f"whose it is: {account.platform} {account.handle or ''}", line)
    elif key not in {(known.person, known.platform, known.handle) for known in analysis.handles}:
        analysis.handles.append(FoundHandle(person, account.platform, account.handle, account.address, line))


def keep_contacts(analysis: Analysis, person: str | None, contacts: Contacts, line: int) -> None:
    if (
        person
        and contacts.website
        and not any(h.person == person and h.platform == "website" for h in analysis.handles)
    ):
        address = normal_address(contacts.website)
        host = re.sub(r"^https?://(?:www\.)?|/$", "", address)
        analysis.handles.append(FoundHandle(person, "website", host, address, line, 0.7))
    if person and contacts.email:
        analysis.authors[:] = [
            replace(author, email=contacts.email) if author.name == person and not author.email else author
            for author in analysis.authors
        ]


def add_bio(analysis: Analysis, name: str, text: str) -> None:
    analysis.authors[:] = [
        replace(author, bio=f"{text} {author.bio}".strip() if author.bio else text) if author.name == name else author
        for author in analysis.authors
    ]
