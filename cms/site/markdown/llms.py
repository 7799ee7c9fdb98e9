"""`/llms.txt` (https://llmstxt.org): what the publication is and where programs that read find it, unless LLMS_TXT is off."""

from typing import NamedTuple

from django.conf import settings
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.body.markdown.printing import Printer
from articles.models import Article, Section
from cms.site.absolute_urls import absolute_from
from cms.site.feeds.addresses import of_site
from cms.site.feeds.elsewhere import readable
from cms.site.markdown.page import address_at
from cms.site.page_kind import PageKind
from cms.site.publication.shown import the_publication
from plumbing import clock
from plumbing.database.named_tuples import as_named_tuples
from plumbing.database.prepared import prepared
from plumbing.web.addresses import address_of

NEWEST = 30


class Listed(NamedTuple):
    slug: str
    headline: str
    standfirst: str


class ListedSection(NamedTuple):
    slug: str
    name: str
    description: str


@require_safe
def llms(request):
    if not settings.LLMS_TXT:
        raise Http404("The setting LLMS_TXT is off.")
    absolute = absolute_from({"site_address": settings.SITE_ADDRESS, "request": request})
    return HttpResponse(readable(text(Printer(absolute))), content_type="text/plain; charset=utf-8")


def text(printer):
    parts = [
        f"# {printer.name(the_publication().name)}",
        f"> {printer.name(the_publication().tagline)}" if the_publication().tagline else "",
        printer.name(
            _(
                "Each article is also there as Markdown, with its facts, its speakers and its corrections: with “.md” in the"
                " place of the slash at the end of its address, or if you ask for “text/markdown” there."
            )
        ),
        listed(printer, _("Sections"), sections_listed()),
        listed(printer, _("Newest articles"), newest_listed()),
        listed(printer, _("Feeds"), [(each.label, each.path, "") for each in of_site().links]),
        listed(printer, _("More"), more()),
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def listed(printer, title, rows):
    """A list of links under a title; each row is the words of the link, its path, and what is said of it."""
    lines = [f"- {printer.link(name, path)}{f': {printer.name(told)}' if told else ''}" for name, path, told in rows]
    return "\n".join([f"## {printer.name(title)}", "", *lines]) if lines else ""


def sections_listed():
    return [(each.name, address_of("section", each.slug), each.description) for each in sections.of()[:]]


def newest_listed():
    newest = articles.of(clock.now())[:NEWEST]
    return [(each.headline, address_at(each.slug), each.standfirst) for each in newest]


def more():
    yield _("Search"), reverse("search"), ""
    yield _("Site map"), reverse("site-map"), ""
    if settings.RSL_LICENCE:
        yield _("Licence"), reverse("licence"), ""


@prepared
def sections():
    return as_named_tuples(Section.objects.all(), ListedSection)


@prepared
def articles(now):
    return as_named_tuples(Article.objects.published(now).newest_first(), Listed)


PAGE = PageKind("llms", "llms.txt", llms, lambda: [reverse("llms")], lambda: reverse("llms"))
