"""The list of stories and the form of one; its buttons are verbs of `workflow`."""

from functools import partial

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseNotAllowed
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles import workflow
from articles.admin.planning import tying
from articles.admin.planning.filters import PlanFilter, StageFilter
from articles.admin.planning.forms import OF_EDITORS, OwnStoryForm, StoryForm
from articles.models import Stage, Story
from people.accounts import name_of
from people.admin_lists import FoldedSearchAdmin
from plumbing.web.moments import in_words

EDITS_ANY = "articles.edit_any_story"
PLANNED = ("planned_for", "planned_hour", "whole_week")


@admin.register(Story)
class StoryAdmin(FoldedSearchAdmin):
    change_form_template = "admin/articles/story/change_form.html"
    change_list_template = "admin/articles/story/change_list.html"
    list_display = ["title_shown", "state", "who", "due", "planned", "section", "length"]
    list_display_links = ["title_shown"]
    list_filter = [PlanFilter, StageFilter, "section"]
    search_fields = ["search_text__contains"]
    search_help_text = gettext_lazy("Working title or brief.")
    list_per_page = 50
    show_full_result_count = False
    actions = None
    empty_value_display = ""  # an idea has hardly more than its title

    def get_queryset(self, request):
        """What is not somebody's to see is not there for them."""
        return super().get_queryset(request).visible_to(request.user).with_facts()

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = StoryForm if request.user.has_perm(EDITS_ANY) else OwnStoryForm
        made = super().get_form(request, obj, change, form=form, **kwargs)
        if "assignee" in made.base_fields:
            # Whoever plans has the calendar in mind, and not the accounts of the team.
            widget = made.base_fields["assignee"].widget
            widget.can_add_related = widget.can_change_related = widget.can_view_related = False
        return made

    def get_fieldsets(self, request, obj=None):
        work = ["stage", "assignee", "deadline", "length", "section"]
        plan = [("planned_for", "planned_hour"), "whole_week", "embargoed_until"]
        if not request.user.has_perm(EDITS_ANY):
            # An idea: what else it becomes is an editor's to say. By their name alone, since accounts are not shown to everybody.
            work = ["stage", "who", "deadline", "length", "section"] if obj else ["length", "section"]
            plan = plan if obj and obj.embargoed_until else plan[:-1]
        return [
            (None, {"fields": ["title", "brief"]}),
            (_("Work"), {"fields": work}),
            (_("Plan"), {"fields": plan}),
        ]

    def get_readonly_fields(self, request, obj=None):
        """What readers have, or are scheduled to get, has no plan any more: its moment is changed in the article."""
        of_plan = () if obj is None or obj.is_open else PLANNED
        return of_plan if request.user.has_perm(EDITS_ANY) else ("who", *OF_EDITORS, *of_plan)

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and (obj is None or obj.can_be_edited_by(request.user))

    def has_delete_permission(self, request, obj=None):
        """An editor deletes any, everybody else an idea of theirs that nobody has taken."""
        if not super().has_delete_permission(request, obj) or obj is None or request.user.has_perm(EDITS_ANY):
            return super().has_delete_permission(request, obj)
        is_own_idea = obj.stage == Stage.IDEA and obj.proposed_by_id == request.user.pk
        return is_own_idea and obj.assignee_id in {None, request.user.pk} and obj.article_id is None

    def get_urls(self):
        verbs = {"write": self.write, "take": self.take, "choose": self.choose, "untie": self.untie}
        views = {name: self.admin_site.admin_view(partial(self.carry_out, verb)) for name, verb in verbs.items()}
        ours = [path(f"<int:pk>/{name}/", view, name=f"articles_story_{name}") for name, view in views.items()]
        return [*ours, *super().get_urls()]

    def carry_out(self, verb, request, pk):
        if request.method not in (allowed := ["GET", "POST"] if verb == self.choose else ["POST"]):
            return HttpResponseNotAllowed(allowed)
        story = get_object_or_404(self.get_queryset(request), pk=pk)
        if not self.has_change_permission(request, story):
            raise PermissionDenied
        try:
            return verb(request, story)
        except workflow.WorkflowError as error:
            messages.error(request, str(error))
            return redirect("admin:articles_story_change", pk)

    def write(self, request, story):
        if not request.user.has_perm("articles.add_article"):
            raise PermissionDenied
        article = workflow.begin_writing(story, by=request.user)
        self.log_change(request, story, [{"changed": {"fields": ["article"]}}])
        return redirect("admin:articles_article_change", article.pk)

    def take(self, request, story):
        workflow.take(story, by=request.user)
        self.log_change(request, story, [{"changed": {"fields": ["assigned to"]}}])
        messages.success(request, _("The story is yours now."))
        return redirect("admin:articles_story_change", story.pk)

    def choose(self, request, story):
        return tying.choose(self, request, story)

    def untie(self, request, story):
        return tying.untie(self, request, story)

    def save_model(self, request, obj, form, change):
        """Of a story that is there the form's own columns: its article may have been begun since it was read."""
        if not change:
            obj.proposed_by = request.user
        workflow.save_story(obj, by=request.user, fields=[*form.fields, "search_text"] if change else None)

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        may_edit = obj is not None and self.has_change_permission(request, obj)
        article = obj and obj.article
        more = {
            "may_begin": may_edit
            and article is None
            and obj.stage != Stage.DROPPED
            and request.user.has_perm("articles.add_article"),
            "may_take": may_edit and obj.assignee_id is None and obj.stage == Stage.IDEA,
            "may_choose": may_edit and article is None and obj.stage != Stage.DROPPED,
            "may_untie": may_edit and article is not None,
            "article": article,
        }
        return super().render_change_form(request, context | more, *args, obj=obj, **kwargs)

    @admin.display(description=gettext_lazy("working title"), ordering="title")
    def title_shown(self, story):
        return format_html("<bdi>{}</bdi>", story)

    @admin.display(description=gettext_lazy("stage"), ordering="stage")
    def state(self, story):
        shown = format_html('<span class="state state-{}">{}</span>', story.standing, story.standing_label)
        if not story.is_overdue_at(timezone.now()):
            return shown
        return format_html('{} <span class="state state-overdue">{}</span>', shown, _("Overdue"))

    @admin.display(description=gettext_lazy("assigned to"), ordering="assignee")
    def who(self, story):
        return story.assignee and name_of(story.assignee)

    @admin.display(description=gettext_lazy("deadline"), ordering="deadline")
    def due(self, story):
        return story.deadline and in_words(story.deadline)

    @admin.display(description=gettext_lazy("planned for"), ordering="planned_for")
    def planned(self, story):
        return story.planned_in_words or None
