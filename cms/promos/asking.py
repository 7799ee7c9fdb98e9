"""What an address to which a promo leads answers: other sites within the limits of safe_http, pages of our own within this process."""

from dataclasses import dataclass
from urllib.parse import unquote, urljoin, urlsplit
from wsgiref.util import setup_testing_defaults

from django.conf import settings
from django.core.files.storage import default_storage

from articles.social import safe_http
from articles.social.limited_network import FetchError
from plumbing.database.in_process import response_to

MOST_REDIRECTS = 5
PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True)
class Answered:
    """`status` is that of HTTP; None where no answer came, and `problem` says why, as the end of a sentence."""

    status: int | None
    problem: str = ""


def answer_of(address: str, may_connect=None) -> Answered:
    """Asks for a page, following redirects, and reads no more of it than its status. `may_connect` is that of safe_http."""
    for _ in range(MOST_REDIRECTS):
        if not is_own(address):
            return _answer_of_other(address, may_connect)
        status, location = _own(address)
        if not location:
            return Answered(status)
        address = urljoin(address, location)
    return Answered(None, str(safe_http.TOO_OFTEN))


def is_own(address: str) -> bool:
    """Whether it is on the host of SITE_ADDRESS, at the same port."""
    return place_of(address) == place_of(settings.SITE_ADDRESS) != ("", None)


def place_of(address):
    parts = urlsplit(address)
    return parts.hostname or "", parts.port or PORTS.get(parts.scheme)


def _answer_of_other(address, may_connect):
    try:
        return Answered(safe_http.status_of(address, may_connect))
    except FetchError as error:
        return Answered(None, str(error))


def _own(address):
    """The status, and where it redirects to ("": nowhere). A public name may not lead back to this machine from within, so that
    nothing is sent: our own handler answers.
    """
    parts = urlsplit(address)
    path = unquote(parts.path) or "/"
    if name := _name_of_file(path):
        return (200 if default_storage.exists(name) else 404), ""
    environ = {
        "HTTP_HOST": parts.netloc,
        "PATH_INFO": path,
        "QUERY_STRING": parts.query,
        "wsgi.url_scheme": parts.scheme,
    }
    setup_testing_defaults(environ)
    response = response_to(environ | {"PATH_INFO": path.encode().decode("latin-1")})
    # It is not closed: that would end the connection to the database, which is not that of a request here.
    return response.status_code, response.headers.get("Location", "")


def _name_of_file(path):
    """Of an uploaded file, which the web server in front may serve without asking us; "" for a page."""
    begin = urlsplit(settings.MEDIA_URL).path
    return path.removeprefix(begin) if path.startswith(begin) and len(path) > len(begin) > 1 else ""
