"""Post cards for the editor: one request for all of a document's, or a card typed by hand where no platform answers."""

from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_naive, make_aware

from articles.desk.answers import RefusedError, desk_view, json_of, text_of
from articles.social.addresses import read_post
from articles.social.archive import UnknownAddressError, archive, keep_typed
from articles.social.models import SocialPost

MOST_REFERENCES = 400
MOST_NEW = 3


@desk_view("POST")
def posts(request):
    data = json_of(request)
    references, addresses = _words(data, "references", MOST_REFERENCES), _words(data, "addresses", MOST_NEW)
    rows = SocialPost.objects.with_card_data().in_bulk(references, field_name="reference")
    results = {reference: as_card(rows[reference]) for reference in references if reference in rows}
    for reference in set(references) - set(rows):
        results[reference] = {"error": "This post is not in the archive."}
    for address in addresses:
        try:
            results[address] = as_card(*archive(address))
        except UnknownAddressError as error:
            results[address] = {"error": str(error)}
    return {"results": results}


@desk_view("POST")
def typed_post(request):
    data = json_of(request)
    moment = text_of(data, "posted_at", 40)
    facts = {
        "author_name": text_of(data, "author", 200) or None,
        "handle": text_of(data, "handle", 200).lstrip("@") or None,
        "text": text_of(data, "text", 20_000) or None,
        "posted_at": _moment(moment) if moment else None,
        "origin": SocialPost.Origin.TYPED,
    }
    try:
        return as_card(keep_typed(text_of(data, "address"), **facts))
    except UnknownAddressError as error:
        raise RefusedError(str(error)) from error


def as_card(post, problem=""):
    """A post as the editor's card shows it."""
    parsed = read_post(post.address) if post.address else None
    return {
        "reference": post.reference,
        "address": post.address,
        "platform": post.platform,
        "label": post.platform_label,
        "author": post.author_name or (post.person.name if post.person else None),
        "handle": post.handle or (parsed and parsed.handle),
        "text": post.text,
        "posted": post.time_value,
        "posted_label": post.time_label,
        "status": post.status,
        "media": [{"src": media.file.url, "alt": media.alt} for media in post.shown_media if media.file],
        "known": post.text is not None,
        "problem": problem or None,
    }


def _words(data, name, most):
    found = data.get(name) or []
    if not isinstance(found, list) or len(found) > most or not all(isinstance(each, str) for each in found):
        raise RefusedError(f"“{name}” takes a list of at most {most} texts.")
    return list(dict.fromkeys(each[:500] for each in found))


def _moment(value):
    try:
        moment = parse_datetime(value)
    except ValueError:
        moment = None
    if moment is None:
        raise RefusedError("The time of the post is not one. Write it as 2026-04-27 16:05.")
    return make_aware(moment) if is_naive(moment) else moment
