"""A channel in each of the formats."""

from django.http import HttpResponse
from django.utils.feedgenerator import Stylesheet

from cms.site.feeds.addresses import FORMATS
from cms.site.feeds.formats.atom import Atom
from cms.site.feeds.formats.json_feed import JsonFeed
from cms.site.feeds.formats.rss import Rss

# Browsers show what is sent as application/rss+xml or atom+xml as plain text, and apply no style sheet.
XML, SENT_AS = "application/xml", {"json": FORMATS["json"][1]}
GENERATORS = {"rss": Rss, "atom": Atom, "json": JsonFeed}


def written(channel, name):
    """The answer that holds a Channel in the format of this name."""
    feed = GENERATORS[name](
        title=channel.title,
        link=channel.page,
        description=channel.description,
        subtitle=channel.description,
        language=channel.language,
        feed_url=channel.addresses[name],
        feed_guid=channel.id,
        author_name=channel.publisher,
        author_link=channel.home,
        # Browsers that know no XSLT any more take the other one.
        stylesheets=[
            Stylesheet(channel.style, "text/xsl", media=None),
            Stylesheet(channel.css, "text/css", media=None),
        ],
        channel=channel,
    )
    for entry in channel.entries:
        feed.add_item(entry.title, entry.address, entry.summary, entry=entry)
    return HttpResponse(feed.writeString("utf-8"), content_type=f"{SENT_AS.get(name, XML)}; charset=utf-8")
