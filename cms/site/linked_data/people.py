"""People (https://schema.org/Person), known on every page by the same `@id`."""

from functools import lru_cache

from django.conf import settings
from django.core.files.storage import default_storage
from django.urls import get_script_prefix

from cms.site.absolute_urls import absolute_from
from cms.site.linked_data.script import known
from people import platforms
from plumbing.web.addresses import address_of


def person_id(absolute, slug: str) -> str:
    return f"{absolute(address_of('person', slug))}#person"


def named(absolute, slug: str, name: str) -> dict:
    """Somebody of whom a page tells no more than the name."""
    address = absolute(address_of("person", slug))
    return {"@type": "Person", "@id": f"{address}#person", "name": name, "url": address}


def person(absolute, row, handles) -> dict:
    """What readers of an article may know of a Person; `handles` are their SocialHandles."""
    profiles = tuple((handle.platform, handle.handle, handle.address) for handle in handles)
    return _person(
        absolute(""),
        get_script_prefix(),
        settings.MEDIA_URL,
        row.slug,
        row.name,
        row.role,
        row.portrait.name,
        row.website,
        profiles,
    )


@lru_cache(maxsize=2_000)  # who writes often is told of often
def _person(base, script_prefix, media, slug, name, role, portrait, website, profiles):
    absolute = absolute_from({"site_address": base})
    addresses = [
        website,
        *(address or platforms.profile_address(platform, handle) for platform, handle, address in profiles),
    ]
    return named(absolute, slug, name) | known(
        {
            "jobTitle": role,
            "image": absolute(default_storage.url(portrait)) if portrait else "",
            "sameAs": list(dict.fromkeys(address for address in addresses if address)),
        }
    )
