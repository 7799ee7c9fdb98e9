"""Addresses as links have them. What somebody wrote is put right by percent-encoding (RFC 3986, section 2.1), never dropped.

The same rules stand in static/js/editor/text/address.js; both are tested with tests/samples/links.json.
"""

import re
from urllib.parse import quote

LONGEST = 2000
LONGEST_NUMBER = 60
_EDGES = "".join(map(chr, range(0x21))) + "\u00a0"
_KIND = re.compile(r"https?://(?=[^/?#])|mailto:(?=.)|tel:(?=.)|/(?!/)|#(?=.)", re.IGNORECASE)
# Blanks, quotation marks, brackets of markup, the backslash that browsers read as a slash, what is no sign of a code, and
# all beyond ASCII.
_UNSAFE = re.compile(r"[\x00-\x20\"'<>\\^`{|}\x7f]|%(?![0-9a-fA-F]{2})|[^\x00-\x7f]+")
_TELEPHONE = re.compile(r"[+\d().*-]{3,40}(?:;ext=\d{1,10})?")
_EXTENSION = re.compile(r"[-;,.(]*(?:ext(?:ension)?|x)[-.:=]*(\d{1,10})\)?$", re.IGNORECASE)


def link(written: str) -> str | None:
    """`written` as an address for href: on the web, on this site, to a letter box or a telephone; None for any other."""
    address = re.sub(r"[\t\n\r]", "", written.strip(_EDGES))
    if re.match(r"//[^/\\]|www\.", address, re.IGNORECASE):
        address = f"https://{address.removeprefix('//')}"
    kind = _KIND.match(address)
    if kind is None or address[1:2] == "\\":
        return None
    if kind[0].lower() == "tel:":
        return _telephone(address[4:])
    encoded = _UNSAFE.sub(lambda found: quote(found[0], safe="", errors="replace"), address)
    return encoded if len(encoded) <= LONGEST else None


def web_address(written: str) -> str | None:
    """The same, but only on the web: where a quotation comes from."""
    address = link(written)
    return address if address and re.match("https?:", address, re.IGNORECASE) else None


def _telephone(number: str) -> str | None:
    """RFC 3966: no blanks; an extension is a parameter."""
    number = re.sub(r"(?:\s|%20)+", "-", number.strip())
    if len(number) > LONGEST_NUMBER:
        return None
    number = _EXTENSION.sub(r";ext=\1", number)
    return f"tel:{number}" if _TELEPHONE.fullmatch(number) else None
