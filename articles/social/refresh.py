"""Asks again for the posts that we keep: which still stand, which were changed there, which are gone.

It may run in several processes at once. A host is asked for one post at a time, with a pause between, and is left alone
when it asks for that or does not answer. What readers see stays as it is: other words there become a capture.
"""

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain, zip_longest

from django.db.models import F, Q
from django.utils import timezone

from articles.social.addresses import read_post
from articles.social.answers import UNKNOWN
from articles.social.archive import keep_fetched
from articles.social.checking import LATEST, claim, plan_after_answer, plan_after_failure, put_off
from articles.social.fetch import BusyError, Get, asked_host, can_be_asked, fetch_post
from articles.social.models import GONE, PostCheck, SocialPost
from articles.social.platforms.registry import BY_WORD, PLATFORMS
from articles.social.safe_http import FetchError

PAUSE = 2.0  # seconds between two questions to one host
MOST = 200  # posts in one run
FAILURES_OF_A_HOST = 3  # in a row: it is left alone for the rest of the run
FAILURES_TO_TELL = 3  # in a row: the post counts as one that cannot be reached

Status = SocialPost.Status
ASKED = [platform.word for platform in PLATFORMS if platform.can_be_asked]


@dataclass
class Refreshed:
    """What a run found; `failed` counts posts without an answer, `left` those that were left to a later run."""

    asked: int = 0
    unchanged: int = 0
    changed: int = 0
    gone: int = 0
    failed: int = 0
    left: int = 0


def refresh(
    *,
    only_due: bool = False,
    limit: int = MOST,
    say: Callable[[str], None] = print,
    get: Get | None = None,
    sleep: Callable[[float], None] = time.sleep,
) -> Refreshed:
    """Ask for at most `limit` posts, those first that were not asked for longest. `say` is told what is news."""
    run = _Run(say, get, sleep)
    now = timezone.now()
    posts = list(posts_to_ask(now, only_due)[:limit])
    PostCheck.objects.bulk_create(
        [PostCheck(post=post, next_at=now) for post in posts if not hasattr(post, "next_check")], ignore_conflicts=True
    )
    seen = dict(PostCheck.objects.filter(post__in=posts).values_list("post", "next_at"))
    queues, unreadable = by_host(posts)
    put_off(SocialPost.objects.filter(pk__in=unreadable), now + LATEST)
    for host, post in filter(None, chain.from_iterable(zip_longest(*queues))):
        run.ask(host, post, seen.get(post.pk))
    return run.found


def posts_to_ask(now, only_due):
    """Posts whose platforms can be asked now; with `only_due`, those alone whose time has come. A queryset."""
    posts = SocialPost.objects.filter(address__isnull=False, platform__in=ASKED).select_related("next_check")
    is_due = Q(next_check=None) | Q(next_check__next_at__lte=now)
    # One that gave no answer, or asked for a pause, is not asked sooner.
    waits = Q(next_check__failures__gt=0) | Q(next_check__next_at__gt=now, checked_at=None)
    posts = posts.filter(is_due) if only_due else posts.filter(is_due | ~waits)
    return posts.order_by(F("checked_at").asc(nulls_first=True), "pk")


def by_host(posts):
    """Lists of pairs of a host and a post, a list for each host; and the numbers of those that nobody can be asked for.

    The hosts are asked by turns, so that nobody waits for a pause that another could use.
    """
    queues, unreadable = {}, []
    for post in posts:
        parsed = read_post(post.address)
        if parsed is None or not can_be_asked(parsed):
            unreadable.append(post.pk)
            continue
        host = asked_host(parsed)
        queues.setdefault(host, []).append((host, post))
    return list(queues.values()), unreadable


class _Run:
    def __init__(self, say, get, sleep):
        self.found = Refreshed()
        self._say, self._get, self._sleep = say, get, sleep
        self._ready_at, self._failures = {}, {}

    def ask(self, host, post, seen):
        if self._failures.get(host, 0) >= FAILURES_OF_A_HOST or not claim(post, seen, timezone.now()):
            self.found.left += 1
            return
        self._wait_for(host)
        self.found.asked += 1
        try:
            fetched = fetch_post(read_post(post.address), self._get)
            if fetched.status == UNKNOWN:
                raise FetchError(f"{post.platform_label} said nothing of the post.")
        except BusyError as error:
            self._failures[host] = FAILURES_OF_A_HOST
            self._put_off(host, post, error.pause)
        except FetchError:
            self._failures[host] = self._failures.get(host, 0) + 1
            self._note_failure(post)
        else:
            self._failures[host] = 0
            with suppress(SocialPost.DoesNotExist):  # deleted meanwhile
                self._keep(post, fetched)

    def _wait_for(self, host):
        now = time.monotonic()
        if (wait := self._ready_at.get(host, now) - now) > 0:
            self._sleep(wait)
        self._ready_at[host] = time.monotonic() + PAUSE

    def _keep(self, post, fetched):
        before = post.status
        post = keep_fetched(post, fetched)
        plan_after_answer(post, timezone.now())
        self.found.gone += post.status in GONE
        self.found.changed += post.status == Status.EDITED
        self.found.unchanged += post.status == Status.LIVE
        if post.status != before:
            self._say(f"{post.address}: {post.get_status_display()}")

    def _note_failure(self, post):
        self.found.failed += 1
        failures = plan_after_failure(post, timezone.now())
        standing = SocialPost.objects.filter(pk=post.pk).exclude(status__in=[*GONE, Status.UNREACHABLE])
        if failures >= FAILURES_TO_TELL and standing.update(status=Status.UNREACHABLE, status_since=timezone.now()):
            self._say(f"{post.address}: {Status.UNREACHABLE.label}")

    def _put_off(self, host, post, pause):
        self.found.failed += 1
        if pause is None:
            plan_after_failure(post, timezone.now())
            return
        same_host = SocialPost.objects.filter(platform=post.platform, address__isnull=False)
        if BY_WORD[post.platform].is_federated:
            same_host = same_host.filter(address__startswith=f"https://{host}/")
        put_off(same_host, timezone.now() + pause)
        self._say(f"{host}: asked to be left alone for {pause}")
