"""Drafts in the bin, as editors see them: the page of one, the way back, and the message after one was deleted."""

from datetime import timedelta

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from articles import workflow
from articles.admin.draft_deletion import what_goes
from articles.models import Article, Event
from people.merging.undoing import with_undo
from plumbing.web.moments import in_words

RESTORE, FORM = "admin:articles_article_unbin", "admin:articles_article_change"


def bin_page(request, article):
    """What is shown instead of the form: the text cannot be changed while it lies in the bin."""
    event = article.events.filter(verb=Event.Verb.BINNED).select_related("by").first()
    context = {
        "article": article,
        "event": event,
        "gone_at": article.binned_at + timedelta(days=workflow.DAYS_IN_BIN),
        "what": what_goes(article),
        "may_restore": may_restore(request.user, article),
        "title": article,
    }
    return render(request, "admin/articles/article/in_bin.html", context)


def may_restore(user, article):
    """Whoever may delete a draft may have it back."""
    return user.has_perm("articles.delete_article") and article.can_be_edited_by(user)


@require_POST
def restore_from_bin(request, pk):
    article = get_object_or_404(Article, pk=pk)
    if not may_restore(request.user, article):
        raise PermissionDenied
    try:
        workflow.restore_from_bin(article, by=request.user)
    except workflow.WorkflowError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Restored from the bin, as it was."))
    return HttpResponseRedirect(reverse(FORM, args=[pk]))


def tell_of_deletion(request, title, pk):
    """Say where the draft is now; or that it is gone, if it lay in the bin already."""
    if not Article.objects.filter(pk=pk).exists():
        messages.success(request, _("“%(title)s” is deleted for good.") % {"title": title})
        return
    days = {"title": title, "days": workflow.DAYS_IN_BIN}
    sentence = _("“%(title)s” is in the bin. It can be restored for %(days)s days.") % days
    messages.success(request, with_undo(request, sentence, reverse(RESTORE, args=[pk])))


def columns(request):
    """What the list of the bin shows beside a draft: since when it lies there, and a button of the list's own form."""

    @admin.display(description=gettext_lazy("in the bin since"), ordering="binned_at")
    def binned_at(article):
        return in_words(article.binned_at)

    @admin.display(description=gettext_lazy("restore"))
    def restoring(article):
        if not may_restore(request.user, article):
            return ""
        address = reverse(RESTORE, args=[article.pk])
        return format_html('<button type="submit" class="button" formaction="{}">{}</button>', address, _("Restore"))

    return [restoring, binned_at]
