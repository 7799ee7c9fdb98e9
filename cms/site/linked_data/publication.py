"""The publication itself: its organization and its website, which every page names (https://schema.org/NewsMediaOrganization)."""

from functools import lru_cache

from django.conf import settings
from django.urls import get_script_prefix

from cms.site.absolute_urls import absolute_from
from cms.site.linked_data.script import as_json, known, reference
from cms.site.publication.facts import Facts
from plumbing.web.addresses import address_of

LOGO = "icon-512"
TERM = "search_term_string"
# By which property the organization names its page of a purpose.
PROPERTIES = {
    "principles": "publishingPrinciples",
    "ethics": "ethicsPolicy",
    "corrections": "correctionsPolicy",
    "masthead": "masthead",
    "ownership": "ownershipFundingInfo",
    "sources": "unnamedSourcesPolicy",
    "feedback": "actionableFeedbackPolicy",
    "diversity": "diversityPolicy",
}


def publisher_id(home: str) -> str:
    return f"{home}#publisher"


def website_id(home: str) -> str:
    return f"{home}#website"


def publication(absolute, shown) -> str:
    """Both nodes, as JSON: made once for each address under which the site is read. `shown` is of publication/shown.py."""
    return _publication(absolute(""), get_script_prefix(), shown.facts, shown.pages)


@lru_cache(maxsize=16)
def _publication(base, script_prefix, facts, pages):
    return ",".join(as_json(node) for node in nodes(absolute_from({"site_address": base}), facts, pages))


def nodes(absolute, facts: Facts, pages=()) -> list[dict]:
    home = absolute(address_of("home"))
    organization = known(
        {
            "@type": "NewsMediaOrganization",
            "@id": publisher_id(home),
            "name": facts.name,
            "description": facts.description,
            "url": home,
            "logo": logo(absolute, facts),
            **organization_facts(facts),
            **{
                PROPERTIES[page.purpose]: absolute(page.get_absolute_url())
                for page in pages
                if page.purpose in PROPERTIES
            },
        }
    )
    website = known(
        {
            "@type": "WebSite",
            "@id": website_id(home),
            "name": facts.name,
            "description": facts.description,
            "url": home,
            "inLanguage": settings.LANGUAGE_CODE,
            "publisher": reference(publisher_id(home)),
            "potentialAction": {
                "@type": "SearchAction",
                "target": {"@type": "EntryPoint", "urlTemplate": f"{absolute(address_of('search'))}?q={{{TERM}}}"},
                "query-input": f"required name={TERM}",
            },
        }
    )
    return [organization, website]


def logo(absolute, facts):
    if shown := facts.logo:
        return known(
            {"@type": "ImageObject", "url": absolute(shown.path), "width": shown.width, "height": shown.height}
        )
    return {"@type": "ImageObject", "url": absolute(address_of(LOGO)), "width": 512, "height": 512}


def organization_facts(facts):
    """What editors have said of the organization (https://schema.org/Organization); nothing of what they have not."""
    row = facts.row
    address = known(
        {
            "streetAddress": row.street,
            "postalCode": row.postal_code,
            "addressLocality": row.city,
            "addressCountry": row.country,
        }
    )
    return {
        "legalName": row.legal_name,
        "email": row.email,
        "telephone": row.telephone,
        "foundingDate": row.founded_on.isoformat() if row.founded_on else "",
        "address": {"@type": "PostalAddress"} | address if address else None,
        "sameAs": list(facts.accounts),
    }
