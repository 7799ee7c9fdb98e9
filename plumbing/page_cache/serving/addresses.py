"""Which requests may be answered from the cache, under which key, and what Django is then asked instead."""

from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import parse_qsl, urlencode, urlsplit

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest
from django.urls import Resolver404, resolve

from plumbing.page_cache.declaration import declared

# What no route answers gets our "not found", or a redirect to the address with a slash at its end.
NO_ROUTE = ()
LONGEST_PATH = 300
# The only headers of the request that reach Django, so that no page can vary by others.
PASSED_ON = {"HTTP_HOST", "HTTP_X_FORWARDED_HOST", "HTTP_X_FORWARDED_PORT"}


@dataclass(frozen=True)
class Address:
    """One page, however it was asked for. `query` holds what the route knows, in order."""

    scheme: str
    host: str
    path: str
    query: str

    @property
    def key(self):
        return (self.scheme, self.host, self.path, self.query)


def address_of(environ):
    """The Address that a request asks for; None when it must be left to Django as it is."""
    if environ["REQUEST_METHOD"] not in {"GET", "HEAD"} or not is_anonymous(environ) or environ.get("SCRIPT_NAME"):
        return None
    host = host_for(environ.get(host_variable(), ""))
    path = environ.get("PATH_INFO", "")
    if not host or len(path) > LONGEST_PATH:
        return None
    known = parameters_of(path)
    if known is None:
        return None
    return Address(scheme_of(environ), host, path, normalised(environ.get("QUERY_STRING", ""), known))


def is_anonymous(environ):
    """Whether the request bears nothing that says who sends it. Other cookies do not matter."""
    if "HTTP_AUTHORIZATION" in environ:
        return False
    cookies = environ.get("HTTP_COOKIE")
    return not cookies or (f"{settings.SESSION_COOKIE_NAME}=" not in cookies and "messages=" not in cookies)


def scheme_of(environ):
    """As request.scheme has it."""
    if settings.SECURE_PROXY_SSL_HEADER:
        name, value = settings.SECURE_PROXY_SSL_HEADER
        said = environ.get(name)
        if said is not None:
            return "https" if said.split(",", 1)[0].strip() == value else "http"
    return environ.get("wsgi.url_scheme", "http")


def host_variable():
    return "HTTP_X_FORWARDED_HOST" if settings.USE_X_FORWARDED_HOST else "HTTP_HOST"


@lru_cache(maxsize=1000)
def host_for(said):
    """The host under which the pages are kept that a Host header asks for; "" when the settings do not allow it.

    There are no more of them than the settings name, whatever is sent: no page shows a port, a capital letter or a dot at the end,
    and hosts that only a pattern allows have the site's own host between them.
    """
    request = HttpRequest()
    request.META = {"HTTP_HOST": said or "", "HTTP_X_FORWARDED_HOST": said or ""}
    try:
        domain = domain_of(request.get_host())
    except DisallowedHost:
        return ""
    named = [host.lower() for host in settings.ALLOWED_HOSTS]
    return domain if domain in named else urlsplit(settings.SITE_ADDRESS).hostname or domain


def domain_of(host):
    """The host without its port, in lower case and without a dot at the end."""
    domain = host.lower() if host.endswith("]") else host.lower().rpartition(":")[0] or host.lower()
    return domain.removesuffix(".")


@lru_cache(maxsize=5000)
def parameters_of(path):
    """The query parameters that the page at a path knows; None when it is no reader's page."""
    try:
        # As WSGI has it: the bytes of the path, one character each.
        name = resolve(path.encode("latin-1").decode()).view_name
    except Resolver404:
        files = (settings.STATIC_URL, settings.MEDIA_URL)
        return None if path.startswith(files) else NO_ROUTE
    except UnicodeError:
        return None
    return declared().routes.get(name)


def normalised(query, known):
    if not query or not known:
        return ""
    # Of a name that comes twice Django takes the last.
    found = dict(parse_qsl(query, keep_blank_values=True))
    return urlencode([(name, found[name]) for name in sorted(known) if name in found])


def request_for(address, environ):
    """The WSGI environment of the request that makes the page of this address, for whoever asks for it."""
    proxy_header = (settings.SECURE_PROXY_SSL_HEADER or ("",))[0]
    passed = {
        name: value
        for name, value in environ.items()
        if not name.startswith(("HTTP_", "REMOTE_")) or name in PASSED_ON or name == proxy_header
    }
    passed |= {"REQUEST_METHOD": "GET", "QUERY_STRING": address.query, host_variable(): address.host}
    return passed
