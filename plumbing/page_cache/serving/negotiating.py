"""Pages that are there in another form at another address: who asks for that form by its media type gets it at once.

Both forms are kept once each, whatever readers say that they accept. No shared cache keeps the other form under the address of the page.
"""

from functools import cache, lru_cache
from urllib.parse import unquote_to_bytes

from django.urls import Resolver404, resolve, reverse

from plumbing.page_cache.declaration import declared
from plumbing.web.accepting import prefers

OF_ITS_READER = "private, max-age=0, must-revalidate"
REPLACED = {"cache-control", "vary", "content-location"}


@cache
def media_types():
    return tuple({media_type for media_type, _ in declared().alternatives.values()})


def other_form(accepted, environ):
    """The path (as WSGI has it) of the form that is asked for instead; None when it is the page itself."""
    for media_type in media_types():
        if media_type in accepted and prefers(accepted, media_type):
            return path_of(environ["PATH_INFO"], media_type)
    return None


@lru_cache(maxsize=500)
def path_of(path, media_type):
    try:
        # As WSGI has it: the bytes of the path, one character each.
        match = resolve(path.encode("latin-1").decode())
    except (Resolver404, UnicodeError):
        return None
    wanted, route = declared().alternatives.get(match.view_name, (None, None))
    return reverse(route, args=match.args, kwargs=match.kwargs) if wanted == media_type else None


def asked_for(path, environ, start_response):
    """The request for the form at this path, and what begins its answer: told apart from the page by its headers."""

    def begin(status, headers, *more):
        kept = [pair for pair in headers if pair[0].lower() not in REPLACED]
        said = [("Cache-Control", OF_ITS_READER), ("Vary", "Accept-Encoding, Accept"), ("Content-Location", path)]
        return start_response(status, [*said, *kept], *more)

    return {**environ, "PATH_INFO": unquote_to_bytes(path).decode("latin-1")}, begin
