"""What all endpoints of the editor's desk share: who may ask, how much, and how a refusal is told."""

from functools import wraps

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from articles.models import Article
from plumbing.web.untrusted import json_from, storable, whole_number

NOT_ALLOWED = gettext_lazy("Your account may not do this. Ask an editor.")


class RefusedError(Exception):
    """The request is refused; the text tells the editor why and what to do."""

    def __init__(self, sentence, status=400):
        super().__init__(sentence)
        self.status = status


def desk_view(*methods, permission="articles.change_article"):
    """A view for scripts of logged-in staff: takes a request, returns what becomes JSON, or a (status, dict) pair.

    A lost session is told as 401 with the log-in's address, never by a redirect that a script would take for success.
    """

    def decorate(view):
        @wraps(view)
        @require_http_methods(list(methods))
        @never_cache
        def answered(request, *args, **kwargs):
            answer = answer_or_reason(request, permission, lambda: view(request, *args, **kwargs))
            if isinstance(answer, HttpResponse):
                return answer
            status, data = answer if isinstance(answer, tuple) else (200, answer)
            return JsonResponse(data, status=status)

        return answered

    return decorate


def answer_or_reason(request, permission, act):
    """What `act` returns, or the JsonResponse that tells a script why not: refused, or logged out."""
    try:
        _check_user(request, permission)
        return act()
    except RefusedError as refusal:
        login = {"login": reverse("admin:login")} if refusal.status == 401 else {}
        return JsonResponse({"error": str(refusal), **login}, status=refusal.status)
    except PermissionDenied:
        return JsonResponse({"error": NOT_ALLOWED}, status=403)


def _check_user(request, permission):
    user = request.user
    if not (user.is_authenticated and user.is_active):
        raise RefusedError(_("You have been logged out. Your text is kept. Log in again to continue."), status=401)
    if not user.is_staff or not user.has_perm(permission):
        raise RefusedError(NOT_ALLOWED, status=403)


def json_of(request):
    """The request's JSON object. Raises RefusedError for anything else, or too much of it."""
    # Django itself refuses no less, but with a page.
    if (whole_number(request.headers.get("Content-Length", "")) or 0) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
        raise RefusedError(_("That is more text than an article can hold."), status=413)
    try:
        data = storable(json_from(request.body))
    except (ValueError, RecursionError):
        data = None
    if not isinstance(data, dict):
        raise RefusedError(_("The request is not a JSON object."))
    return data


def text_of(data, name, longest=500, *, strips=True):
    """A text field of `data`, of JSON or of a form, storable and without white space around it; "" when it is missing.

    Raises RefusedError.
    """
    value = storable(data.get(name) or "")
    if not isinstance(value, str) or len(value) > longest:
        sentence = _("“%(name)s” takes text of at most %(count)s characters.")
        raise RefusedError(sentence % {"name": name, "count": longest})
    return value.strip() if strips else value


def article_for(request, pk):
    """The article with this id, which the user may edit. Raises RefusedError, and 404 for an unknown one."""
    if not isinstance(pk, int) or isinstance(pk, bool):
        raise RefusedError(_("“article” takes the number of an article."))
    article = get_object_or_404(Article.objects.select_related("latest_revision"), pk=pk)
    if not article.can_be_edited_by(request.user):
        raise RefusedError(_("This is someone else’s article. Ask an editor to change it for you."), status=403)
    return article


def article_or_new(request, data):
    """The article that the field `article` of `data` numbers, or None for a new one, which the user may add. Raises as `article_for`."""
    if data.get("article") is not None:
        return article_for(request, data["article"])
    if not request.user.has_perm("articles.add_article"):
        raise RefusedError(_("Your account may not add articles. Ask an editor."), status=403)
    return None
