"""Answers with drawn pictures: crops of published pictures, and share cards. Nothing else is drawn for anybody."""

from functools import partial

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from articles.models import Article, Image, Quote
from cms.site.pictures import addresses, kept, sharing
from cms.site.pictures.cards import facts
from cms.site.pictures.crops import SHAPES
from people.models import Person

SERVICE_UNAVAILABLE = 503
LONGEST_KEY = 19  # digits that a database takes
FOR_EVER = {"Cache-Control": "public, max-age=31536000, immutable", "X-Content-Type-Options": "nosniff"}


@require_safe
def picture(request, kind, key, name):
    """A picture under its name of today; an earlier name leads there."""
    found = found_at(kind, key)
    if found is None:
        raise Http404("There is no such picture.")
    if addresses.name_of(found) != name:
        response = HttpResponseRedirect(addresses.path_of(kind, key, found))
        response["Cache-Control"] = "no-cache"
        return response
    try:
        content = kept.content(kind, key, name, partial(found.draw, *([kind] if kind in SHAPES else [])))
    except kept.Busy:
        return HttpResponse(status=SERVICE_UNAVAILABLE, headers={"Retry-After": "2"})
    if content is None:
        raise Http404("The file of this picture cannot be read.")
    return HttpResponse(content, content_type="image/jpeg", headers=FOR_EVER)


def found_at(kind, key):
    """What readers may see drawn of a row today, as plain facts; None where that is nothing."""
    try:
        found = KINDS[kind](key) if kind in KINDS else None
    except ValueError:
        return None
    return found if found is None or kind in SHAPES or found.is_drawable() else None


def of_image(key):
    image = Image.objects.shown_in(Article.objects.published()).filter(pk=number(key)).first()
    return image and sharing.original_of(image)


def of_article(key):
    article = Article.objects.published().for_lists().filter(pk=number(key), image=None).first()
    return article and facts.of_article(article)


def of_quote(key):
    article, _, anchor = key.partition("/")
    quotes = Quote.objects.of_published(Article.objects.published()).filter(article=number(article), anchor=anchor)
    found = quotes.select_related("speaker").first()
    return found and facts.of_quote(found.text, found.speaker.name if found.speaker else "")


def of_person(key):
    person = Person.objects.filter(pk=number(key)).first()
    return person and facts.of_person(person)


def of_site(key):
    return facts.of_site() if key == "1" else None


def number(key):
    """The primary key that is written so; one number has one writing. Raises ValueError."""
    if not (len(key) < LONGEST_KEY and key.isascii() and key.isdecimal() and str(int(key)) == key):
        raise ValueError(key)
    return int(key)


KINDS = dict.fromkeys(SHAPES, of_image) | {
    "article": of_article,
    "quote": of_quote,
    "person": of_person,
    "site": of_site,
}
