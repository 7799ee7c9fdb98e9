"""An article (https://schema.org/NewsArticle), with who made it, its pictures, its place and its corrections."""

from articles.models import Role
from cms.site.linked_data import people, quotations, recordings, trails
from cms.site.linked_data.images import image
from cms.site.linked_data.kinds import type_of
from cms.site.linked_data.publication import publisher_id, website_id
from cms.site.linked_data.script import known, moment, reference
from cms.site.pictures import sharing
from cms.site.presentation import kind_of_correction
from plumbing.web.addresses import address_of

# Roles for which schema.org has a property of its own. Of the others a Role tells which (https://schema.org/Role).
PROPERTIES = {Role.AUTHOR: "author", Role.EDITOR: "editor", Role.TRANSLATOR: "translator"}


def of_article(absolute, article) -> list[dict]:
    """The nodes of its page; `article` is loaded as for that."""
    address = absolute(article.get_absolute_url())
    trail = trails.trail_to(article.headline, article.get_absolute_url())
    if article.section:
        trail.insert(1, (article.section.name, article.section.get_absolute_url()))
    return [news_article(article, address, absolute), trails.breadcrumbs(absolute, address, trail)]


def news_article(article, address, absolute) -> dict:
    home = absolute(address_of("home"))
    page = article.canonical_address or address
    series = article.series and _series(article.series, absolute)
    return known(
        {
            "@type": type_of(article.kind),
            "@id": f"{address}#article",
            "url": page,
            "mainEntityOfPage": {
                "@type": "WebPage",
                "@id": page,
                "isPartOf": reference(website_id(home)),
                "breadcrumb": reference(trails.breadcrumbs_id(address)),
            },
            "headline": article.headline,
            "description": article.seo_description or article.standfirst,
            "inLanguage": article.language,
            "datePublished": moment(article.published_at),
            "dateModified": moment(article.updated_at or article.published_at),
            "articleSection": article.section.name if article.section else None,
            "keywords": sorted(tag["name"] for tag in article.tag_facts or []),
            "about": _subjects(article.tag_facts or [], absolute),
            "wordCount": article.word_count,
            "isAccessibleForFree": True,
            **_credits(article, absolute),
            "image": _images(article, absolute),
            **recordings.of_article(article, absolute),
            "isPartOf": [series, reference(website_id(home))] if series else reference(website_id(home)),
            **quotations.of_article(article, address, absolute),
            "correction": [correction(each, address) for each in article.corrections.all()],
            "publisher": reference(publisher_id(home)),
        }
    )


def _credits(article, absolute):
    """Who made it, by the property of their role; each in full the first time."""
    found, told = {}, set()
    for byline in article.bylines.all():
        row = byline.person
        is_told = row.pk in told
        person = (
            reference(people.person_id(absolute, row.slug)) if is_told else people.person(absolute, row, byline.handles)
        )
        told.add(row.pk)
        name = PROPERTIES.get(byline.role, "contributor")
        if name == "contributor":
            person = {"@type": "Role", "roleName": byline.role, "contributor": person}
        found.setdefault(name, []).append(person)
    return found


def _subjects(tags, absolute):
    addresses = [(tag["name"], absolute(address_of("tag", tag["slug"]))) for tag in tags]
    return [
        {"@type": "Thing", "@id": f"{address}#subject", "name": name, "url": address}
        for name, address in sorted(addresses)
    ]


def _images(article, absolute):
    """Its lead picture in three shapes; else its share card."""
    row = article.image
    if row is None:
        picture = sharing.of_article(article)
        return picture and [image(picture, absolute)]
    credits = known({"caption": article.image_caption or row.caption, "creditText": row.credit})
    return [image(picture, absolute) | credits for picture in sharing.crops_of(row).values()]


def _series(series, absolute):
    address = absolute(series.get_absolute_url())
    return {"@type": "CreativeWorkSeries", "@id": f"{address}#series", "name": series.name, "url": address}


def correction(row, address) -> dict:
    """A CorrectionComment on the article at `address`."""
    return {
        "@type": "CorrectionComment",
        "@id": f"{address}#correction-{row.pk}",
        "name": kind_of_correction(row.kind),
        "text": row.text,
        "datePublished": moment(row.made_at),
    }
