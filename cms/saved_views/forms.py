from django import forms
from django.apps import apps
from django.contrib import admin
from django.utils.translation import gettext as _

from cms.saved_views.models import SavedView, lasting

MOST = 30


class SavedViewForm(forms.ModelForm):
    """A name for the list that is looked at. `user` may only name lists that are open to them."""

    class Meta:
        model = SavedView
        fields = ["list", "name", "query"]

    def __init__(self, data, *, request):
        super().__init__(data, instance=SavedView(user=request.user))
        self.request = request

    def clean_list(self):
        label = self.cleaned_data["list"]
        model = next((each for each in apps.get_models() if each._meta.label_lower == label), None)
        is_listed = model is not None and admin.site.is_registered(model)
        if not (is_listed and admin.site.get_model_admin(model).has_view_permission(self.request)):
            raise forms.ValidationError(_("This list is not open to you."))
        return label

    def clean_query(self):
        query = lasting(self.cleaned_data["query"])
        if not query:
            raise forms.ValidationError(_("Search or filter first: a view is what the list then shows."))
        return query

    def clean(self):
        """A name that is taken is given to what is shown now: whoever saves again means that."""
        facts = super().clean()
        mine = SavedView.objects.filter(user=self.request.user, list=facts.get("list"))
        if same := mine.filter(name=facts.get("name")).first():
            self.instance = same
        elif mine.count() >= MOST:
            raise forms.ValidationError(_("You have %(most)s views of this list. Remove one first.") % {"most": MOST})
        return facts
