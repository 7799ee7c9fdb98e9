"""The history that an editor reads: every verb, every revision, what changed, and the way back."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from articles import workflow
from articles.differences import side_by_side
from articles.event_words import event_in_words
from articles.models import Article
from plumbing.web.untrusted import whole_number


def history_page(model_admin, request, object_id):
    """Events of an article; with ?revision=N, what revision N changed against the one it was based on."""
    articles = Article.objects.select_related("live_revision", "latest_revision")
    article = get_object_or_404(articles, pk=whole_number(object_id))
    if not model_admin.has_view_or_change_permission(request, article):
        raise PermissionDenied
    number = whole_number(request.GET.get("revision", ""))
    chosen = article.revisions.select_related("based_on", "made_by").filter(number=number).first()
    before = chosen and chosen.based_on
    return render(
        request,
        "admin/articles/article/history.html",
        {
            "article": article,
            "events": [(event, event_in_words(event)) for event in article.events.select_related("by", "revision")],
            "chosen": chosen,
            "rows": side_by_side(before.document, chosen.document) if before else [],
            "can_edit": article.can_be_edited_by(request.user) and article.binned_at is None,
            "title": _("History of “%(title)s”") % {"title": article},
        },
    )


@require_POST
def restore(request, pk, number):
    article = get_object_or_404(Article, pk=pk)
    if not article.can_be_edited_by(request.user):
        raise PermissionDenied
    revision, form = (
        get_object_or_404(article.revisions, number=number),
        reverse("admin:articles_article_change", args=[pk]),
    )
    try:
        saved = workflow.restore(article, revision, by=request.user)
    except workflow.WorkflowError as error:
        messages.error(request, str(error))
        return HttpResponseRedirect(form)
    messages.success(request, _("Restored as revision %(number)s.") % {"number": saved.revision.number})
    if saved.refusal:
        messages.error(request, _("It will not go out at the scheduled time: %(reason)s") % {"reason": saved.refusal})
    return HttpResponseRedirect(form)
