"""Unicode's normal forms at a cost that is linear in the length, whoever has typed the text.

A run of marks is put in order by comparing each with those before it: 80,000 of them on one letter take a minute. So long runs
are parted first, as the Stream-Safe Text Format does it (Unicode Standard Annex #15, section 13).
"""

import re
import unicodedata

JOINER = "\u034f"  # COMBINING GRAPHEME JOINER: unseen, and no mark is moved across it
LONGEST_RUN = 30  # no language needs more
# Marks with a combining class, and the letters and marks that are taken apart into some.
MARKS = [chr(code) for code in range(0x300, 0x1EA00) if unicodedata.combining(chr(code))]
TAKEN_APART = ["\u0344", "\u0f73", "\u0f75", "\u0f81", "\uff9e", "\uff9f"]
LONG_RUN = re.compile(f"([{''.join(MARKS + TAKEN_APART)}]{{{LONGEST_RUN}}})")
IN_RUNS = frozenset(MARKS + TAKEN_APART)


def normalized(form: str, text: str) -> str:
    """The text in the normal form "NFC", "NFD", "NFKC" or "NFKD"."""
    if text.isascii():
        return text
    # One sign of each run that is too long stands in such a sample, which costs far less than looking for runs.
    if not IN_RUNS.isdisjoint(text[::LONGEST_RUN]):
        text = LONG_RUN.sub(rf"\1{JOINER}", text)
    return unicodedata.normalize(form, text)
