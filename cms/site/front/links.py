"""Keeps links of a page below a prefix, so that whoever follows them stays there. Pure."""

import re

OURS = "/as-of/"  # addresses that say their moment themselves
# Where a browser goes from a page: of a link or a form, to an address that begins at the root of this site.
LEADING = re.compile(r'(<(?:a|area|form)\b[^<>]*?\s(?:href|action)=")(/(?!/)[^"]*)')


def kept_below(prefix: str, html: str) -> str:
    """The page with its links to paths of the site led below the prefix (without a slash at its end); those that are there stay.

    Addresses of pictures, style sheets and scripts stay too, as do fragments, queries and whole addresses.
    """
    return LEADING.sub(lambda found: found[1] + address_below(prefix, found[2]), html)


def address_below(prefix: str, address: str) -> str:
    """The same for one address."""
    is_ours = address.startswith("/") and not address.startswith(("//", OURS))
    return f"{prefix}{address}" if is_ours else address
