"""The form of a story: all of it for editors, and for everybody else what does not commission anybody."""

from django import forms
from django.contrib.auth import get_user_model
from django.utils.translation import gettext as _

from articles.models import Stage, Story
from people.accounts import name_of

OF_EDITORS = ("assignee", "deadline", "embargoed_until")
# What somebody who is no editor may make of a story at each stage.
STEPS = {
    Stage.IDEA: (Stage.IDEA, Stage.DROPPED),
    Stage.COMMISSIONED: (Stage.COMMISSIONED, Stage.FILED),
    Stage.FILED: (Stage.COMMISSIONED, Stage.FILED),
    Stage.DROPPED: (Stage.IDEA, Stage.DROPPED),
}


class AssigneeField(forms.ModelChoiceField):
    def label_from_instance(self, user):
        return name_of(user)


def people_who_write(chosen=None):
    """Those who may be given a story: everybody who works here, and whoever has it already."""
    users = get_user_model().objects.filter(is_active=True, is_staff=True)
    return (users | get_user_model().objects.filter(pk=chosen)).order_by("last_name", "first_name", "username")


class StoryForm(forms.ModelForm):
    class Meta:
        model = Story
        fields = ["title", "brief", "stage", "assignee", "deadline", "length", "section"]
        fields += ["planned_for", "planned_hour", "whole_week", "embargoed_until"]
        field_classes = {"assignee": AssigneeField}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "assignee" in self.fields:
            self.fields["assignee"].queryset = people_who_write(self.instance.assignee_id)

    def clean_title(self):
        return " ".join(self.cleaned_data["title"].split())

    def clean(self):
        said = super().clean()
        if said.get("stage") == Stage.COMMISSIONED and "assignee" in self.fields and not said.get("assignee"):
            self.add_error("assignee", _("Choose who is commissioned to write it."))
        if said.get("planned_for") and said.get("whole_week") and not said.get("planned_hour"):
            self.instance.plan_for(said["planned_for"], whole_week=True)
            said["planned_for"] = self.instance.planned_for
        return said


class OwnStoryForm(StoryForm):
    """For those who are no editors: nobody commissions themselves."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "stage" in self.fields:
            steps = STEPS[Stage(self.instance.stage)]
            self.fields["stage"].choices = [(stage.value, stage.label) for stage in steps]
