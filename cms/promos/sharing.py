"""By what two articles are known to carry the same promo: where it leads, else what it says. Pure."""

import hashlib
from urllib.parse import urlsplit

from people.names import plain

LONGEST_KEY = 250


def web_address(address: str | None) -> str:
    """An address as a link takes it, "" for none: "www.broadsheet.example/join" gains its scheme."""
    address = (address or "").strip()
    return address if not address or "://" in address else f"https://{address.lstrip('/')}"


def address_key(address: str) -> str:
    """Host and path alone: the scheme, "www.", the campaign's parameters and a last slash make no other promo."""
    parts = urlsplit(web_address(address))
    host = (parts.hostname or "").removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}"[:LONGEST_KEY]


def words_key(title: str, text: str) -> str:
    """16 hex digits, equal for words that differ only in case, accents, spacing or marks; "" for none."""
    words = plain(f"{title} {text}")
    return hashlib.sha256(words.encode()).hexdigest()[:16] if words else ""


def fingerprint(kind: str, address: str | None, title: str, text: str) -> str:
    """16 hex digits for one promo: of its kind and address, or of its kind and words when it leads nowhere."""
    mark = address_key(address) if address else words_key(title, text)
    return hashlib.sha256(f"{kind} {mark}".encode()).hexdigest()[:16]
