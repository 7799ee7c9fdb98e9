"""A page with a promo that is still being written, for the window beside its form."""

from copy import copy

from django.contrib import admin
from django.contrib.admin.views.decorators import staff_member_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from articles.models import Article, Section
from cms.promos.admin.previewing import PreviewedPromos, previewed
from cms.promos.models import Placement, Promo
from cms.site.article.page import article
from cms.site.home import home
from cms.site.person.page import person
from cms.site.section import section
from people.models import Person
from plumbing.web.untrusted import whole_number

NEWEST = 10  # articles, of which the longest shows how a promo stands in a text


@require_POST
@never_cache
@staff_member_required
def promo_preview(request):
    """Takes the fields of the form, the placement that is looked at, and the number of the wording."""
    model_admin = admin.site.get_model_admin(Promo)
    if not (model_admin.has_add_permission(request) or model_admin.has_change_permission(request)):
        raise PermissionDenied
    placement = request.POST.get("preview_placement")
    if placement not in Placement.values:
        placement = Placement.END.value
    promo = previewed(model_admin, request, whole_number(request.POST.get("preview_wording", "")) or 0)
    reading = copy(request)
    reading.method, reading.promos_previewed = "GET", PreviewedPromos(promo, placement, timezone.now())
    return page_with(reading, placement)


def page_with(request, placement):
    """A page of readers that has this placement."""
    if placement == "section" and (found := Section.objects.first()):
        return section(request, found.slug)
    if placement == "person" and (found := Person.objects.filter(is_contributor=True).first()):
        return person(request, found.slug)
    newest = Article.objects.published().newest_first()[:NEWEST]
    if placement in {"inline", "aside", "end"} and newest:
        return article(request, max(newest, key=lambda each: each.word_count).slug)
    if placement in {"banner", "home", "footer"}:
        return home(request)
    problem = {"problem": _("There is no page yet on which it could be shown.")}
    # No fault of the form, for which a browser would complain of 404.
    return render(request, "admin/articles/nothing_to_preview.html", problem)
