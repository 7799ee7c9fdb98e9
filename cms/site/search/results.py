"""What stands on a page of results: each article with the words marked where they were found, people, and quotes."""

from typing import NamedTuple

from django.db.models import Case, Exists, F, OuterRef, When
from django.utils.translation import gettext as _

from articles.models import Article, Card, Quote
from articles.search.answering import Answer
from articles.search.excerpts import LENGTH, Finder, excerpt, marked
from articles.search.filters import Filters
from articles.search.texts import LABELS
from people.models import Person
from plumbing.database.prepared import padded, prepared

PEOPLE, QUOTES = 4, 4


class Result(NamedTuple):
    """An article that was found. `label` says what the excerpt is taken from, if that is not the article's own text."""

    card: Card
    headline: str
    excerpt: str
    label: str


class SaidWords(NamedTuple):
    """A quote that was found, with its words marked."""

    quote: Quote
    words: str


def results(answer: Answer, finder: Finder, now) -> list[Result]:
    """In the order in which they were found; what has been withdrawn meanwhile is left out."""
    keys = [hit.article for hit in answer.found.hits]
    cards = {card.pk: card for card in cards_of(padded(keys), now)}
    texts = {key: rest for key, *rest in texts_of(padded(keys), now)}
    return [result(cards[key], finder, *texts[key]) for key in keys if key in cards and key in texts]


@prepared
def cards_of(keys, now):
    return Article.objects.published(now).filter(pk__in=keys).order_by().as_cards()


@prepared
def texts_of(keys, now):
    texts = Article.objects.published(now).filter(pk__in=keys).order_by()
    return texts.annotate(pieces=F("search_entry__pieces")).values_list("pk", "standfirst", "body_text", "pieces")


def result(card, finder, standfirst, body, pieces):
    places, kind, text = fullest(finder, [("", body), ("", standfirst), *(pieces or [])])
    shown = excerpt(text, finder, places=places) if places else (standfirst or body)[:LENGTH]
    return Result(card, marked(card.headline, finder), shown, _(LABELS[kind]) if kind else "")


def fullest(finder, sources):
    """The first of the texts with most of the words: where they stand in it, what the text is, and the text."""
    best, most = ([], "", ""), 0
    for kind, text in sources:
        places = finder.places(text)
        number = len({number for *_, number in places})
        if number > most:
            best, most = (places, kind, text), number
        if most == len(finder.patterns):
            break
    return best


def people(answer: Answer, now) -> list[Person]:
    """Those of whom all the words tell, if a published article names them; whom they name stand before whose job they are."""
    keys = answer.meaning.meant
    if not keys:
        return []
    found = Person.objects.filter(pk__in=keys).filter(is_in_something(now))
    is_named = Case(When(pk__in=answer.meaning.named | answer.meaning.whole_names, then=0), default=1)
    return list(found.order_by(is_named, "-is_contributor", "sort_name", "pk")[:PEOPLE])


def is_in_something(now):
    """Whether a published article names the person."""
    articles = Article.objects.published(now)
    return (
        Exists(articles.filter(bylines__person=OuterRef("pk")))
        | Exists(articles.filter(mentions__person=OuterRef("pk")))
        | Exists(articles.filter(quotes__speaker=OuterRef("pk")))
    )


def quotes(answer: Answer, filters: Filters, finder: Finder, now) -> list[SaidWords]:
    """Quotes that hold the words, or are by somebody of that name; of a speaker who is chosen, the newest."""
    senses, keys = answer.meaning.wanted, padded(answer.quoting)
    if not keys:
        return []
    found = quotes_in(keys, now) if filters.speaker is None else quotes_of(keys, filters.speaker, now)
    scored = [(score(quote, finder, senses), quote) for quote in found]
    told = sorted((pair for pair in scored if pair[0] is not None), key=lambda pair: pair[0], reverse=True)
    return [SaidWords(quote, marked(quote.text, finder)) for _, quote in told[:QUOTES]]


@prepared
def quotes_in(keys, now):
    return said_in(keys, now)


@prepared
def quotes_of(keys, speaker, now):
    return said_in(keys, now).filter(speaker=speaker)


def said_in(keys, now):
    quotes = Quote.objects.of_published(Article.objects.published(now)).filter(article__in=keys)
    return quotes.select_related("article", "speaker")


def score(quote, finder, senses):
    """How many of the senses stand in the words themselves; None where one stands neither there nor in the speaker's name."""
    inside = {number for *_, number in finder.places(quote.text)}
    others = set(range(len(senses))) - inside
    if any(quote.speaker_id not in senses[number].people for number in others):
        return None
    return len(inside)
