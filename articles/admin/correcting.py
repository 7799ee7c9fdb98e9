"""Telling readers of a correction: its own small page, because it is said once and not taken back."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from articles import workflow
from articles.models import Article, Correction


class CorrectionForm(forms.ModelForm):
    class Meta:
        model = Correction
        fields = ["kind", "text"]
        widgets = {"text": forms.Textarea({"rows": 4})}


def correct(request, pk):
    article = get_object_or_404(Article, pk=pk)
    if not (article.can_be_edited_by(request.user) and request.user.has_perm("articles.publish_article")):
        raise PermissionDenied
    form = CorrectionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            workflow.correct(article, kind=form.cleaned_data["kind"], text=form.cleaned_data["text"], by=request.user)
        except workflow.WorkflowError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("The correction is live."))
            return HttpResponseRedirect(reverse("admin:articles_article_change", args=[pk]))
    context = {"article": article, "form": form, "title": _("A correction to “%(title)s”") % {"title": article}}
    return render(request, "admin/articles/article/correct.html", context)
