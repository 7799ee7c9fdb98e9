"""From the ticks in the list to the page that says what would be done, and back with what was done."""

import uuid

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from articles.admin.bulk.carrying_out import carry_out, take_back
from articles.admin.bulk.verbs import VERBS, why_not
from articles.models import Article
from people.merging.undoing import with_undo
from plumbing.web.untrusted import whole_number

MOST = 500  # articles at once: each is a publication of its own
TOLD = 20  # of those that cannot be changed
LIST, KEPT = "admin:articles_article_changelist", "bulk_undo"


def ask(name, request, articles):
    """The page of a verb for these articles: how many can be changed, which cannot and why, and what it asks."""
    keys = list(articles.order_by("pk").values_list("pk", flat=True)[: MOST + 1])
    if len(keys) > MOST:
        sentence = _("Choose at most %(count)s articles at once.") % {"count": MOST}
        messages.error(request, sentence)
        return HttpResponseRedirect(request.get_full_path())
    return _page(request, name, keys, VERBS[name].form())


@require_POST
def answered(request, name):
    """Carries the verb out, if its questions are answered."""
    verb = _verb(request, name)
    keys = [key for key in map(whole_number, request.POST.getlist("article")[:MOST]) if key]
    form = verb.form(request.POST)
    if not form.is_valid():
        return _page(request, name, keys, form)
    outcome = carry_out(verb, keys, form, request.user)
    _tell(request, name, outcome)
    return HttpResponseRedirect(reverse(LIST))


@require_POST
def undone(request, key):
    """Takes back what the user did last to many articles."""
    kept = request.session.pop(KEPT, None) or {}
    if kept.get("key") != str(key):
        messages.error(request, _("This cannot be undone any more: only the last change to several articles can."))
        return HttpResponseRedirect(reverse(LIST))
    outcome = take_back(_verb(request, kept["verb"]), kept["done"], request.user)
    number = len(outcome.done)
    sentence = ngettext("Undone for %(count)s article.", "Undone for %(count)s articles.", number) % {"count": number}
    messages.success(request, sentence)
    _tell_refused(request, outcome)
    return HttpResponseRedirect(reverse(LIST))


def _verb(request, name):
    if name not in VERBS:
        raise Http404
    if not request.user.has_perm(VERBS[name].permission):
        raise PermissionDenied
    return VERBS[name]


def _page(request, name, keys, form):
    verb = _verb(request, name)
    articles = list(Article.objects.select_related("latest_revision").filter(pk__in=keys).order_by("pk"))
    reasons = [(article, why_not(verb, article, request.user)) for article in articles]
    refused = [(article, reason) for article, reason in reasons if reason]
    context = {
        "name": name,
        "form": form,
        "articles": articles,
        "possible": len(articles) - len(refused),
        "refused": refused[:TOLD],
        "more": max(0, len(refused) - TOLD),
        "number": len(refused),
        "title": str(verb.label).rstrip("…"),
    }
    return render(request, "admin/articles/bulk/page.html", context)


def _tell(request, name, outcome):
    number = len(outcome.done)
    if number:
        key = str(uuid.uuid4())
        request.session[KEPT] = {"key": key, "verb": name, "done": outcome.done}
        sentence = ngettext("%(count)s article changed.", "%(count)s articles changed.", number) % {"count": number}
        messages.success(request, with_undo(request, sentence, reverse("admin:articles_article_bulk_undo", args=[key])))
    if outcome.unchanged:
        number = outcome.unchanged
        sentence = ngettext("%(count)s article was so already.", "%(count)s articles were so already.", number)
        messages.info(request, sentence % {"count": number})
    _tell_refused(request, outcome)


def _tell_refused(request, outcome):
    if outcome.refused:
        more = max(0, len(outcome.refused) - TOLD)
        context = {"refused": outcome.refused[:TOLD], "more": more, "number": len(outcome.refused)}
        messages.warning(request, render_to_string("admin/articles/bulk/_refused.html", context, request))
