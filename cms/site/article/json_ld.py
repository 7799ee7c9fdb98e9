"""The JSON-LD of an article's page: schema.org's OpinionNewsArticle or another type of NewsArticle (https://schema.org/NewsArticle)."""

import json

from django.utils.safestring import mark_safe
from jinja2 import pass_context

from articles.models import Kind, Role
from cms.site.absolute_urls import absolute_from

SCRIPT_ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}

TYPES = {
    Kind.ANALYSIS: "AnalysisNewsArticle",
    Kind.REVIEW: "ReviewNewsArticle",
    Kind.SATIRE: "SatiricalArticle",
    Kind.INTERVIEW: "NewsArticle",
    Kind.SPONSORED: "AdvertiserContentArticle",
}


@pass_context
def json_ld(context, article):
    """A script element with the article's JSON-LD. Browsers do not run it, so the Content Security Policy allows it."""
    facts = news_article(article, absolute_from(context), context["site_name"])
    data = json.dumps(facts, ensure_ascii=False).translate(SCRIPT_ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{data}</script>')  # noqa: S308  escaped above


def news_article(article, absolute, publisher):
    """The facts of `article`, loaded as for its page. `absolute` makes an address of a path; `publisher` is its name.

    What is not known is left out, as schema.org asks for.
    """
    address = article.canonical_address or absolute(article.get_absolute_url())
    facts = {
        "@context": "https://schema.org",
        "@type": TYPES.get(article.kind, "OpinionNewsArticle"),
        "@id": f"{address}#article",
        "url": address,
        "mainEntityOfPage": address,
        "headline": article.headline,
        "description": article.seo_description or article.standfirst,
        "inLanguage": article.language,
        "datePublished": _moment(article.published_at),
        "dateModified": _moment(article.updated_at or article.published_at),
        "articleSection": article.section.name if article.section else None,
        "keywords": sorted(tag["name"] for tag in article.tag_facts or []),
        "wordCount": article.word_count,
        "isAccessibleForFree": True,
        "author": _people(article, absolute, lambda role: role == Role.AUTHOR),
        "contributor": _people(article, absolute, lambda role: role != Role.AUTHOR),
        "image": _image(article.image, absolute) if article.image else None,
        "isPartOf": _series(article.series, absolute) if article.series else None,
        "correction": [_correction(correction) for correction in article.corrections.all()],
        "publisher": {"@type": "NewsMediaOrganization", "name": publisher, "url": absolute("/")},
    }
    return {name: value for name, value in facts.items() if value not in (None, "", [])}


def _moment(moment):
    return moment.isoformat(timespec="seconds") if moment else None


def _people(article, absolute, is_wanted):
    """Those with a wanted role in the article, each once."""
    bylines = {byline.person_id: byline for byline in reversed(article.bylines.all()) if is_wanted(byline.role)}
    return [_person(byline.person, byline.handles, absolute) for byline in reversed(bylines.values())]


def _person(person, handles, absolute):
    facts = {
        "@type": "Person",
        "name": person.name,
        "url": absolute(person.get_absolute_url()),
        "jobTitle": person.role,
        "image": absolute(person.portrait.url) if person.portrait else "",
        "sameAs": [handle.profile_address for handle in handles if handle.profile_address],
    }
    return {name: value for name, value in facts.items() if value}


def _image(image, absolute):
    facts = {
        "@type": "ImageObject",
        "url": absolute(image.file.url),
        "width": image.width,
        "height": image.height,
        "creditText": image.credit,
    }
    return {name: value for name, value in facts.items() if value}


def _series(series, absolute):
    return {"@type": "CreativeWorkSeries", "name": series.name, "url": absolute(series.get_absolute_url())}


def _correction(correction):
    return {"@type": "CorrectionComment", "text": correction.text, "datePublished": _moment(correction.made_at)}
