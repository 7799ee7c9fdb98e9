"""What stands on the front page: which articles it asks for, and how it arranges them so that each is met once."""

from datetime import timedelta

from django.db.models import OuterRef
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from articles.models import Article, Byline, Role, Section
from cms.site.front.choosing import chosen
from cms.site.front.content import MOST_HELD
from cms.site.most_read import most_read
from cms.site.page_kind import PageKind
from plumbing import clock
from plumbing.database.json_list import ListOfKeys
from plumbing.database.prepared import prepared
from plumbing.page_cache.watching import does_not_move

LATEST, SECOND, IN_BAND, SHARED, COLUMNISTS = 16, 3, 4, 5, 5
# Shares add up over the years: without a window the oldest articles would lead for ever.
SHARED_WITHIN = timedelta(days=30)


@require_safe
def home(request):
    now = clock.now()
    return render(request, "cms/home.html", front_page(chosen(request, None, now), now))


def front_page(picks, now):
    """The facts that its template prints. `picks` is what editors have Chosen; all else is chosen here."""
    newest = latest(now)
    top = picks.filled(led(picks.free(newest)) if 0 not in picks.top else picks.free(newest), 1 + SECOND)
    above = {article.pk for article in top} | picks.held
    return {
        "lead": top[0] if top else None,
        "second": top[1:],
        "bands": bands_without(above, picks.in_order(sections(now)), now),
        "columnists": columnists([article for article in newest if article.pk not in above]),
        "most_read": lists_without(picks.held, most_read(None, now)),
        "shared": [each for each in most_shared(shared_since(newest, now), now) if each.pk not in picks.held][:SHARED],
    }


def led(latest):
    """Those of the latest, so ordered that the newest with a picture leads, where it is new enough, else the newest."""
    lead = next((article for article in latest[: SECOND + 1] if article.image), None)
    return [lead, *(article for article in latest if article is not lead)] if lead else latest


def lists_without(held, lists):
    """Of what is read most."""
    kept = [(label, [article for article in articles if article.pk not in held]) for label, articles in lists]
    return [(label, articles) for label, articles in kept if articles]


def bands_without(above, sections, now):
    """Pairs of a section and its latest articles, in the order of the sections given; what is in `above` is left out."""
    chosen = {section: [pk for pk in section.newest or [] if pk not in above][:IN_BAND] for section in sections}
    found = {article.pk: article for article in cards(tuple(sorted(sum(chosen.values(), []))), now)}
    bands = [(section, [found[pk] for pk in keys if pk in found]) for section, keys in chosen.items()]
    return [band for band in bands if band[1]]


def columnists(articles):
    """Pairs of an author and their latest article: those who write for the publication and have a face."""
    by_key = {article.pk: article for article in articles}
    bylines = faces(tuple(sorted(by_key)))
    places = {pk: place for place, pk in enumerate(by_key)}
    newest = {}
    for byline in sorted(bylines, key=lambda byline: (places[byline.article_id], byline.order)):
        newest.setdefault(byline.person, by_key[byline.article_id])
    return list(newest.items())[:COLUMNISTS]


def shared_since(latest, now):
    """From when on an article is among the recently shared: thirty days, or the latest articles of a publication that is slower."""
    since = now - SHARED_WITHIN
    oldest = min((article.published_at for article in latest), default=since)
    if oldest >= since:
        return since
    # When an article was published is no distance from now: without this, the page would end at once, and never be kept.
    does_not_move(oldest)
    return oldest


@prepared
def latest(now):
    return Article.objects.published(now).newest_first().as_cards()[:LATEST]


@prepared
def sections(now):
    """Every section with the numbers of its `newest` articles: as many as a band may need when some
    stand above it or are held back."""
    articles = Article.objects.published(now).filter(section=OuterRef("pk")).newest_first()
    return Section.objects.annotate(newest=ListOfKeys(articles.values("pk")[: IN_BAND + SECOND + 1 + MOST_HELD]))


@prepared
def cards(keys, now):
    return Article.objects.published(now).filter(pk__in=keys).order_by().as_cards()


@prepared
def most_shared(since, now):
    return Article.objects.published(now).filter(published_at__gte=since).most_shared().as_cards()[: SHARED + MOST_HELD]


@prepared
def faces(articles):
    authors = Byline.objects.filter(article__in=articles, role=Role.AUTHOR, person__is_contributor=True)
    return authors.exclude(person__portrait="").select_related("person")


PAGE = PageKind("home", "", home, examples=lambda: [reverse("home")], largest=lambda: reverse("home"))
