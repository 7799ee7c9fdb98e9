"""Single rights, chosen from a list: a line for each kind of thing, and what may be done with it in the language of whoever chooses."""

from django import forms
from django.contrib.auth.models import Permission
from django.forms.models import ModelChoiceIterator
from django.utils.translation import gettext_lazy

DEEDS = {
    "view": gettext_lazy("see"),
    "add": gettext_lazy("add"),
    "change": gettext_lazy("change"),
    "delete": gettext_lazy("delete"),
    "publish_article": gettext_lazy("publish, schedule and withdraw"),
    "approve_article": gettext_lazy("approve"),
    "edit_any_article": gettext_lazy("change those that others have started"),
    "edit_any_story": gettext_lazy("plan and commission those of others"),
    "take_story": gettext_lazy("see and take ideas that nobody has taken"),
}


def deed(permission) -> str:
    """What a right allows, such as "change"; of a right that is not ours, its own name."""
    words = DEEDS.get(permission.codename) or DEEDS.get(permission.codename.partition("_")[0])
    return str(words or permission.name)


class ByKind(ModelChoiceIterator):
    """Pairs of the name of a kind of thing and the choices for it, in the order of these names."""

    def __iter__(self):
        kinds = {}
        for permission in self.queryset.select_related("content_type"):
            kinds.setdefault(permission.content_type.name, []).append(self.choice(permission))
        yield from sorted(kinds.items(), key=lambda pair: pair[0].casefold())


class PermissionsField(forms.ModelMultipleChoiceField):
    iterator = ByKind

    def __init__(self, **kwargs):
        rows = Permission.objects.order_by("content_type__model", "pk")
        super().__init__(rows, required=False, widget=Permissions, **kwargs)

    def label_from_instance(self, permission):
        return deed(permission)


class Permissions(forms.CheckboxSelectMultiple):
    template_name = "admin/widgets/permissions.html"
