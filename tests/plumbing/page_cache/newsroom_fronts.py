"""What an editor chooses for the front page and the fronts of sections."""

from django.utils import timezone

from articles.models import Article, Image, Section
from cms.site.front import publishing
from cms.site.front.content import Content, Pin
from cms.site.front.models import FrontVersion
from tests.plumbing.page_cache.newsroom import coming, numbers, pick


def front(a):
    """The front page, or now and then a section."""
    return pick(Section.objects.all(), a) if a % 3 == 2 else None


def content(a, b):
    articles, image = list(Article.objects.all()), pick(Image.objects.all(), b)
    until = coming(b) if b % 2 else None
    at_top = [article.pk for article in articles[a % 2 :: 2]][:3]
    top = tuple(
        Pin(pk, order, until, f"Of its own {next(numbers)}" if order else "") for order, pk in enumerate(at_top)
    )
    if image and top:
        top = (Pin(top[0].article, 0, until, "", image.pk), *top[1:])
    held = tuple(Pin(article.pk) for article in articles[1 - a % 2 :: 2][:1])
    bands = tuple(Section.objects.order_by("-pk").values_list("pk", flat=True)) if b % 3 else ()
    return Content(top, bands, held)


def save_front(a, b):
    draft = publishing.draft_of(front(a))
    publishing.save(front(a), content(a, b), None, draft.number if draft else 0)


def publish_front(a, b):
    publishing.publish(front(a), content(a, b))


def plan_front(a, b):
    publishing.publish(front(a), content(a, b), at=coming(b))


def undo_front(a, b):
    now = timezone.now()
    publishing.undo(pick([*FrontVersion.objects.current(now), *FrontVersion.objects.planned(now)], a))


def discard_front(a, b):
    publishing.discard(front(a))


FRONTS = [save_front, publish_front, plan_front, undo_front, discard_front]
