"""When a post's platform is asked again: sooner for young posts, later and later where no answer comes."""

from datetime import UTC, datetime, timedelta

from django.db.models import Q

from articles.social.models import PostCheck, SocialPost

SOONEST, LATEST = timedelta(days=1), timedelta(days=30)
FIRST_RETRY, LAST_RETRY = timedelta(hours=1), timedelta(days=7)
LEASE = timedelta(minutes=15)  # a process that has ended leaves its posts to others after that


def plan_after_answer(post: SocialPost, now: datetime) -> None:
    """Note when to ask next. A young post changes and goes more often than an old one; one that is gone rarely comes back."""
    wait = LATEST
    if not post.is_gone:
        wait = min(max((now - _posted_at(post)) / 4, SOONEST), LATEST)
    _plan(post, next_at=now + wait, failures=0, claimed_until=None)


def plan_after_failure(post: SocialPost, now: datetime) -> int:
    """Note when to ask next, later after each failure. Returns how often in a row no answer has come."""
    check, _ = PostCheck.objects.get_or_create(post=post, defaults={"next_at": now})
    failures = min(check.failures + 1, 1000)
    _plan(
        post,
        next_at=now + min(FIRST_RETRY * 2 ** min(failures - 1, 20), LAST_RETRY),
        failures=failures,
        claimed_until=None,
    )
    return failures


def put_off(posts, until: datetime) -> None:
    """Have none of `posts` (a queryset) asked for before then."""
    PostCheck.objects.bulk_create(
        [PostCheck(post_id=pk, next_at=until) for pk in posts.filter(next_check=None).values_list("pk", flat=True)],
        ignore_conflicts=True,
    )
    PostCheck.objects.filter(post__in=posts, next_at__lt=until).update(next_at=until)
    PostCheck.objects.filter(post__in=posts).update(claimed_until=None)


def claim(post: SocialPost, seen: datetime, now: datetime) -> bool:
    """Take the post for this process, and return whether that worked. It was due at the moment `seen`; of several processes that
    claim it, one gets it.
    """
    free = Q(claimed_until=None) | Q(claimed_until__lte=now)
    return bool(PostCheck.objects.filter(free, post=post, next_at=seen).update(claimed_until=now + LEASE))


def _plan(post, **facts):
    PostCheck.objects.update_or_create(post=post, defaults=facts)


def _posted_at(post):
    if post.posted_at:
        return post.posted_at
    day = post.posted_on
    return datetime(day.year, day.month, day.day, tzinfo=UTC) if day else post.created_at
