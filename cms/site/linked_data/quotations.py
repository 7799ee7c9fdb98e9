"""What an article quotes and shows of others: quotes with their speaker and their permanent address, people whom it names, and
archived posts (https://schema.org/Quotation, https://schema.org/SocialMediaPosting).
"""

from cms.site.article.body_parts import anchor_of_post
from cms.site.linked_data import people, trails
from cms.site.linked_data.kinds import type_of
from cms.site.linked_data.publication import website_id
from cms.site.linked_data.script import known, reference
from plumbing.web.addresses import address_of


def of_article(article, address, absolute) -> dict:
    """The properties `mentions`, `hasPart` and `citation` of an article that is loaded as for its page."""
    named = sorted(article.mention_facts or [], key=lambda each: each["position"])
    slugs = {each["person"]: each["slug"] for each in named}
    quotes = sorted(article.quote_facts or [], key=lambda each: each["position"])
    return {
        "mentions": [people.named(absolute, each["slug"], each["name"]) for each in named],
        "hasPart": [quotation(each, slugs.get(each["speaker"]), address, absolute) for each in quotes],
        "citation": [
            posting(use.post, absolute, f"{address}#{anchor_of_post(use.post.pk)}") for use in article.post_uses.all()
        ],
    }


def quotation(facts, speaker, address, absolute) -> dict:
    """Exact words; `speaker` is a slug, or None where nobody knows who said them."""
    place = f"{address}#{facts['anchor']}"
    return known(
        {
            "@type": "Quotation",
            "@id": place,
            "url": place,
            "text": facts["text"],
            "creator": reference(people.person_id(absolute, speaker)) if speaker else None,
            # Where the words come from; schema.org has `isBasedOn` for the source of a quotation.
            "isBasedOn": facts["source_address"],
            "dateCreated": facts["said_on"],
        }
    )


def page_of_quote(absolute, quote, address, trail) -> list[dict]:
    """The nodes of the page of a Quote, which is known by its place in the article."""
    article, speaker = absolute(quote.article.get_absolute_url()), quote.speaker
    facts = {
        "anchor": quote.anchor,
        "text": quote.text,
        "source_address": quote.source_address,
        "said_on": quote.said_on and quote.said_on.isoformat(),
    }
    told = quotation(facts, None, article, absolute) | known(
        {
            "creator": speaker and people.named(absolute, speaker.slug, speaker.name),
            "isPartOf": {
                "@type": type_of(quote.article.kind),
                "@id": f"{article}#article",
                "url": article,
                "headline": quote.article.headline,
            },
        }
    )
    page = {
        "@type": "WebPage",
        "@id": address,
        "url": address,
        "isPartOf": reference(website_id(absolute(address_of("home")))),
        "breadcrumb": reference(trails.breadcrumbs_id(address)),
        "mainEntity": told,
    }
    return [page, trails.breadcrumbs(absolute, address, trail)]


def posting(post, absolute, copy="") -> dict:
    """An archived post: where it was or is, and the address of our copy."""
    person = post.person
    author = people.named(absolute, person.slug, person.name) if person else {"@type": "Person"}
    return known(
        {
            "@type": "SocialMediaPosting",
            "@id": post.address,
            "url": post.link,
            "author": author | known({"name": post.author_label, "alternateName": post.handle_label}),
            "datePublished": post.time_value,
            "articleBody": post.text,
            "inLanguage": post.language,
            "publisher": {"@type": "Organization", "name": str(post.platform_label)},
            "archivedAt": copy,
        }
    )
