"""JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), as a generator with the interface of Django's."""

import json
from functools import partial

from django.utils.feedgenerator import SyndicationFeed, rfc3339_date

from cms.site.feeds.elsewhere import readable
from plumbing.kept import Kept

# What is written of entries.
written = Kept(300)


class JsonFeed(SyndicationFeed):
    def write(self, outfile, encoding):
        channel = self.feed["channel"]
        facts = {
            "version": "https://jsonfeed.org/version/1.1",
            "title": channel.title,
            "home_page_url": channel.page,
            "feed_url": channel.addresses["json"],
            "description": channel.description,
            "favicon": channel.icon,
            "language": channel.language,
            "authors": [{"name": channel.publisher, "url": channel.home}],
            "hubs": [{"type": "WebSub", "url": hub} for hub in channel.hubs],
            "_broadside": {"about": channel.about, "id": channel.id, "updated": rfc3339_date(channel.updated)},
        }
        items = [written.of(item["entry"], partial(text_of_item, item["entry"])) for item in self.items]
        outfile.write(f'{text_of(without_gaps(facts))[:-1]}, "items": [{", ".join(items)}]}}')


def text_of_item(entry):
    return text_of(item_of(entry))


def text_of(facts):
    return json.dumps(readable(facts), ensure_ascii=False)


def item_of(entry):
    facts = {
        "id": entry.id,
        "url": entry.address,
        "title": entry.title,
        "content_html": entry.html,
        "summary": entry.summary,
        "image": entry.picture.address if entry.picture else "",
        "date_published": rfc3339_date(entry.published),
        "date_modified": rfc3339_date(entry.updated),
        "authors": [author(each) for each in entry.authors],
        "tags": list(dict.fromkeys(each.label for each in entry.categories)),
        "language": entry.language,
        "attachments": [
            *map(recording, entry.recordings),
            *([attachment(entry.picture)] if entry.picture else []),
        ],
        "_broadside": without_gaps(
            {
                "kind": entry.kind,
                "contributors": [author(each) | {"role": each.role} for each in entry.contributors],
                "corrections": [correction(each) for each in entry.corrections],
            }
        ),
    }
    return without_gaps(facts)


def author(person):
    return without_gaps({"name": person.name, "url": person.address, "avatar": person.avatar})


def recording(recorded):
    facts = {
        "url": recorded.address,
        "mime_type": recorded.media_type,
        "title": recorded.title,
        "size_in_bytes": recorded.length,
        "duration_in_seconds": recorded.seconds or None,
    }
    return without_gaps(facts)


def attachment(picture):
    facts = {
        "url": picture.address,
        "mime_type": picture.media_type,
        "title": picture.alt,
        "size_in_bytes": picture.length,
        "_broadside": without_gaps({"caption": picture.caption, "credit": picture.credit}),
    }
    return without_gaps(facts)


def correction(told):
    return {"kind": told.kind, "label": told.label, "text": told.text, "date": rfc3339_date(told.made_at)}


def without_gaps(facts):
    return {name: value for name, value in facts.items() if value not in (None, "", [], {})}
