"""All that an article's page shows, in as few questions as it takes, each put into SQL once."""

import re
from datetime import UTC, datetime

from articles.models import Article, Byline, Correction, Image, ImageUse, MediaUse, PostUse
from articles.social.addresses import read_post
from articles.social.models import media_facts
from cms.site.article.read_next import read_next
from people.models import handle_facts
from plumbing import clock
from plumbing.database.prepared import prepared, set_prefetched

CITES = re.compile(r' cite="([^"]+)"')


def page_of_article(slug):
    """The published article of this slug with everything that its page shows, Cards of those to read on with, and when these
    change by the clock; else None, [], None.
    """
    now = clock.now()
    article = next(iter(published_at_slug(slug, now)), None)
    if article is None:
        return None, [], None
    set_prefetched(
        article,
        bylines=bylines_of(article),
        post_uses=posts_of(article),
        image_uses=[ImageUse(image=Image(**facts)) for facts in article.image_facts or []],
        media_uses=media_of(article),
        corrections=corrections_of(article),
    )
    return article, *read_next(article.pk, now)


def bylines_of(article):
    """Those who made it, in order, each with a person whose handles are known."""
    bylines = credits_of(article.pk)
    for byline in bylines:
        byline.person.handle_facts = byline.handle_facts
        byline.handles = byline.person.shown_handles
    return bylines


def posts_of(article):
    if not shows_posts(article):
        return []
    uses = uses_of_posts(article.pk)
    for use in uses:
        use.post.media_facts = use.media_facts
    return uses


def shows_posts(article):
    """Whether its text shows archived posts, or may have to show one that it quotes."""
    return any(part.get("block") == "post" or cites_post(part) for part in article.body_parts)


def cites_post(part):
    """Whether words in it are taken from a post: of which our copy is printed once it is gone from its platform."""
    return any(read_post(address) for address in (part.get("cite"), *CITES.findall(part.get("html", ""))) if address)


def media_of(article):
    """Its recordings; an article without any asks for none."""
    return uses_of_media((article.pk,)) if plays_media(article) else []


def plays_media(article):
    return any(part.get("block") == "media" for part in article.body_parts)


def corrections_of(article):
    facts = sorted(article.correction_facts or [], key=lambda each: (each["made_at"], each["id"]))
    return [Correction(**each | {"made_at": moment_of(each["made_at"])}) for each in facts]


def moment_of(words):
    """A moment as a database writes it into JSON: SQLite without its zone, which is UTC."""
    moment = datetime.fromisoformat(words)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


@prepared
def published_at_slug(slug, now):
    return Article.objects.published(now).with_page_data(now).filter(slug=slug)


@prepared
def credits_of(article):
    return Byline.objects.filter(article=article).select_related("person").annotate(handle_facts=handle_facts("person"))


@prepared(has_rows=True)
def uses_of_media(articles):
    return MediaUse.objects.filter(article__in=articles).select_related("media__poster")


@prepared
def uses_of_posts(article):
    return (
        PostUse.objects.filter(article=article).select_related("post__person").annotate(media_facts=media_facts("post"))
    )
