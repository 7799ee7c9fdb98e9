"""RSS 2.0 (https://www.rssboard.org/rss-specification), with the whole text, all authors and pictures by its usual modules."""

from django.utils.feedgenerator import Rss201rev2Feed, rfc2822_date, rfc3339_date

from cms.site.feeds.addresses import FORMATS
from cms.site.feeds.formats.xml import XMLFeed

NAMESPACES = {
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:media": "http://search.yahoo.com/mrss/",
    "xmlns:schema": "https://schema.org/",
    "xmlns:webfeeds": "http://webfeeds.org/rss/1.0",
}


class Rss(XMLFeed, Rss201rev2Feed):
    element = "item"

    def around(self):
        return [("rss", self.rss_attributes() | NAMESPACES), ("channel", {})]

    def add_root_elements(self, handler):
        super().add_root_elements(handler)
        channel = self.feed["channel"]
        for name in ("atom", "json"):
            link = {"rel": "alternate", "type": FORMATS[name][1], "href": channel.addresses[name]}
            handler.addQuickElement("atom:link", None, link)
        for hub in channel.hubs:
            handler.addQuickElement("atom:link", None, {"rel": "hub", "href": hub})
        handler.addQuickElement("generator", "Broadside")
        handler.addQuickElement("webfeeds:icon", channel.icon)

    def add_item_elements(self, handler, item):
        entry = item["entry"]
        handler.addQuickElement("title", entry.title)
        handler.addQuickElement("link", entry.address)
        handler.addQuickElement("guid", entry.id, {"isPermaLink": "false"})
        handler.addQuickElement("pubDate", rfc2822_date(entry.published))
        handler.addQuickElement("atom:updated", rfc3339_date(entry.updated))
        handler.addQuickElement("dc:language", entry.language)
        for each in entry.authors:
            handler.addQuickElement("dc:creator", each.name)
        for each in entry.contributors:
            handler.addQuickElement("dc:contributor", f"{each.name} ({each.role})")
        for each in entry.categories:
            handler.addQuickElement("category", each.label, {"domain": each.scheme})
        if entry.summary:
            handler.addQuickElement("description", entry.summary)
        handler.addQuickElement("content:encoded", entry.html)
        for each in entry.corrections:
            handler.addQuickElement("schema:correction", f"{each.label}, {each.made_at.date()}: {each.text}")
        # The specification has one enclosure in mind, and players of podcasts take the first.
        for each in entry.recordings[:1]:
            facts = {"url": each.address, "type": each.media_type, "length": str(each.length)}
            handler.addQuickElement("enclosure", None, facts)
        if entry.picture:
            add_picture(handler, entry.picture, is_enclosed=not entry.recordings)


def add_picture(handler, picture, is_enclosed):
    facts = {"url": picture.address, "type": picture.media_type}
    measures = {"medium": "image", "width": str(picture.width), "height": str(picture.height)}
    if picture.length is not None:
        length = str(picture.length)
        if is_enclosed:
            handler.addQuickElement("enclosure", None, facts | {"length": length})
        measures["fileSize"] = length
    handler.startElement("media:content", facts | measures)
    if picture.caption:
        handler.addQuickElement("media:title", picture.caption, {"type": "plain"})
    if picture.alt:
        handler.addQuickElement("media:description", picture.alt, {"type": "plain"})
    if picture.credit:
        handler.addQuickElement("media:credit", picture.credit)
    handler.endElement("media:content")
