"""Web addresses in running text, brought to one form."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from articles.importing.analysis.words.fragments import ANY_ADDRESS, EMAIL

TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|mc_[ce]id|ref|ref_src|s_cid|cmpid|smid"
    r"|src|refcode|campaign|icid|ncid|cid|source|is_from_webapp|igshid|igsh"
)


def find_addresses(text: str) -> list[str]:
    """Every address in a text, in one form; what is part of an e-mail address is none."""
    text = re.sub(EMAIL, " ", text)
    found = re.finditer(rf"(?<![@\w.]){ANY_ADDRESS}", text, re.IGNORECASE)
    return [normal_address(match[0]) for match in found]


def normal_address(address: str) -> str:
    """A full address: with a scheme (https when it has none), the host in small letters, without what only tracks."""
    address = address.strip().rstrip(".,;:!?")
    if not re.match(r"(?i)https?://", address):
        address = f"https://{address}"
    try:
        parts = urlsplit(address)
    except ValueError:  # a broken IPv6 host
        return address
    query = urlencode([(key, value) for key, value in parse_qsl(parts.query) if not TRACKING.fullmatch(key)])
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path, query, ""))
