"""What the box suggests while somebody types, as JSON: people, tags and sections of that name, and articles by their headline."""

from dataclasses import replace

from django.db.models import Exists, OuterRef
from django.http import JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.models import Article, Section, Tag
from articles.search import queries
from articles.search.engine import engine
from articles.search.expressions import IN_HEADLINE
from articles.search.interface import Span
from articles.search.meaning import meaning_of
from articles.search.names import names
from articles.search.numbers import last_at, years_before
from cms.site.search.limit import allowances
from cms.site.search.page import TOO_MANY_REQUESTS, not_for_others
from cms.site.search.results import is_in_something
from people.models import Person
from plumbing import clock
from plumbing.text.folding import search_fold
from plumbing.web.clients import address_of

SHORTEST = 2
ARTICLES, PEOPLE, TAGS, SECTIONS, RANKED = 5, 3, 2, 1, 40
COST = 0.25  # of a search


@require_safe
def suggestions(request):
    query = queries.read(request.GET.get("q", ""))
    if wait := allowances.take(address_of(request), COST):
        response = JsonResponse({"error": _("Too many searches. Try again in a moment.")}, status=TOO_MANY_REQUESTS)
        response["Retry-After"] = wait
        return not_for_others(response)
    found = suggested(query, clock.now()) if len(query.text) >= SHORTEST else []
    return not_for_others(JsonResponse({"query": query.text, "suggestions": found}))


def suggested(query, now):
    pieces = query.pieces
    if pieces and not pieces[-1].is_phrase and not pieces[-1].is_unwanted:
        pieces = (*pieces[:-1], replace(pieces[-1], is_beginning=True))
    meaning = meaning_of(pieces, names(now))
    if not meaning.wanted:
        return []
    rows = [*people(meaning, now), *tags(meaning, now), *sections(query), *articles(meaning, now)]
    return [{"kind": kind, "text": text, "detail": detail, "address": address} for kind, text, detail, address in rows]


def people(meaning, now):
    keys = meaning.meant
    found = Person.objects.filter(pk__in=keys).filter(is_in_something(now)) if keys else []
    for person in found and found.order_by("-is_contributor", "sort_name", "pk")[:PEOPLE]:
        yield "person", person.name, person.role, person.get_absolute_url()


def tags(meaning, now):
    keys = in_all(meaning, "tags")
    carried = Article.objects.published(now).filter(taggings__tag=OuterRef("pk"))
    found = Tag.objects.filter(pk__in=keys).filter(Exists(carried)) if keys else []
    for tag in found and found.order_by("name")[:TAGS]:
        yield "tag", tag.name, "", tag.get_absolute_url()


def sections(query):
    for section in Section.objects.filter(search_text__startswith=search_fold(query.text))[:SECTIONS]:
        yield "section", section.name, "", section.get_absolute_url()


def articles(meaning, now):
    span = Span(-(2**63), last_at(now), now)
    with engine().answering():
        hits = engine().newest(meaning.expression(IN_HEADLINE), span, RANKED)
    top = max((hit.rank for hit in hits), default=0) or 1
    best = sorted(hits, key=lambda hit: hit.rank / top + 1 / (1 + years_before(hit.number, span.last)), reverse=True)
    keys = [hit.article for hit in best[:ARTICLES]]
    cards = {card.pk: card for card in Article.objects.published(now).filter(pk__in=keys).order_by().as_cards()}
    for card in (cards[key] for key in keys if key in cards):
        yield "article", card.headline, ", ".join(card.author_names), card.get_absolute_url()


def in_all(meaning, bearers):
    """The keys of those whose name holds all the words."""
    keys = [set(getattr(sense, bearers)) for sense in meaning.wanted]
    return set.intersection(*keys) if keys else set()
