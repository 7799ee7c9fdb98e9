"""What there is to follow, and what the feed of each holds: everything, a section, a series, a tag, what somebody wrote or said,
corrections.
"""

from django.conf import settings
from django.utils.translation import gettext as _

from cms.site import assets
from cms.site.feeds import addresses, data, entries, removals
from cms.site.feeds.entry import Channel
from cms.site.publication.shown import the_publication
from plumbing import clock
from plumbing.web.addresses import address_of


def of_site(absolute):
    articles, removed = in_list("site", None, absolute)
    return channel("site", addresses.of_site(), the_publication().tagline, articles, absolute, removed)


def of_row(name, row, absolute):
    """Of a section, a series, a tag, or of what a person wrote; `name` is that of their list in `data`."""
    articles, removed = in_list(name, row.pk, absolute)
    if name == "person":
        description = _("Articles by %(name)s") % {"name": row.name}
    else:
        description = row.description or _("Articles in “%(name)s”") % {"name": row.name}
    return channel(f"{name}/{row.pk}", addresses.of_row(row), description, articles, absolute, removed)


def of_quotes(person, absolute):
    now, followed = clock.now(), addresses.of_quotes(person)
    quotes = data.quotes.of(person.pk, now)[: data.MOST]
    removed = removals.QUOTES.last(person.pk, [quote.published_at for quote in quotes], data.MOST, now)
    said = [entries.of_quote(quote, person, absolute) for quote in quotes]
    description = _("What %(name)s said, word for word, with its source") % {"name": person.name}
    return channel(
        f"person/{person.pk}/said", followed, description, said, absolute, removed, person.get_absolute_url()
    )


def of_corrections(absolute):
    now, followed = clock.now(), addresses.of_corrections()
    corrections = data.corrections.of(now)[: data.MOST]
    removed = removals.CORRECTIONS.last(None, [each.made_at for each in corrections], data.MOST, now)
    told = [entries.of_correction(each, absolute) for each in corrections]
    description = _("What was wrong in our articles, and what is right")
    return channel("corrections", followed, description, told, absolute, removed)


def in_list(name, key, absolute):
    """Entries of the newest articles of a list, and when one that may have been among them was last withdrawn."""
    now, rows = clock.now(), data.LISTS[name]
    articles = rows.articles(key, now)
    return [entries.of_article(each, absolute) for each in articles], rows.last_removal(key, articles, now)


def channel(key, followed, description, found, absolute, removed=None, page=""):
    return Channel(
        id=addresses.permanent_id(f"feeds/{key}"),
        title=followed.title,
        description=description or followed.title,
        page=absolute(page or followed.path),
        addresses={name: absolute(path) for name, path in followed.addresses.items()},
        entries=tuple(found),
        publisher=the_publication().name,
        home=absolute(address_of("home")),
        language=settings.LANGUAGE_CODE,
        about=absolute(address_of("feeds")),
        style=address_of("feed-style"),
        css=assets.address("css/feed/feed.css"),
        icon=absolute(address_of("icon-512")),
        hubs=tuple(settings.WEBSUB_HUBS),
        removed=removed,
    )
