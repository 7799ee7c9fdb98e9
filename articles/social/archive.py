"""Keeps our own copy of a post: asks the platform once, writes down what it says, and never loses what is written."""

from django.utils import timezone

from articles.social.addresses import PostAddress, read_post
from articles.social.fetch import FetchedPost, fetch_post
from articles.social.models import SocialPost
from articles.social.safe_http import FetchError


class UnknownAddressError(ValueError):
    """The address is no post's of any platform that we know."""


def archive(address: str, ask: bool = True) -> tuple[SocialPost, str]:
    """The archived post behind an address, and "" or the sentence that says why its words are not known.

    The platform is asked only if we have no words yet and `ask` holds. Raises UnknownAddressError.
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
    return _record(post, fetched), problem or ("" if fetched else "The words of this post are not known yet.")


def keep_typed(address: str, **facts) -> SocialPost:
    """The post behind an address, with what an editor typed of it: author_name, handle, text, posted_at.

    What was typed before gives way, what the platform itself said does not. Raises UnknownAddressError.
    """
    post = _read(address)
    row = SocialPost.objects.record(platform=post.platform, address=post.address, native_id=post.native_id, **facts)
    if row.origin != SocialPost.Origin.FETCHED:
        for name, value in facts.items():
            if value:
                setattr(row, name, value)
        row.save()
    return row


def _read(address: str) -> PostAddress:
    post = read_post(address)
    if post is None:
        raise UnknownAddressError("This is not the address of a post on a platform that we know.")
    return post


def _record(post: PostAddress, fetched: FetchedPost | None) -> SocialPost:
    facts = {"platform": post.platform, "address": post.address, "native_id": post.native_id, "handle": post.handle}
    if fetched is None:
        return SocialPost.objects.record(**facts)
    said = {name: value for name, value in vars(fetched).items() if value}
    if fetched.text is not None:
        said |= {"origin": SocialPost.Origin.FETCHED, "fetched_at": timezone.now()}
    row = SocialPost.objects.record(**facts | said)
    row.checked_at = timezone.now()
    row.save(update_fields=["checked_at"])
    return row
