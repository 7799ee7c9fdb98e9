"""Slugs: the last parts of the addresses of pages, made from words or typed by an editor (decision 40)."""

import unicodedata

from anyascii import anyascii
from django.conf import settings

from plumbing.text.folding import APOSTROPHES
from plumbing.text.normalizing import normalized


def slug_for(text: str, longest: int = 100, letters: str = "") -> str:
    """The words of `text` in small letters with dashes between them; "" when it has neither a letter nor a digit.

    `letters` is "ascii", which transliterates all others, or "unicode", which keeps them; left out, as ADDRESSES says.
    Where no letters are to keep, as in "🎉", the transliteration is better than none.
    `longest` counts bytes, so that an address stays short when it is percent-encoded.
    """
    text = APOSTROPHES.sub("", normalized("NFKC", text))
    if (letters or settings.ADDRESSES) == "ascii":
        return shortened(in_small_letters(APOSTROPHES.sub("", anyascii(text))), longest)
    return shortened(in_small_letters(text), longest) or slug_for(text, longest, "ascii")


def in_small_letters(text):
    text = normalized("NFC", text.replace("İ", "i").lower())
    return "-".join("".join(map(part, text)).split()).strip("_")


def part(sign):
    """What stands for a sign in a slug: itself, nothing for one that is not seen, else a space."""
    if sign == "_" or unicodedata.category(sign)[0] in "LMN":
        return sign
    return "" if unicodedata.category(sign) == "Cf" else " "


def shortened(slug, longest):
    """At most so many bytes of it, whole words where there are several."""
    kept = slug.encode()[:longest].decode(errors="ignore")
    if kept != slug and slug[len(kept)] != "-" and len(words := kept.rpartition("-")[0]) > longest // 2:
        kept = words
    return kept.strip("-_")


def free_slug(stem, taken):
    """`stem`, or with the first number that makes it one which is not among `taken`: jane-roe, jane-roe-2 …"""
    slug, number = stem, 2
    while slug in taken:
        slug, number = f"{stem}-{number}", number + 1
    return slug
