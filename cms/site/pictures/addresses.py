"""The addresses of drawn pictures. Each is named by its content, so that whoever has it may keep it for ever."""

import hashlib
from functools import cache

from django.urls import get_script_prefix, reverse

ROUTE = "pictures/<str:kind>/<path:key>/<str:name>.jpeg"
# To be raised when designs or crops change, so that pictures are drawn anew under other addresses.
VERSION = 2


def name_of(facts: tuple) -> str:
    """The name of the picture with these facts, 16 characters."""
    facts_in_words = f"{VERSION}{type(facts).__name__}{tuple(facts)!r}"
    return hashlib.blake2b(facts_in_words.encode(errors="surrogatepass"), digest_size=8).hexdigest()


def path_of(kind: str, key: str, facts: tuple) -> str:
    """The path of a picture. `kind` is one of page.KINDS, and `key` tells its row."""
    return path_named(kind, key, name_of(facts))


def path_named(kind: str, key: str, name: str) -> str:
    return f"{_before(get_script_prefix())}{kind}/{key}/{name}.jpeg"


@cache
def _before(script_prefix):
    return reverse("picture", args=["KIND", "KEY", "NAME"]).partition("KIND")[0]
