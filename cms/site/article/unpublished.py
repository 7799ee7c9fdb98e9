"""All that the page of an article shows, from a document that nobody has published: what a publication would write into index
rows is made in memory. Nothing is written, so that a preview never waits for who writes, nor they for it (decision 33).
"""

from django.utils import timezone

from articles import workflow
from articles.body.clean import clean
from articles.indexing import cited_posts, require
from articles.models import Article, Byline, Image, ImageUse, MediaFile, MediaUse, PostUse, Status, Tag
from articles.models.todays_slugs import with_todays_slugs
from articles.social.addresses import canonical
from articles.social.models import SocialPost
from cms.site.article.data import corrections_of
from cms.site.article.read_next import read_next
from people.models import Person, handle_facts
from plumbing.database.prepared import set_prefetched
from plumbing.text.slugs import slug_for


def page_of_document(article, document):
    """The Article (None: a new one) as readers would see it with `document`, unsaved, and the Cards of those to read on with.

    Raises WorkflowError and MissingReference for what could not be published.
    """
    now = timezone.now()
    shown = _as_stored(article, now) or _new(document)
    document = with_todays_slugs(document.with_(body=clean(document.body)))
    had_series, was_public = shown.series_id, shown.is_published_at(now)
    compiled = workflow.complete(document, shown)
    if was_public:
        shown.updated_at = now
    elif shown.published_at is None or shown.published_at > now:
        shown.published_at, had_series = now, None
    shown.status, shown.withdrawn_at = Status.PUBLISHED, None
    shown.tag_facts = [{"name": tag.name, "slug": tag.slug} for tag in _tags(document.tags)]
    shown.quote_facts, shown.mention_facts = _references(compiled.references)
    if shown.series_id != had_series:
        _stand_last_in_series(shown, now)
    set_prefetched(
        shown,
        bylines=_bylines(shown, document),
        post_uses=_post_uses(shown, compiled.references),
        image_uses=_image_uses(shown, compiled.references),
        media_uses=_media_uses(shown, compiled.references),
        corrections=corrections_of(shown),
    )
    return shown, read_next(shown.pk, now)[0] if shown.pk else []


def _as_stored(article, now):
    stored = article and Article.objects.with_page_data(now).filter(pk=article.pk).first()
    if stored is None:
        return None
    stored.slug = article.pending_slug or stored.slug
    return stored


def _new(document):
    # Django asks for a key before it gives what `answer` holds ready; no row has this one.
    article = Article(pk=0, slug=slug_for(document.headline) or "article")
    article.correction_facts, article.previous_in_series, article.next_in_series = [], None, None
    article.earlier_in_series = article.later_in_series = None
    return article


def _bylines(article, document):
    credits_ = list(dict.fromkeys(document.credits))
    people = Person.objects.filter(slug__in=[credit.person for credit in credits_])
    found = {person.slug: person for person in people.annotate(handle_facts=handle_facts("pk"))}
    require(Person, [credit.person for credit in credits_], found)
    bylines = [
        Byline(article=article, person=found[credit.person], role=credit.role, order=order)
        for order, credit in enumerate(credits_)
    ]
    for byline in bylines:
        byline.handles = byline.person.shown_handles
    return bylines


def _post_uses(article, references):
    wanted = [post.pk for post in cited_posts(references.quotes)]
    posts = SocialPost.objects.with_card_data()
    shown = posts.in_bulk(references.posts, field_name="reference")
    require(SocialPost, references.posts, shown)
    used = dict.fromkeys([*(shown[name] for name in references.posts), *posts.filter(pk__in=wanted).order_by("pk")])
    return [PostUse(article=article, post=post, position=position) for position, post in enumerate(used)]


def _image_uses(article, references):
    images = Image.objects.in_bulk(references.images, field_name="name")
    require(Image, references.images, images)
    return [ImageUse(article=article, image=images[name], position=at) for at, name in enumerate(references.images)]


def _media_uses(article, references):
    media = MediaFile.objects.select_related("poster").in_bulk(references.media, field_name="name")
    require(MediaFile, references.media, media)
    return [MediaUse(article=article, media=media[name], position=at) for at, name in enumerate(references.media)]


def _references(references):
    """What `with_references` would load of a publication."""
    people = Person.objects.in_bulk(references.people, field_name="slug")
    mentions = [
        {"position": position, "person": people[slug].pk, "name": people[slug].name, "slug": slug}
        for position, slug in enumerate(slug for slug in references.people if slug in people)
    ]
    quotes = [
        {
            "position": quote.position,
            "anchor": quote.anchor,
            "text": quote.text,
            "speaker": people[quote.speaker].pk if quote.speaker in people else None,
            "source_address": canonical(quote.source_address)[:500],
            "said_on": quote.said_on and quote.said_on.isoformat(),
        }
        for quote in references.quotes
    ]
    return quotes, mentions


def _tags(names):
    """The tags of these names; one that is new, as it would be made."""
    tags = [
        Tag.objects.spelt(name) or Tag(name=name, slug=slug_for(name))
        for name in map(" ".join, map(str.split, names))
        if name
    ]
    return {tag.slug: tag for tag in tags}.values()


def _stand_last_in_series(article, now):
    others = Article.objects.published(now).in_series(article.series).exclude(pk=article.pk).newest_first()
    earlier = list(others.values("slug", "headline", "language")) if article.series else []
    article.previous_in_series, article.next_in_series = next(iter(earlier), None), None
    article.earlier_in_series, article.later_in_series = len(earlier), None
