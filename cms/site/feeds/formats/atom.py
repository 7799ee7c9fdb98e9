"""Atom (RFC 4287, https://www.rfc-editor.org/rfc/rfc4287)."""

from django.utils.feedgenerator import Atom1Feed, rfc3339_date

from cms.site.feeds.addresses import FORMATS
from cms.site.feeds.formats.xml import XMLFeed

NAMESPACES = {"xmlns:schema": "https://schema.org/"}


class Atom(XMLFeed, Atom1Feed):
    element = "entry"

    def around(self):
        return [("feed", self.root_attributes() | NAMESPACES)]

    def add_root_elements(self, handler):
        super().add_root_elements(handler)
        channel = self.feed["channel"]
        for name in ("rss", "json"):
            # Of each media type there may be one "alternate" (RFC 4287, 4.1.1); the page has none stated.
            link = {"rel": "alternate", "type": FORMATS[name][1], "href": channel.addresses[name]}
            handler.addQuickElement("link", None, link)
        for hub in channel.hubs:
            handler.addQuickElement("link", None, {"rel": "hub", "href": hub})
        handler.addQuickElement("generator", "Broadside")
        handler.addQuickElement("icon", channel.icon)

    def item_attributes(self, item):
        return {"xml:lang": item["entry"].language}

    def add_item_elements(self, handler, item):
        entry = item["entry"]
        handler.addQuickElement("title", entry.title)
        handler.addQuickElement("link", None, {"rel": "alternate", "type": "text/html", "href": entry.address})
        handler.addQuickElement("id", entry.id)
        handler.addQuickElement("published", rfc3339_date(entry.published))
        handler.addQuickElement("updated", rfc3339_date(entry.updated))
        for element, people in (("author", entry.authors), ("contributor", entry.contributors)):
            for each in people:
                add_person(handler, element, each)
        for each in entry.categories:
            category = {"term": each.term, "label": each.label, "scheme": each.scheme}
            handler.addQuickElement("category", None, category)
        if entry.summary:
            handler.addQuickElement("summary", entry.summary)
        handler.addQuickElement("content", entry.html, {"type": "html"})
        for each in entry.corrections:
            handler.addQuickElement("schema:correction", f"{each.label}, {each.made_at.date()}: {each.text}")
        for each in entry.recordings:
            link = {"rel": "enclosure", "type": each.media_type, "href": each.address}
            handler.addQuickElement("link", None, link | {"length": str(each.length), "title": each.title})
        if entry.picture:
            add_picture(handler, entry.picture)


def add_person(handler, element, person):
    handler.startElement(element, {})
    handler.addQuickElement("name", person.name)
    handler.addQuickElement("uri", person.address)
    if person.role:
        handler.addQuickElement("schema:roleName", person.role)
    handler.endElement(element)


def add_picture(handler, picture):
    link = {"rel": "enclosure", "type": picture.media_type, "href": picture.address}
    if picture.length is not None:
        link["length"] = str(picture.length)
    if picture.alt:
        link["title"] = picture.alt
    handler.addQuickElement("link", None, link)
