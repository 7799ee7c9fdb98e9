"""The publication itself: its organization and its website, which every page names (https://schema.org/NewsMediaOrganization)."""

from functools import lru_cache

from django.conf import settings
from django.urls import get_script_prefix

from cms.site.absolute_urls import absolute_from
from cms.site.linked_data.script import as_json, known, reference
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


def publication(absolute, pages) -> str:
    """Both nodes, as JSON: made once for each address under which the site is read. `pages` are those of own_pages.py."""
    return _publication(absolute(""), get_script_prefix(), settings.SITE_NAME, settings.SITE_TAGLINE, pages)


@lru_cache(maxsize=16)
def _publication(base, script_prefix, name, tagline, pages):
    return ",".join(as_json(node) for node in nodes(absolute_from({"site_address": base}), name, tagline, pages))


def nodes(absolute, name: str, tagline: str, pages=()) -> list[dict]:
    home = absolute(address_of("home"))
    organization = known(
        {
            "@type": "NewsMediaOrganization",
            "@id": publisher_id(home),
            "name": name,
            "description": tagline,
            "url": home,
            "logo": {"@type": "ImageObject", "url": absolute(address_of(LOGO)), "width": 512, "height": 512},
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
            "name": name,
            "description": tagline,
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
