"""The form in which somebody suggests another wording: that of the article with the text alone, on a copy of it."""

from django import forms
from django.utils.translation import gettext_lazy

from articles import workflow
from articles.admin.article_form import ArticleForm, growing
from articles.admin.widgets import BodyWidget
from articles.models import Revision
from articles.suggesting.pieces import FIELDS


class SuggestForm(forms.Form):
    headline = forms.CharField(
        max_length=300,
        required=False,
        label=gettext_lazy("Headline"),
        widget=ArticleForm.base_fields["headline"].widget,
    )
    standfirst = forms.CharField(
        max_length=2000,
        required=False,
        label=gettext_lazy("Standfirst"),
        widget=ArticleForm.base_fields["standfirst"].widget,
    )
    body = forms.CharField(required=False, widget=BodyWidget, label=gettext_lazy("Text"))
    note = forms.CharField(
        max_length=1000, required=False, label=gettext_lazy("Why (optional)"), widget=growing(3, dir="auto")
    )
    against = forms.ModelChoiceField(Revision.objects.none(), widget=forms.HiddenInput)

    def __init__(self, data, article, former=None):
        """With the text of the article; or with that of `former`, a suggestion that this one is to stand for."""
        document, against = (
            (former.document, former.against_id) if former else (article.document, article.latest_revision_id)
        )
        shown = {name: getattr(document, name) for name in FIELDS} | {"against": against}
        super().__init__(data, initial=shown | ({"note": former.note} if former else {}))
        self.article, self.former = article, former
        self.fields["against"].queryset = article.revisions.all()

    def save(self, by):
        """Keep what the valid form says as a suggestion, which is returned; or say what is wrong with it, and return None."""
        try:
            return workflow.suggest(self.article, by=by, instead_of=self.former, **self.cleaned_data)
        except workflow.WorkflowError as error:
            self.add_error(None, str(error))
            return None
