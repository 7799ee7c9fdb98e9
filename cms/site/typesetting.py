"""What pages ask for to set an article: the parts of its body with their rows, labels, days, whole addresses, data for machines."""

import json
from datetime import date, datetime
from functools import cache
from itertools import groupby
from operator import attrgetter

from django.conf import settings
from django.utils import translation
from django.utils.dates import MONTHS
from django.utils.safestring import mark_safe
from django.utils.timezone import get_default_timezone
from jinja2 import pass_context

from articles.models import Role
from articles.social.addresses import canonical
from cms.site import structured_data
from cms.site.article.drop_cap import set_initial

TONES = 8
LONG_HEADLINE = 90
SCRIPT_ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def body_parts(article):
    """The parts of a body, each with its "block" (None for plain text) and the row that it names. Needs no query of its own."""
    posts = {use.post.reference: use.post for use in article.post_uses.all()}
    images = {use.image.name: use.image for use in article.image_uses.all()}
    shown = []
    for number, part in enumerate(article.body_parts):
        if "block" in part:
            rows = {"post": posts.get(part.get("reference")), "image": images.get(part.get("name"))}
            shown.append({**part, **rows, "post_anchor": "", "copy_anchor": "", "copy": None})
        else:
            shown.append({"block": None, "html": part["html"] if number else set_initial(part["html"])})
    if posts:
        _anchor_posts(shown, posts.values())
    return shown


def _anchor_posts(parts, posts):
    """Give each post's first card an anchor, and quotes from posts that are gone our copy: its anchor, and its card if it is
    nowhere else in the text. The copy for a quote within a sentence stands below the text.
    """
    anchored = set()
    for part in parts:
        if (post := part.get("post")) and post not in anchored:
            part["post_anchor"] = anchor_of_post(post.pk)
            anchored.add(post)
    gone = {post.address: post for post in posts if post.is_gone and post.address}
    if not gone:
        return
    for part in parts:
        if part.get("cite") and (post := gone.get(canonical(part["cite"]))):
            part |= {"copy_anchor": anchor_of_post(post.pk), "copy": None if post in anchored else post}
            anchored.add(post)
    rest = [post for post in gone.values() if post not in anchored]
    parts.extend({"block": "post", "post": post, "post_anchor": anchor_of_post(post.pk)} for post in rest)


def anchor_of_post(number):
    return f"post-{number}"


def credits_of(article):
    """Two lists of its bylines: the authors', and the others'."""
    bylines = article.bylines.all()
    authors = [byline for byline in bylines if byline.role == Role.AUTHOR]
    return authors, [byline for byline in bylines if byline.role != Role.AUTHOR]


def by_article(quotes):
    """Pairs of an article and the list of its quotes, for quotes that come article by article."""
    return [(article, list(said)) for article, said in groupby(quotes, attrgetter("article"))]


def as_a_whole(words):
    """Quoted words as they stand by themselves: without the comma that led to “she said”."""
    return words.rstrip(" ,;:—–") or words


def tone(section):
    """The class that gives a section its tone."""
    return f"tone tone-{section.pk % TONES}"


def is_long(headline):
    return len(headline) > LONG_HEADLINE


def iso(moment):
    """What <time datetime> takes: a day, or a moment by the publication's clock."""
    return _local(moment).isoformat()


def day(moment):
    """A day in words; given as a moment, as a date, or as a body writes it ("2026-11-23"). What is no day stays as it is.

    It says what Django's date filter says for "j F Y", much sooner: lists print it twenty times.
    """
    if isinstance(moment, str):
        try:
            moment = date.fromisoformat(moment)
        except ValueError:
            return moment
    local = _local(moment)
    return f"{local.day} {month(local.month, settings.LANGUAGE_CODE)} {local.year:04}"


@cache
def month(number, language):
    """Its name, in the one language of the publication's pages; whichever is active when it is first asked for."""
    with translation.override(language):
        return str(MONTHS[number])


def _local(moment):
    # No reader has a time zone of their own, so that of the publication holds.
    return moment.astimezone(get_default_timezone()) if isinstance(moment, datetime) else moment


@pass_context
def absolute(context, path):
    """The whole address of a path of ours; an address stays as it is."""
    return absolute_from(context)(path)


@pass_context
def structured_article(context, article):
    """JSON-LD in a data block: browsers never run it, so the CSP lets it stand in the page."""
    facts = structured_data.news_article(article, absolute_from(context), context["site_name"])
    data = json.dumps(facts, ensure_ascii=False).translate(SCRIPT_ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{data}</script>')  # noqa: S308  escaped above


def absolute_from(context):
    base = context.get("site_address") or context["request"].build_absolute_uri("/").rstrip("/")
    return lambda path: path if path.startswith(("http://", "https://")) else f"{base}{path}"
