"""Autosave: every few seconds a tab leaves its words here, and finds them again after whatever happened to it."""

import uuid

from django.db import IntegrityError
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.body.clean import clean
from articles.body.compile import compile_body
from articles.body.refusals import BodyRefused
from articles.desk.answers import RefusedError, article_for, article_or_new, desk_view, json_of
from articles.desk.turns import one_at_a_time
from articles.models import Draft, Revision
from plumbing.web.untrusted import whole_number

LONGEST_FIELD = 10_000
MOST_FIELDS = 40


@desk_view("POST")
def autosave(request):
    with one_at_a_time(request.user):
        return _autosaved(request)


def _autosaved(request):
    data = json_of(request)
    fields = fields_of(data)
    article = article_or_new(request, data)
    key = _key(data)
    if saved := Revision.objects.saved_from(key, request.user):
        # The answer to that save was lost on its way. Now the tab hears of it.
        return 409, {
            "error": _("This text has already been saved."),
            "saved": {
                "address": reverse("admin:articles_article_change", args=[saved.article_id]),
                "revision": saved.pk,
            },
        }
    length = compile_body(fields["body"]).length
    facts = {"article": article, "based_on": _revision(data, article), "fields": fields, "word_count": length.total}
    draft = _keep(key, request.user, facts)
    return {"saved_at": draft.saved_at.isoformat(), "words": length.total, "minutes": length.minutes}


@desk_view("GET", "POST")
def drafts(request):
    if request.method == "POST":
        Draft.objects.filter(user=request.user, key=_key(json_of(request))).delete()
        return {}
    which = request.GET.get("article", "new")
    number = whole_number(which)
    if which != "new" and number is None:
        raise RefusedError(_("“article” takes the number of an article, or “new”."))
    article = None if which == "new" else article_for(request, number)
    return {"drafts": drafts_of(request.user, article)}


def drafts_of(user, article, most=10):
    """The unsaved texts of `user` for `article` (None: for new articles), newest first, as the restore bar takes them."""
    return [
        {
            "key": str(draft.key),
            "saved_at": draft.saved_at.isoformat(),
            "words": draft.word_count,
            "basedOn": draft.based_on_id,
            "fields": draft.fields,
        }
        for draft in Draft.objects.filter(user=user, article=article).unsaved()[:most]
    ]


def _key(data):
    try:
        return uuid.UUID(str(data.get("key")))
    except ValueError:
        raise RefusedError(_("“key” takes a UUID.")) from None


def fields_of(data):
    """The form's fields in the JSON of a request, with a clean body. Raises RefusedError."""
    fields = data.get("fields")
    if not isinstance(fields, dict) or len(fields) > MOST_FIELDS:
        raise RefusedError(_("“fields” takes an object of the form’s fields."))
    for name, value in fields.items():
        if not isinstance(value, str) or (name != "body" and len(value) > LONGEST_FIELD):
            raise RefusedError(_("The field “%(name)s” is too long to be saved. Shorten it.") % {"name": name[:40]})
    try:
        return fields | {"body": clean(fields.get("body", ""))}
    except BodyRefused as error:
        raise RefusedError(str(error), status=413) from error


def _revision(data, article):
    pk = data.get("based_on")
    return Revision.objects.filter(article=article, pk=pk).first() if article and isinstance(pk, int) else None


def _keep(key, user, facts):
    """Write the draft of this tab. A key of somebody else's draft is refused, so that nobody can write over it."""
    mine = Draft.objects.filter(key=key, user=user)
    if not mine.exists():
        try:
            draft = Draft.objects.create(key=key, user=user, **facts)
        except IntegrityError:
            raise RefusedError(_("This is someone else’s draft."), status=403) from None
        Draft.objects.of(user).beyond_limits(draft).delete()
        return draft
    mine.update(**facts, saved_at=timezone.now())
    return mine.get()
