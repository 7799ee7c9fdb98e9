"""The site as readers will get it at a moment, for staff: every page below /as-of/<moment>/, and nothing of it is kept (decision 241)."""

from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass
from datetime import datetime, timedelta

from django import forms
from django.contrib.admin.views.decorators import staff_member_required
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import Resolver404, path, resolve, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from articles import workflow
from articles.models import Release
from cms.site.front import links, moments
from cms.site.front.addresses import address_of_front
from cms.site.front.content import Content, from_json
from cms.site.front.models import FrontDraft
from cms.site.front.publishing import FURTHEST
from cms.site.not_found import page_not_found
from cms.site.registry import PAGES
from plumbing import clock
from plumbing.web.moments import MomentField, in_words

NAME, WITH_DRAFT, CHOOSE = "as-of", "as-of-draft", "as-of-choose"
# What else is made of articles; anything that is not a reader's page leads to where it is.
SHOWN = {*(page.name for page in PAGES), "year", "search"}
MAY_LOOK, MAY_SEE_DRAFTS = "articles.view_article", "front.change_frontversion"
A_MINUTE = timedelta(minutes=1)


class MomentForm(forms.Form):
    at = MomentField(required=False)
    draft = forms.IntegerField(required=False, min_value=1, max_value=10**12)


@dataclass(frozen=True)
class ShownDraft:
    """A draft that stands in the place of the published version of its front."""

    pk: int
    section_id: int | None
    chosen: Content


@dataclass(frozen=True)
class AsOf:
    """What a request that is answered so bears: `moment` is the one that was asked for, None for now; `at` the one that holds."""

    moment: datetime | None
    at: datetime
    prefix: str
    draft: ShownDraft | None
    live: str  # the address of the page as it is
    form: str = ""  # where the front whose draft is shown is arranged

    @property
    def words(self):
        return in_words(self.at)

    @property
    def local(self):
        """As a form says it."""
        return timezone.localtime(self.at).strftime("%Y-%m-%dT%H:%M")


@require_safe
@never_cache
@staff_member_required
def as_of(request, moment, rest="", draft=None):
    if not request.user.has_perm(MAY_LOOK) or (draft and not request.user.has_perm(MAY_SEE_DRAFTS)):
        raise PermissionDenied
    now = clock.now()
    if moment and not now - A_MINUTE < moment <= now + FURTHEST:
        return refusal(request)
    reading = reading_of(request, moment, now, rest, draft)
    response = answer(reading)
    if response is None:
        return redirect(reading.as_of.live)
    return kept_below(reading.as_of.prefix, response)


def refusal(request, *reasons):
    problem = " ".join(reasons) or _(
        "The site is shown as of now or of a coming moment, within ten years. Choose another moment."
    )
    return render(request, "admin/articles/nothing_to_preview.html", {"problem": problem}, status=409)


def reading_of(request, moment, now, rest, draft):
    """The request as it would be for the page itself."""
    prefix, rest = request.path.removesuffix(f"/{rest}"), rest.lstrip("/")
    reading = copy(request)
    reading.path = reading.path_info = f"/{rest}"
    query = request.META.get("QUERY_STRING", "")
    live = request.build_absolute_uri(f"/{rest}{'?' if query else ''}{query}")
    shown = draft and shown_draft(draft)
    form = request.build_absolute_uri(address_of_front(shown.section_id)) if shown else ""
    reading.as_of = AsOf(moment, max(moment or now, now), prefix, shown, live, form)
    return reading


def shown_draft(pk):
    draft = get_object_or_404(FrontDraft, pk=pk)
    return ShownDraft(draft.pk, draft.section_id, from_json(draft.content))


def answer(reading):
    """What a reader would get at the moment; None for what is no reader's page."""
    with clock.set_to(reading.as_of.at), updates_released(reading.as_of.at):
        try:
            match = resolve(reading.path_info)
            if match.view_name not in SHOWN:
                return None
            reading.resolver_match = match
            return match.func(reading, *match.args, **match.kwargs)
        except (Http404, Resolver404) as error:
            return page_not_found(reading, error)


@contextmanager
def updates_released(moment):
    """Within, the scheduled updates of live articles that are due by then are carried out: in a transaction that is rolled back."""
    if not Release.objects.due(moment).exists():
        yield
        return
    with transaction.atomic():
        workflow.release_due(moment)
        yield
        transaction.set_rollback(True)


def kept_below(prefix, response):
    """The answer, never to be found by a search engine, with links that lead on below the prefix."""
    response["X-Robots-Tag"] = "noindex, nofollow"
    response["Referrer-Policy"] = "no-referrer"
    if response.has_header("Location"):
        response["Location"] = links.address_below(prefix, response["Location"])
    if response.get("Content-Type", "").startswith("text/html"):
        response.content = links.kept_below(prefix, response.content.decode())
    return response


@require_safe
@never_cache
@staff_member_required
def choose(request):
    """Leads from the form in the bar, with a moment of the site's clock in `at`, to the page as of then."""
    if not request.user.has_perm(MAY_LOOK):
        raise PermissionDenied
    form = MomentForm(request.GET)
    if not form.is_valid():
        return refusal(request, *(str(error) for errors in form.errors.values() for error in errors))
    return redirect(address(form.cleaned_data["at"], request.GET.get("page", "/"), form.cleaned_data["draft"]))


def address(moment, page="/", draft=None):
    """Where a page, given as its path, is shown as of a moment (None: now), with a draft of this number."""
    rest = [page.lstrip("/")] if page.lstrip("/") else []
    return reverse(WITH_DRAFT, args=[moment, draft, *rest]) if draft else reverse(NAME, args=[moment, *rest])


AT = f"as-of/<{moments.CONVERTER}:moment>/"
routes = [
    path("as-of/", choose, name=CHOOSE),
    path(f"{AT}draft-<int:draft>/", as_of, name=WITH_DRAFT),
    path(f"{AT}draft-<int:draft>/<path:rest>", as_of, name=WITH_DRAFT),
    path(AT, as_of, name=NAME),
    path(f"{AT}<path:rest>", as_of, name=NAME),
]
