"""`search TIMES`: asks readers' search for each of its questions so often, without a server, and prints JSON: the figures of
each, and how it is asked in words, for the peer.
"""

import json
from urllib.parse import urlencode

from django.core.wsgi import get_wsgi_application
from django.db.models import Count
from django.urls import reverse
from django.utils import timezone

from articles.models import Quote, SearchWord
from articles.search import filters, queries
from articles.search.answering import answer
from bench.inside.render import figures
from cms.site.search.limit import allowances
from people.models import Person
from plumbing.page_cache.stamps import file

COMMON, PHRASE, PAGE = "sluice", '"nobody had brought the key"', 20
TRIED = 300  # words of which the rarest is taken


def main(times):
    application = get_wsgi_application()
    # A server makes it when it starts.
    file.stamps(make=True)

    def unlimited(environ, start_response):
        allowances.left.clear()  # we ask more often than one reader may
        return application(environ, start_response)

    print(json.dumps({name: asked(unlimited, given, int(times)) for name, given in questions().items()}))


def asked(application, given, times):
    query = urlencode(given)
    return figures(application, reverse("search"), times, query) | {"given": given}


def questions():
    """The parameters of each question, by its name."""
    common = {"q": COMMON}
    return {
        "a common word": common,
        "a rare word": {"q": rare_word()},
        "a phrase": {"q": PHRASE},
        "a speaker": common | {"speaker": speaker()},
        f"page {PAGE}": common | {"after": key_of_page(COMMON, PAGE)},
    }


def rare_word():
    """Of some words of the archive the one that fewest articles hold."""
    words = SearchWord.objects.order_by("pk").values_list("word", flat=True)[:TRIED]
    return min((word for word in words if len(word) > 3), key=lambda word: (found(word).number or 10**9, word))


def speaker():
    most = Quote.objects.exclude(speaker=None).values("speaker").annotate(said=Count("pk")).order_by("-said")
    return Person.objects.get(pk=most[0]["speaker"]).slug


def key_of_page(words, number):
    """What the address of a page says of where it begins."""
    after = ""
    for _ in range(number - 1):
        after = found(words, after).after
    return after


def found(words, after=""):
    return answer(queries.read(words), filters.read({}), timezone.now(), after=after).found
