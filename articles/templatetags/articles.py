"""What the templates of articles ask for: the parts of a body with their rows, labels, addresses, numbers."""

import json
from datetime import date

from django import template
from django.utils.formats import date_format
from django.utils.safestring import mark_safe

from articles import numbers, sharing, structured_data
from articles.models import Role, Section
from articles.opening import set_initial
from people.prepared import prepared

register = template.Library()
register.filter("as_people_write", numbers.as_people_write)

TONES = 8
LONG_HEADLINE = 90
SCRIPT_ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}


@register.simple_tag
def body_parts(article):
    """The parts of a body, each with the template that shows it and the row that it names. Needs no query of its own."""
    posts = {use.post.reference: use.post for use in article.post_uses.all()}
    images = {use.image.name: use.image for use in article.image_uses.all()}
    shown = []
    for number, part in enumerate(article.body_parts):
        if "block" in part:
            rows = {"post": posts.get(part.get("reference")), "image": images.get(part.get("name"))}
            shown.append({**part, **rows, "template": f"articles/blocks/{part['block']}.html"})
        else:
            shown.append({"html": part["html"] if number else set_initial(part["html"])})
    return shown


@register.simple_tag
def sections():
    """Every section, in the order of the masthead."""
    return every_section()


@prepared
def every_section():
    return Section.objects.all()


@register.filter
def authors(bylines):
    return [byline for byline in bylines if byline.role == Role.AUTHOR]


@register.filter
def other_credits(bylines):
    return [byline for byline in bylines if byline.role != Role.AUTHOR]


@register.filter
def tone(section):
    """The class that gives a section its tone."""
    return f"tone tone-{section.pk % TONES}"


@register.filter
def day(words):
    """A day as a body writes it ("2026-11-23"), in words; what is no day stays as it is."""
    try:
        return date_format(date.fromisoformat(words), "j F Y")
    except ValueError:
        return words


@register.filter
def is_long(headline):
    return len(headline) > LONG_HEADLINE


@register.simple_tag(takes_context=True)
def absolute(context, path):
    """The whole address of a path of ours; an address stays as it is."""
    return absolute_from(context)(path)


@register.simple_tag(takes_context=True)
def share_links(context, article):
    address = article.canonical_address or absolute(context, article.get_absolute_url())
    return sharing.share_links(address, article.headline)


@register.simple_tag(takes_context=True)
def structured_article(context, article):
    """JSON-LD in a data block: browsers never run it, so the CSP lets it stand in the page."""
    facts = structured_data.news_article(article, absolute_from(context), context["site_name"])
    data = json.dumps(facts, ensure_ascii=False).translate(SCRIPT_ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{data}</script>')  # noqa: S308  escaped above


def absolute_from(context):
    base = context.get("site_address") or context["request"].build_absolute_uri("/").rstrip("/")
    return lambda path: path if path.startswith(("http://", "https://")) else f"{base}{path}"
