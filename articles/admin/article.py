"""The list of articles and the form that writes one. The form edits the latest revision; the buttons are newsroom verbs."""

import uuid
from dataclasses import replace
from functools import partial

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.http import HttpResponseRedirect, JsonResponse
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from js_asset import Media

from articles import workflow
from articles.admin import bin as in_bin
from articles.admin.article_form import ArticleForm, FixedAddressForm
from articles.admin.bulk.actions import ACTIONS, allowed
from articles.admin.bulk.pages import answered, undone
from articles.admin.conflict import conflict_page
from articles.admin.context import form_context
from articles.admin.correcting import correct
from articles.admin.draft_deletion import what_goes
from articles.admin.figures import figures_page
from articles.admin.filters import StatusFilter, WhatFilter
from articles.admin.history import history_page, restore
from articles.admin.image import THUMBNAIL
from articles.admin.issues import show_refusal, show_warnings, warnings_of
from articles.admin.saving import errors_answer, for_scripts_too, saved_answer, state_of, wants_json
from articles.admin.suggesting.pages import accepted_in_words, suggest_page, suggestion_page
from articles.admin.verbs import BUTTONS, PUBLISH, carry_out, keep_answers, pressed
from articles.admin.widgets import is_bundled
from articles.body.left_out import left_out_in_words
from articles.desk.answers import RefusedError
from articles.models import Article, Draft, Revision
from people.admin_lists import FoldedSearchAdmin
from people.pictures.shapes import CARD
from plumbing.text.lists import separated
from plumbing.web.moments import in_words

MAY_ADD, MAY_CHANGE = "articles.add_article", "articles.change_article"


