"""Site maps as a crawler reads them: checked against their schemas, which stand beside this module."""

from functools import cache
from pathlib import Path

from lxml import etree

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
IMAGE = "{http://www.google.com/schemas/sitemap-image/1.1}"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"
MOST_BYTES = 50 * 1024 * 1024  # the protocol's


@cache
def schema():
    return etree.XMLSchema(etree.parse(Path(__file__).with_name("urlset.xsd")))


def checked(answer):
    """The root of a site map. Raises for one that breaks a rule."""
    assert answer.status_code == 200 and answer["Content-Type"].startswith("application/xml")
    assert len(answer.content) <= MOST_BYTES
    root = etree.fromstring(answer.content)
    schema().assertValid(root)
    addresses = [each.text for each in root.iter(f"{MAP}loc")]
    assert len(addresses) == len(set(addresses))
    return root


def listed(reader, path):
    """What a site map says: {path: last change, or None}."""
    root = checked(reader.get(path))
    return {path_of(url.findtext(f"{MAP}loc")): url.findtext(f"{MAP}lastmod") for url in root}


def path_of(address):
    return "/" + address.split("/", 3)[3]


def all_listed(reader):
    """The same of all that the index leads to."""
    return {path: changed for part in listed(reader, "/sitemap.xml") for path, changed in listed(reader, part).items()}
