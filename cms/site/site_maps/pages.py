"""The site maps: an index, files of some hundred keys each, and one of the news of two days (decision 190)."""

from datetime import timedelta

from django.conf import settings
from django.core.files.storage import default_storage
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from cms.site.absolute_urls import absolute_from
from cms.site.lists import registry as lists
from cms.site.lists.archive import months
from cms.site.page_kind import PageKind
from cms.site.publication.shown import the_publication
from cms.site.site_maps import data, xml
from cms.site.site_maps.xml import News, Url
from plumbing import clock
from plumbing.web.addresses import address_of, addresses_of

IS_NEWS_FOR = timedelta(days=2)
HIGHEST = 10**9  # of a file; what is higher is no key of any row
# Pages of which there is one each, besides the front page.
SINGLE = ("feeds", *(page.name for page in lists.PAGES if "<" not in page.route))
PAGES_OF = {"articles": "article", "people": "person", "series": "series", "tags": "tag"}


@require_safe
def index(request):
    now, absolute = clock.now(), absolute_for(request)
    paths = [path for kind, rows in data.ROWS.items() for path in paths_of(kind, rows.files(now))]
    return answer(xml.index(map(absolute, [reverse("site-map-pages"), *paths])))


def paths_of(kind, numbers):
    # Django would put the same pattern together for each of hundreds of files.
    before, _, after = reverse("site-map-part", args=[kind, 0]).rpartition("0")
    return [f"{before}{number}{after}" for number in numbers]


@require_safe
def pages(request):
    """The front page, the sections, pages of which there is one each, those of the publication, and the months of the archive."""
    now, absolute = clock.now(), absolute_for(request)
    latest = next((article.published_at for article in data.newest_article.of(now)[:1]), None)
    urls = [Url(absolute(address_of("home")), xml.moment(latest) if latest else "")]
    urls += of_lists(data.sections(now), "section", absolute)
    urls += [Url(absolute(address_of(name))) for name in SINGLE]
    urls += [Url(absolute(page.get_absolute_url())) for page in data.own_pages()]
    urls += [Url(absolute(month.get_absolute_url())) for month in months(now)]
    return answer(xml.url_set(urls))


@require_safe
def part(request, kind, number):
    if kind not in data.ROWS or number > HIGHEST:
        raise Http404("There is no such site map.")
    now, absolute = clock.now(), absolute_for(request)
    rows = data.ROWS[kind].in_file(number, now)
    if not rows:
        raise Http404("None of these keys has a page.")
    urls = of_articles(rows, number, absolute) if kind == "articles" else of_lists(rows, PAGES_OF[kind], absolute)
    return answer(xml.url_set(urls))


@require_safe
def news(request):
    now, absolute = clock.now(), absolute_for(request)
    fresh = data.news.of(now - IS_NEWS_FOR, now)[: data.MOST_NEWS]
    return answer(xml.url_set(Url(absolute(address_of("article", each.slug)), news=facts_of(each)) for each in fresh))


def of_articles(rows, number, absolute):
    of_slug, pictures = addresses_of("article"), {}
    keys = data.ROWS["articles"].in_one
    for shown in data.pictures_between(number * keys, (number + 1) * keys):
        pictures.setdefault(shown.article_id, []).append(shown.image_file)
    for pk, slug, published, updated, image in rows:
        changed = xml.moment_of_text(max(published, updated or published))
        files = pictures.get(pk, ())
        if image:
            files = dict.fromkeys([image, *files])
        shown = tuple(absolute(default_storage.url(file)) for file in files)
        yield Url(absolute(of_slug(slug)), changed, shown)


def of_lists(rows, page, absolute):
    of_slug = addresses_of(page)
    for row in rows:
        latest = max(filter(None, [row.first, row.second, row.third]), default=None)
        yield Url(absolute(of_slug(row.slug)), xml.moment(latest) if latest else "")


def facts_of(article):
    return News(the_publication().name, article.language, article.published_at, article.headline)


def absolute_for(request):
    return absolute_from({"site_address": settings.SITE_ADDRESS, "request": request})


def answer(text):
    return HttpResponse(text, content_type="application/xml; charset=utf-8")


def parts():
    """The paths of the first two files of each kind."""
    now = clock.now()
    return [
        reverse("site-map-part", args=[kind, number])
        for kind, rows in data.ROWS.items()
        for number in rows.files(now)[:2]
    ]


def kept(name, route, view):
    return PageKind(name, route, view, lambda: [reverse(name)], lambda: reverse(name))


PAGES = [
    kept("site-map", "sitemap.xml", index),
    kept("site-map-pages", "sitemaps/pages.xml", pages),
    kept("news-site-map", "sitemaps/news.xml", news),
    PageKind("site-map-part", "sitemaps/<slug:kind>/<int:number>.xml", part, parts, lambda: parts()[0]),
]
