"""Post cards for the editor: one request for all of a document's, or a card typed by hand where no platform answers."""

from django.db import transaction
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from articles.desk.answers import RefusedError, desk_view, json_of, text_of
from articles.social.addresses import read_post
from articles.social.archive import UnknownAddressError, archive, find_kept, keep_typed
from articles.social.models import SocialPost
from articles.where_used import is_published
from plumbing.web.untrusted import moment_from

MOST_REFERENCES = 400
MOST_NEW = 3


@desk_view("POST")
def posts(request):
    data = json_of(request)
    references, addresses = _words(data, "references", MOST_REFERENCES), _words(data, "addresses", MOST_NEW)
    rows = SocialPost.objects.with_card_data().in_bulk(references, field_name="reference")
    results = {reference: as_card(rows[reference]) for reference in references if reference in rows}
    for reference in set(references) - set(rows):
        results[reference] = {"error": _("This post is not in the archive.")}
    for address in addresses:
        try:
            results[address] = as_card(*archive(address, by=request.user))
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
    address = text_of(data, "address")
    try:
        with transaction.atomic():
            _check_known_words(request.user, find_kept(address), facts)
            return as_card(keep_typed(address, by=request.user, **facts))
    except UnknownAddressError as error:
        raise RefusedError(str(error)) from error


def _check_known_words(user, post, facts):
    """Whoever may write may fill in what is unknown of a post. Raises RefusedError where known words would be altered."""
    if post is None or not post.altered_by(facts):
        return
    if post.origin == post.Origin.FETCHED:
        sentence = _("This text comes from %(platform)s itself, so it cannot be changed.")
        raise RefusedError(sentence % {"platform": post.platform_label}, status=403)
    if not user.has_perm("social.change_socialpost"):
        raise RefusedError(_("This post already has a text. Ask an editor to change it."), status=403)
    if is_published(post) and not user.has_perm("articles.publish_article"):
        raise RefusedError(
            _("Readers have seen this post in an article. Ask someone who may publish to change it."), status=403
        )


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
        "warning": post.content_warning,
        "posted": post.time_value,
        # By the site's clock, as a field for a moment takes it and as it is read back.
        "posted_local": localtime(post.posted_at).strftime("%Y-%m-%dT%H:%M") if post.posted_at else "",
        "posted_label": post.time_label,
        "status": post.status,
        "media": [{"src": media.file.url, "alt": media.alt} for media in post.shown_media if media.file],
        "known": post.text is not None,
        "problem": problem or None,
    }


def _words(data, name, most):
    found = data.get(name) or []
    if not isinstance(found, list) or len(found) > most or not all(isinstance(each, str) for each in found):
        raise RefusedError(_("“%(name)s” takes a list of at most %(count)s texts.") % {"name": name, "count": most})
    return list(dict.fromkeys(each[:500] for each in found))


def _moment(value):
    moment = moment_from(value)
    if moment and 1970 <= moment.year <= 2999:
        return moment
    raise RefusedError(_("Enter a valid time."))
