"""How an article names a post: by its address, or by a fingerprint of what is known when the address is lost."""

import hashlib

from plumbing.text.normalizing import normalized


def reference_for(address: str | None, platform: str, author: str | None, text: str | None, salt: str = "") -> str:
    """The reference of a post, the same on every machine: its canonical address, else "post:" and 16 hex digits.

    `salt` keeps two lost posts apart of which only the author is known: say, the article's name and a position.
    """
    return address or f"post:{fingerprint(platform, author, text, salt)}"


def fingerprint(platform: str, author: str | None, text: str | None, salt: str = "") -> str:
    """16 hex digits, equal for two copies of a post that differ only in case, spacing or quotation marks."""
    parts = (platform, _normal_form(author), _normal_form(text), salt)
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def _normal_form(text):
    folded = normalized("NFKC", text or "").casefold().translate(str.maketrans("‘’“”", "''\"\""))
    return " ".join(folded.split()).removeprefix("@")
