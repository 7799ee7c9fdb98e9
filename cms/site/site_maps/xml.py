"""Writes site maps: https://www.sitemaps.org/protocol.html, with Google's extensions for pictures and news. Pure."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import NamedTuple
from xml.sax.saxutils import escape

from cms.site.feeds.elsewhere import readable

PROTOCOL = "http://www.sitemaps.org/schemas/sitemap/0.9"
# https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps, …/news-sitemap
EXTENSIONS = {
    "image": "http://www.google.com/schemas/sitemap-image/1.1",
    "news": "http://www.google.com/schemas/sitemap-news/0.9",
}


class News(NamedTuple):
    """What the news site map says of an article. `language` is a tag as pages have it."""

    publication: str
    language: str
    published_at: datetime
    title: str


class Url(NamedTuple):
    """A page: its absolute address, when it last changed (as `moment` writes it), the absolute addresses of its pictures, and its
    news facts.
    """

    address: str
    changed: str = ""
    pictures: tuple[str, ...] = ()
    news: News | None = None


def url_set(urls: Iterable[Url]) -> str:
    namespaces = "".join(f' xmlns:{prefix}="{namespace}"' for prefix, namespace in EXTENSIONS.items())
    return _document("urlset", namespaces, map(_url, urls))


def index(addresses: Iterable[str]) -> str:
    """The site map of site maps."""
    return _document("sitemapindex", "", (f"<sitemap><loc>{escape(each)}</loc></sitemap>" for each in addresses))


def _document(element, namespaces, entries):
    lines = "\n".join(entries)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<{element} xmlns="{PROTOCOL}"{namespaces}>\n{lines}\n</{element}>\n'
    )


def _url(url):
    address, changed, pictures, news = url
    lines = [f"<url><loc>{escape(address)}</loc>"]
    if changed:
        lines.append(f"<lastmod>{changed}</lastmod>")
    if news:
        lines.append(_news(news))
    lines += [f"<image:image><image:loc>{escape(each)}</image:loc></image:image>" for each in pictures]
    return f"{''.join(lines)}</url>"


def _news(news):
    name, title = escape(readable(news.publication)), escape(readable(news.title))
    return (
        f"<news:news><news:publication><news:name>{name}</news:name>"
        f"<news:language>{language_of_news(news.language)}</news:language></news:publication>"
        f"<news:publication_date>{moment(news.published_at)}</news:publication_date><news:title>{title}</news:title></news:news>"
    )


def moment(value: datetime) -> str:
    """A moment as W3C has it (https://www.w3.org/TR/NOTE-datetime), in UTC."""
    return value.astimezone(UTC).isoformat(timespec="seconds")


def moment_of_text(value: str) -> str:
    """The same, of what SQLite and PostgreSQL write of a moment in UTC: "2026-11-29 10:00:00.5+00"."""
    return f"{value[:10]}T{value[11:19]}+00:00"


def language_of_news(tag: str) -> str:
    """An ISO 639 code; for Chinese, zh-cn or zh-tw."""
    language, _, rest = tag.lower().partition("-")
    if language != "zh":
        return language
    return "zh-tw" if {"tw", "hk", "mo", "hant"} & set(rest.split("-")) else "zh-cn"
