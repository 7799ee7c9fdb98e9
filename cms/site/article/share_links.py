"""Where readers share: plain links that carry the address and the headline, and no script of anybody's."""

from dataclasses import dataclass
from urllib.parse import quote

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class ShareLink:
    label: str
    address: str


PLACES = (
    (_("Email"), "mailto:?subject={headline}&body={address}"),
    ("X", "https://x.com/intent/post?text={headline}&url={address}"),
    ("Bluesky", "https://bsky.app/intent/compose?text={both}"),
    ("Facebook", "https://www.facebook.com/sharer/sharer.php?u={address}"),
    ("LinkedIn", "https://www.linkedin.com/sharing/share-offsite/?url={address}"),
    ("Mastodon", "https://share.joinmastodon.org/#text={both}"),
)


def share_links(address, headline):
    """A ShareLink for each place, in the order in which they are printed. `address` is absolute."""
    words = {
        "address": quote(address, safe=""),
        "headline": quote(headline, safe=""),
        "both": quote(f"{headline} {address}", safe=""),
    }
    return [ShareLink(str(label), pattern.format(**words)) for label, pattern in PLACES]
