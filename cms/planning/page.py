"""The calendar of the newsroom: a month, a week or a list by its address, and the shelf. Moving is a form; a script drags."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from articles import workflow
from articles.models import CalendarLink, Story
from cms.planning.entries import may_see
from cms.planning.periods import LIST, MONTH, WEEK, of_day, period_from
from cms.planning.sheet import MOST_ON_SHELF, shelf_of, weeks_of
from plumbing.web.untrusted import check_moment

VIEWS = {MONTH: gettext_lazy("Month"), WEEK: gettext_lazy("Week"), LIST: gettext_lazy("List")}


class MoveForm(forms.Form):
    day = forms.DateField(required=False, validators=[check_moment])
    hour = forms.TimeField(required=False)
    whole_week = forms.BooleanField(required=False)


@require_safe
def calendar(request):
    """With ?month=2026-12, ?week=2026-W49 or ?list=2026-12; else the month of today."""
    if not may_see(request.user):
        raise PermissionDenied
    today = timezone.localdate(timezone=timezone.get_default_timezone())
    period = period_from(request.GET, today)
    shelf = shelf_of(request.user)
    link = CalendarLink.objects.filter(user=request.user).first()
    context = {
        **admin.site.each_context(request),
        "title": _("Calendar"),
        "period": period,
        "today": of_day(period.view, today),
        "views": [(view == period.view, label, period.seen_as(view, today).query) for view, label in VIEWS.items()],
        "weeks": weeks_of(request.user, period, today),
        "shelf": shelf,
        "shelf_is_full": len(shelf) == MOST_ON_SHELF,
        "link": link and request.build_absolute_uri(link.get_absolute_url()),
        "may_add": request.user.has_perm("articles.add_story"),
    }
    return render(request, "admin/plan/calendar.html", context)


@require_POST
def move(request, pk):
    """Plan a story for the day, hour or week that the form says; without a day it goes on the shelf."""
    story = get_object_or_404(Story.objects.visible_to(request.user), pk=pk)
    if not story.can_be_edited_by(request.user):
        raise PermissionDenied
    form = MoveForm(request.POST)
    if form.is_valid():
        carry_out(request, story, **form.cleaned_data)
    else:
        messages.error(request, _("Not moved: choose a day of the calendar, and an hour such as 09:30 or none."))
    period = period_from(request.POST, timezone.localdate(timezone=timezone.get_default_timezone()))
    return redirect(f"{reverse('plan')}?{period.query}#story-{pk}")


def carry_out(request, story, day, hour, whole_week):
    day, seen = None if "_shelf" in request.POST else day, request.POST.get("seen")
    try:
        story = workflow.plan(story, day, hour, whole_week=whole_week, seen=seen)
    except workflow.WorkflowError as error:
        messages.error(request, str(error))
        return
    admin.site.get_model_admin(Story).log_change(request, story, [{"changed": {"fields": ["planned for"]}}])
    facts = {"title": story, "when": story.planned_in_words}
    sentence = _("“%(title)s” is planned: %(when)s.") if story.planned_for else _("“%(title)s” lies on the shelf.")
    messages.success(request, sentence % facts)
