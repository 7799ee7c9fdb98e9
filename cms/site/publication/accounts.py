"""The accounts of the publication elsewhere, as the foot of every page names them."""

from functools import lru_cache
from urllib.parse import urlsplit

from articles.social.addresses import read_profile
from people.platforms import label


@lru_cache(maxsize=8)
def accounts_of(addresses):
    """(address, label) of each: the name of its platform, else its host."""
    return [(address, label_of(address)) for address in addresses]


def label_of(address):
    profile = read_profile(address)
    return label(profile.platform) if profile else (urlsplit(address).hostname or address).removeprefix("www.")
