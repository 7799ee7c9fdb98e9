"""The facts of an article, for its front matter. Words of our own vocabulary (kinds, roles) are those of docs/contracts.md."""

from django.conf import settings

from articles.models import Role
from cms.site.publication.shown import the_publication
from plumbing.web.addresses import address_of


def facts_of(article, absolute):
    """A dict of what is known; `absolute` makes an address of a path."""
    address = absolute(article.get_absolute_url())
    return {
        "headline": article.headline,
        "standfirst": article.standfirst,
        "description": article.seo_description,
        "kind": article.kind,
        "language": article.language,
        "published": moment(article.published_at),
        "updated": moment(article.updated_at) if article.is_updated else "",
        "address": address,
        "canonical": article.canonical_address or address,
        "publication": {"name": the_publication().name, "address": absolute("/")},
        "section": page_of(article.section, absolute) if article.section else None,
        "series": page_of(article.series, absolute) if article.series else None,
        "tags": sorted(tag["name"] for tag in article.tag_facts or []),
        "authors": [person(each, absolute) for each in article.credits if each.role == Role.AUTHOR],
        "contributors": [person(each, absolute, each.role) for each in article.credits if each.role != Role.AUTHOR],
        "image": image(article, absolute) if article.image else None,
        "word_count": article.word_count,
        "quotes": [quote(each, address, absolute) for each in article.said],
        "corrections": [correction(each) for each in article.corrections.all()],
        "licence": absolute(address_of("licence")) if settings.RSL_LICENCE else "",
    }


def moment(value):
    return value.isoformat(timespec="seconds")


def page_of(row, absolute):
    return {"name": row.name, "address": absolute(row.get_absolute_url())}


def person(credit, absolute, role=""):
    return {"name": credit.person_name, "role": role, "address": absolute(address_of("person", credit.person_slug))}


def image(article, absolute):
    picture = article.image
    return {
        "address": absolute(picture.file.url),
        "alt": picture.alt,
        "caption": article.image_caption or picture.caption,
        "credit": picture.credit,
    }


def quote(said, address, absolute):
    return {
        "words": said.text,
        "speaker": said.speaker_name,
        "speaker_address": absolute(address_of("person", said.speaker_slug)) if said.speaker_slug else "",
        "said_on": said.said_on.isoformat() if said.said_on else "",
        "source": said.source_address,
        "address": f"{address}#{said.anchor}",
    }


def correction(each):
    return {"kind": each.kind, "date": moment(each.made_at), "text": each.text}
