"""Where a page stands in the site (https://schema.org/BreadcrumbList)."""

from cms.site.words import gettext
from plumbing.web.addresses import address_of


def breadcrumbs_id(address: str) -> str:
    return f"{address}#breadcrumb"


def trail_to(name, path: str) -> list[tuple[str, str]]:
    """That of a page which stands straight below the front page."""
    return [(gettext("Home"), address_of("home")), (name, path)]


def breadcrumbs(absolute, address: str, trail) -> dict:
    """The BreadcrumbList of the page at `address`; `trail` are pairs of a label and a path from the front page down, the page
    itself last.
    """
    items = [
        {"@type": "ListItem", "position": at, "name": str(label), "item": {"@type": "WebPage", "@id": absolute(path)}}
        for at, (label, path) in enumerate(trail, start=1)
    ]
    return {"@type": "BreadcrumbList", "@id": breadcrumbs_id(address), "itemListElement": items}
