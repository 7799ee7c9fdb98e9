"""A channel in each of the formats."""

from django.http import HttpResponse
from django.utils.feedgenerator import Stylesheet

from cms.site.feeds.addresses import FORMATS
from cms.site.feeds.formats.atom import Atom
from cms.site.feeds.formats.json_feed import JsonFeed
from cms.site.feeds.formats.rss import Rss

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
        stylesheets=[Stylesheet(channel.style, "text/xsl", media=None)],
        channel=channel,
    )
    for entry in channel.entries:
        feed.add_item(entry.title, entry.address, entry.summary, entry=entry)
    return HttpResponse(feed.writeString("utf-8"), content_type=f"{FORMATS[name][1]}; charset=utf-8")
