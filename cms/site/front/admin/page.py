"""The page on which editors arrange a front: its places, a preview as of any moment, and the versions before and to come."""

from dataclasses import replace

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseNotAllowed
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Article, Section
from cms.site.front import as_of, publishing
from cms.site.front.addresses import address_of_front
from cms.site.front.admin.articles import articles, label_of
from cms.site.front.admin.forms import FrontForm
from cms.site.front.admin.moving import moved
from cms.site.front.choosing import of_content
from cms.site.front.content import TOP
from cms.site.front.models import FrontEvent, FrontVersion
from cms.site.home import latest, led
from cms.site.section import in_section
from people.accounts import name_of
from plumbing.web.moments import when

OFFERED, SHOWN = 60, 20  # articles, and entries of the history
LONGEST_NUMBER = 9  # digits, of a version


@admin.register(FrontVersion)
class FrontAdmin(admin.ModelAdmin):
    def has_add_permission(self, request):
        return False

    def delete_view(self, request, object_id, extra_context=None):
        """A version goes with its section alone, for which the permission is there."""
        raise PermissionDenied

    def get_urls(self):
        of_section = self.admin_site.admin_view(self.section_view)
        undo = self.admin_site.admin_view(self.undo_view)
        return [
            path("articles/", articles, name="front_articles"),
            path("section/<int:pk>/", of_section, name="front_of_section"),
            path("<int:pk>/undo/", undo, name="front_undo"),
            *super().get_urls(),
        ]

    def changelist_view(self, request, extra_context=None):
        return self.front_view(request, None)

    def section_view(self, request, pk):
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        return self.front_view(request, get_object_or_404(Section, pk=pk))

    def change_view(self, request, object_id, form_url="", extra_context=None):
        """A version opens in the page of its front; only a save puts it in place."""
        version = self.get_object(request, object_id)
        if version is None or not self.has_view_or_change_permission(request):
            raise PermissionDenied
        return redirect(f"{address_of_front(version.section_id)}?version={version.pk}")

    def front_view(self, request, section):
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        if request.method == "POST":
            if not self.has_change_permission(request):
                raise PermissionDenied
            return answer_to(request, section)
        draft = publishing.draft_of(section)
        form = FrontForm(section, opened(request, section), draft.number if draft else 0)
        return page(request, section, form)

    def undo_view(self, request, pk):
        if not self.has_change_permission(request):
            raise PermissionDenied
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        version = get_object_or_404(FrontVersion, pk=pk)
        try:
            publishing.undo(version, request.user)
        except publishing.FrontError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("Taken back. What readers get is below."))
        return redirect(address_of_front(version.section_id))


def opened(request, section):
    """The content with which the form begins: of the version that the address asks for, or what is there, but for pins that ran out."""
    number, now = request.GET.get("version", ""), timezone.now()
    content = publishing.content_of(section, now)
    if number.isdecimal() and len(number) <= LONGEST_NUMBER:
        for version in FrontVersion.objects.of(section).filter(pk=int(number)):
            content = publishing.content_of_version(version)
    holding = [
        tuple(pin for pin in pins if pin.until is None or pin.until > now) for pins in (content.top, content.held)
    ]
    return replace(content, top=holding[0], held=holding[1])


def answer_to(request, section):
    if "_discard" in request.POST:
        publishing.discard(section)
        messages.success(request, _("The draft is discarded."))
        return redirect(address_of_front(section and section.pk))
    form = FrontForm(section, publishing.content_of(section, timezone.now()), 0, request.POST)
    if not form.is_valid():
        return page(request, section, form)
    try:
        return done(request, section, form)
    except publishing.SavedMeanwhile as meanwhile:
        return page(request, section, form, meanwhile.draft)
    except publishing.FrontError as error:
        form.verbs.add_error("publish_from", str(error))
        return page(request, section, form)


def done(request, section, form):
    """Every button saves the draft first, so that nothing is lost; then it does what it says."""
    sent, asked = request.POST, form.verbs.cleaned_data
    content, row = moved(form.content, sent.get("_move", ""), [band.pk for band in form.bands])
    draft = publishing.save(section, content, request.user, asked["based_on"] or 0)
    if "_publish" in sent:
        publishing.publish(section, content, request.user, asked["publish_from"])
    if "_preview" in sent:
        front = section.get_absolute_url() if section else "/"
        return redirect(as_of.address(asked["as_of"], front, draft.pk))
    messages.success(request, said_of(sent, asked["publish_from"]))
    return redirect(f"{address_of_front(section and section.pk)}{row}")


def said_of(sent, moment):
    if "_publish" not in sent:
        return _("The draft is saved. Readers do not see it yet.")
    if moment is None:
        return _("Published. Readers see it now.")
    return _("Planned: readers get it %(when)s.") % {"when": when(moment)}


def page(request, section, form, meanwhile=None):
    now, number = timezone.now(), section and section.pk
    versions = FrontVersion.objects.of(section)
    draft = meanwhile or publishing.draft_of(section)
    if form.data:
        # Whoever saves once more has been told.
        form.verbs.data = form.verbs.data.copy()
        form.verbs.data["based_on"] = draft.number if draft else 0
    current = versions.current(now).first()
    context = {
        **admin.site.each_context(request),
        "title": _("Front of %(section)s") % {"section": section} if section else _("Front page"),
        "section": section,
        "sections": Section.objects.all(),
        "form": form,
        "places": list(zip(form.top, standing(form.given, number, now), strict=True)),
        "draft": draft,
        "meanwhile": meanwhile,
        "saved_by": draft and draft.saved_by and name_of(draft.saved_by),
        "current": current,
        "planned": versions.planned(now).select_related("made_by"),
        "history": FrontEvent.objects.filter(section=section).select_related("by", "version")[:SHOWN],
        "offered": [(article, label_of(article)) for article in Article.objects.released().newest_first()[:OFFERED]],
        "may_change": request.user.has_perm(as_of.MAY_SEE_DRAFTS),
        "opts": FrontVersion._meta,
        "media": form.top[0].media,
    }
    return render(request, "admin/front/front.html", context)


def standing(content, section, now):
    """What readers would get now in each place of the top: a Card, or None where there is none."""
    picks = of_content(content, now)
    free = picks.free(in_section.of(section, now)[: TOP * 4] if section else latest(now))
    filled = picks.filled(free if section or 0 in picks.top else led(free), TOP)
    return [*filled, *[None] * (TOP - len(filled))]
