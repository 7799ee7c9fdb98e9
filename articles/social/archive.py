"""Keeps our own copy of a post: asks the platform, writes down what it says, and never loses what is written."""

import re
from dataclasses import asdict

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.social.addresses import PostAddress, read_post
from articles.social.answers import MISSING, PRIVATE, UNKNOWN, FetchedPost
from articles.social.checking import plan_after_answer
from articles.social.fetch import fetch_post
from articles.social.models import PostCapture, PostMedia, SocialPost
from articles.social.models.record import as_json
from articles.social.platforms.registry import BY_WORD
from articles.social.safe_http import FetchError
from plumbing.text.normalizing import normalized

OF_NO_COLUMN = {"media", "edited_at", "status"}  # kept in captures, as rows of their own, or set at each check


class UnknownAddressError(ValueError):
    """The address is no post's of any platform that we know."""


def archive(address: str, ask: bool = True, by=None) -> tuple[SocialPost, str]:
    """The archived post behind an address, and "" or the sentence that says why its words are not known.

    The platform is asked only if we have no words yet and `ask` holds. `by` is the user who wants it. Raises
    UnknownAddressError.
    """
    post = _read(address)
    known = SocialPost.objects.find(address=post.address)
    if known and known.text is not None:
        return known, ""
    problem, fetched = "", None
    if ask:
        try:
            fetched = fetch_post(post)
        except FetchError as error:
            problem = str(error)
    row = _record(post, fetched, by)
    return row, "" if row.text is not None else problem or _without_words(post, fetched)


def keep_typed(address: str, by=None, **facts) -> SocialPost:
    """The post behind an address or a reference, with what an editor typed of it: author_name, handle, text, posted_at.

    What was typed before gives way, what the platform itself said does not. Raises UnknownAddressError.
    """
    row = SocialPost.objects.filter(reference=address).first()
    if row is None:
        post = _read(address)
        known = SocialPost.objects.find(address=post.address)
        row = known or SocialPost.objects.record(
            platform=post.platform, address=post.address, native_id=post.native_id, **facts
        )
    row.learn(by=by, **facts)
    altered = row.altered_by(facts)
    if altered and row.origin != SocialPost.Origin.FETCHED:
        row.change(by=by, **altered)
    return row


def find_kept(address: str) -> SocialPost | None:
    """The post that we have behind an address or a reference, locked until the end of the transaction, or None.

    Raises UnknownAddressError for an address of no post.
    """
    rows = SocialPost.objects.select_for_update(of=("self",))
    return rows.filter(reference=address).first() or rows.find(address=_read(address).address)


def capture(row: SocialPost, fetched: FetchedPost) -> PostCapture | None:
    """Write down what the platform says now, if it said something else before. Returns the new PostCapture, or None."""
    known = {name: value for name, value in asdict(fetched).items() if value} | {"text": fetched.text}
    facts = as_json(known)
    last = row.captures.first()
    return None if last and last.facts == facts else row.captures.create(facts=facts)


@transaction.atomic
def keep_fetched(row: SocialPost, fetched: FetchedPost, by=None) -> SocialPost:
    """Fill in what we did not know of a post from what its platform says of it, and note that it was asked.

    Known words stay, also when the platform has others now: the capture keeps those.
    """
    row = SocialPost.objects.select_for_update(of=("self",)).get(pk=row.pk)
    has_changed = _has_changed(row, fetched)
    capture(row, fetched)
    row.learn(by=by, **_facts_of(fetched))
    _add_media(row, fetched)
    row.checked_at = timezone.now()
    if fetched.status != UNKNOWN:
        row.status = SocialPost.Status.EDITED if has_changed else fetched.status
    row.save(update_fields=["checked_at", "status", "status_since"])
    return row


def _has_changed(row, fetched):
    """Whether the words there are others than ours. What was typed or imported differs in its marks and spaces, too."""
    if row.text is None or fetched.text in (None, row.text):
        return False
    return _letters(row.text) != _letters(fetched.text) or row.captures.filter(facts__text=row.text).exists()


def _letters(text):
    return re.sub(r"[\W_]+", "", normalized("NFKC", text))


def _facts_of(fetched):
    said = {name: value for name, value in vars(fetched).items() if value and name not in OF_NO_COLUMN}
    if fetched.text is not None:
        said |= {"text": fetched.text, "origin": SocialPost.Origin.FETCHED, "fetched_at": timezone.now()}
    return said


def _add_media(row: SocialPost, fetched: FetchedPost) -> None:
    """Note the pictures and videos of a post of which we had none: where they are, and what they show."""
    if not fetched.media or row.media.exists():
        return
    PostMedia.objects.bulk_create(
        PostMedia(post=row, kind=each.kind, address=each.address, alt=each.alt, order=order)
        for order, each in enumerate(fetched.media)
    )


def _read(address: str) -> PostAddress:
    post = read_post(address)
    if post is None:
        raise UnknownAddressError(_("This is not the address of a post on a platform that we know."))
    return post


def _record(post: PostAddress, fetched: FetchedPost | None, by) -> SocialPost:
    facts = {"platform": post.platform, "address": post.address, "native_id": post.native_id, "handle": post.handle}
    if fetched is None:
        return SocialPost.objects.record(**facts)
    row = keep_fetched(SocialPost.objects.record(by=by, **facts | _facts_of(fetched)), fetched, by)
    plan_after_answer(row, timezone.now())
    return row


def _without_words(post: PostAddress, fetched: FetchedPost | None) -> str:
    label = BY_WORD[post.platform].label
    if fetched and fetched.status == MISSING:
        return _("%(platform)s says that this post does not exist, or no longer does. Type what it said.") % {
            "platform": label
        }
    if fetched and fetched.status == PRIVATE:
        return _("%(platform)s does not show this post to everyone. Type what it says.") % {"platform": label}
    return _("The text of this post is missing. Type it, or try again.")