@admin.register(Article)
class ArticleAdmin(FoldedSearchAdmin):
    delete_confirmation_template = "admin/articles/article/delete.html"
    change_form_template = add_form_template = "admin/articles/article/change_form.html"
    list_display = ["thumbnail", "headline_shown", "authors_shown", "section", "state", "moment", "word_count"]
    list_display_links = ["headline_shown"]
    list_filter = [WhatFilter, StatusFilter, "section", "kind", "series"]
    search_fields = [
        "search_row__title__contains",
        "search_row__text__contains",
        "bylines__person__search_text__contains",
    ]
    search_help_text = gettext_lazy("Headline, text, address or author.")
    date_hierarchy = "published_at"
    list_per_page = 50
    show_full_result_count = False
    actions = ACTIONS

    def get_queryset(self, request):
        return super().get_queryset(request).for_lists().newest_work_first()

    def get_list_display(self, request):
        asks_for_bin = request.GET.get(WhatFilter.parameter_name) == WhatFilter.BIN
        return ["headline_shown", *in_bin.columns(request), "authors_shown"] if asks_for_bin else self.list_display

    def get_actions(self, request):
        return allowed(super().get_actions(request), request.user)

    def get_form(self, request, obj=None, change=False, **kwargs):
        may_change_address = obj is None or obj.live_revision_id is None or request.user.has_perm(PUBLISH)
        return ArticleForm if may_change_address else FixedAddressForm

    def get_fieldsets(self, request, obj=None):
        return [(None, {"fields": list(ArticleForm.base_fields)})]

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and (obj is None or obj.can_be_edited_by(request.user))

    def has_delete_permission(self, request, obj=None):
        """What readers have seen is withdrawn, not deleted: its address and its history stay."""
        may_delete = super().has_delete_permission(request, obj)
        return may_delete and (obj is None or (obj.is_deletable and obj.can_be_edited_by(request.user)))

    def get_deleted_objects(self, objs, request):
        """A draft goes with all that belongs to it alone, whatever of that can be deleted by itself."""
        return [what_goes(article) for article in objs], {}, set(), []

    def delete_view(self, request, object_id, extra_context=None):
        return super().delete_view(request, object_id, (extra_context or {}) | {"bin_days": workflow.DAYS_IN_BIN})

    def delete_model(self, request, obj):
        if obj.binned_at:
            workflow.delete(obj)
        else:
            workflow.move_to_bin(obj, by=request.user)

    def response_delete(self, request, obj_display, obj_id):
        in_bin.tell_of_deletion(request, obj_display, obj_id)
        return HttpResponseRedirect(reverse("admin:articles_article_changelist"))

    def get_urls(self):
        view = self.admin_site.admin_view
        add, edit = for_scripts_too(view(self.add_view), MAY_ADD), for_scripts_too(view(self.change_view), MAY_CHANGE)
        return [
            path("add/", add, name="articles_article_add"),
            path("<path:object_id>/change/", edit, name="articles_article_change"),
            path("<int:pk>/conflict/<int:number>/", view(conflict_page), name="articles_article_conflict"),
            path("<int:pk>/correct/", view(correct), name="articles_article_correct"),
            path("<int:pk>/figures/", view(partial(figures_page, self)), name="articles_article_figures"),
            path("<int:pk>/restore/<int:number>/", view(restore), name="articles_article_restore"),
            path("<int:pk>/suggest/", for_scripts_too(view(suggest_page), MAY_CHANGE), name="articles_article_suggest"),
            path(
                "<int:pk>/suggestions/<int:number>/",
                for_scripts_too(view(suggestion_page), MAY_CHANGE),
                name="articles_article_suggestion",
            ),
            path("bulk/<slug:name>/", view(answered), name="articles_article_bulk"),
            path("bulk/undo/<uuid:key>/", view(undone), name="articles_article_bulk_undo"),
            path("<int:pk>/restore-from-bin/", view(in_bin.restore_from_bin), name="articles_article_unbin"),
            *super().get_urls(),
        ]

    def add_view(self, request, form_url="", extra_context=None):
        """A form that has made an article already, sent again: after Back, a double press, or an answer that was lost."""
        if made := _made_before(request):
            return self.change_view(request, str(made), form_url, extra_context)
        try:
            return super().add_view(request, form_url, extra_context)
        except IntegrityError:
            # Its first sending was still on its way a moment ago.
            if not (made := _made_before(request)):
                raise
            return self.change_view(request, str(made), form_url, extra_context)

    def change_view(self, request, object_id, form_url="", extra_context=None):
        article = self.get_object(request, object_id)
        if article is None and wants_json(request):
            raise RefusedError(_("This article no longer exists."), status=404)
        if article and not self.has_change_permission(request, article) and self.has_view_permission(request, article):
            if wants_json(request):
                raise PermissionDenied
            return HttpResponseRedirect(reverse("saved-preview", args=[article.pk]))
        if article and article.binned_at and request.method == "GET" and not wants_json(request):
            return in_bin.bin_page(request, article)
        return super().change_view(request, object_id, form_url, extra_context)

    def history_view(self, request, object_id, extra_context=None):
        return history_page(self, request, object_id)

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        form = context["adminform"].form
        if wants_json(request):
            if request.method != "POST" and obj is None:
                raise RefusedError(_("Nothing is known about this article yet. Save it first."), status=404)
            return errors_answer(form) if request.method == "POST" else JsonResponse(state_of(request, obj.pk))
        context |= form_context(request, obj, form)
        # The admin's own scripts stay away: nothing in this form uses them, and they are as large as half of ours.
        context["media"] = form.media
        if not is_bundled():
            # The import map is an inline script; the nonce lets this one through the policy.
            context["media"] = Media.from_media(form.media, nonce=str(request.csp_nonce))
        return TemplateResponse(request, self.change_form_template, context)

    def save_model(self, request, obj, form, change):
        said = form.cleaned_data
        saved = self._save(request, obj if change else None, form)
        obj.pk = saved.article.pk
        if saved.refusal:
            show_refusal(
                request, _("Saved, but this text will not go out at the scheduled time:"), saved.refusal, saved.issues
            )
        request.saved = saved
        if count := workflow.note_accepted(saved, said["accepted_pieces"].split(), by=request.user):
            messages.success(request, accepted_in_words(count))
        if form.left_out:
            messages.warning(request, left_out_in_words(form.left_out))
        obj.refresh_from_db()
        Draft.objects.filter(user=request.user, key=said["draft_key"]).delete()
        name = pressed(request.POST)
        if name and saved.conflict is None and request.user.has_perm(BUTTONS[name].permission):
            request.saved = self._carry_out(request, name, saved)
        elif name and not wants_json(request):
            keep_answers(request, saved.article)

    def _save(self, request, article, form):
        key = form.cleaned_data["draft_key"]
        based_on = form.cleaned_data["based_on"] or Revision.objects.saved_from(key, request.user)
        facts = {"by": request.user, "based_on": based_on, "draft_key": key}
        try:
            return workflow.save(article, form.document(), slug=form.cleaned_data["slug"], **facts)
        except workflow.WorkflowError as error:  # somebody has taken the address since the form looked
            messages.error(request, _("Saved, but the address has not changed: %(reason)s") % {"reason": error})
            return workflow.save(article, form.document(), **facts)

    def save_related(self, request, form, formsets, change):
        """Nothing: rows beside the article are derived from its document."""

    def response_add(self, request, obj, post_url_continue=None):
        return self._after_saving(request, obj)

    def response_change(self, request, obj):
        return self._after_saving(request, obj)

    def _after_saving(self, request, obj):
        saved = request.saved
        if wants_json(request):
            return saved_answer(request, saved)
        if saved.conflict:
            return HttpResponseRedirect(
                reverse("admin:articles_article_conflict", args=[obj.pk, saved.revision.number])
            )
        if not pressed(request.POST):
            messages.success(request, _("Saved as revision %(number)s.") % {"number": saved.revision.number})
        return HttpResponseRedirect(reverse("admin:articles_article_change", args=[obj.pk]))

    def _carry_out(self, request, name, saved):
        """Do what the button says, and say so; or say why not. The words are saved either way. Returns `saved` with the issues."""
        try:
            messages.success(request, carry_out(name, saved.article, request.POST, request.user))
        except workflow.WorkflowError as error:
            intro = _("Saved, but fix this first:") if error.issues else _("Saved, but not done:")
            show_refusal(request, intro, error, error.issues)
            if not wants_json(request):
                keep_answers(request, saved.article)
            return replace(saved, issues=error.issues)
        step = BUTTONS[name].step
        issues = warnings_of(saved.revision, step) if step else ()
        show_warnings(request, issues)
        return replace(saved, issues=issues)

    @admin.display(description=gettext_lazy("picture"))
    def thumbnail(self, article):
        return (
            format_html(
                '<img class="thumbnail" src="{}" alt="" loading="lazy">', article.image.address(CARD, THUMBNAIL)
            )
            if article.image
            else ""
        )

    @admin.display(description=gettext_lazy("headline"), ordering="headline")
    def headline_shown(self, article):
        return format_html("<bdi>{}</bdi>", article)

    @admin.display(description=gettext_lazy("authors"))
    def authors_shown(self, article):
        return separated(article.author_names)

    @admin.display(description=gettext_lazy("status"), ordering="status")
    def state(self, article):
        status = article.current_status
        shown = format_html('<span class="state state-{}">{}</span>', status, status.label)
        if not article.has_unpublished_changes:
            return shown
        return format_html("{} · {}", shown, _("unpublished changes"))

    @admin.display(description=gettext_lazy("date"), ordering="published_at")
    def moment(self, article):
        return in_words(article.published_at or article.created_at)


def _made_before(request):
    """The article that the form sent with this request has made before, by its number, or None."""
    try:
        key = uuid.UUID(request.POST.get("draft_key", ""))
    except ValueError:
        return None
    revision = Revision.objects.saved_from(key, request.user)
    return revision and revision.article_id
