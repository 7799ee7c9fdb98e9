"""What readers would see of words that are not published: for the editor's side window, and under a link for guests.

A preview is the reader's template with what a publication would have derived, of which nothing is written (decision 33).
"""

import uuid

from django.contrib.admin.views.decorators import staff_member_required
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from articles import workflow
from articles.body.refusals import BodyRefused
from articles.document_form import document_from
from articles.models import Article, Draft, PreviewLink
from cms.site.article.unpublished import page_of_document

NO_HEADLINE = "(No headline yet)"
NO_TEXT = "<p>(No text yet.)</p>"


@require_safe
@never_cache
@staff_member_required
def preview(request):
    """The page of the words that a tab has left with autosave; `key` is that draft's."""
    draft = Draft.objects.filter(user=request.user, key=_key(request.GET.get("key"))).select_related("article").first()
    if draft is None:
        return render(request, "admin/articles/nothing_to_preview.html", status=404)
    if draft.article and not draft.article.can_be_edited_by(request.user):
        raise Http404
    return _page(request, draft.article, document_from(draft.fields))


@require_safe
@never_cache
def shared_preview(request, token):
    """The latest saved text under a link for people without an account: until it expires, is revoked, or its maker loses the right."""
    links = PreviewLink.objects.usable().select_related("article__latest_revision", "made_by")
    link = get_object_or_404(links, token=token)
    if not link.article.can_be_edited_by(link.made_by):
        raise Http404("Whoever made this link may no longer show the article.")
    response = _page(request, link.article, link.article.document)
    response["X-Robots-Tag"] = "noindex, nofollow"
    response["Referrer-Policy"] = "no-referrer"
    return response


@require_safe
@never_cache
@staff_member_required
def saved_preview(request, pk):
    """The latest saved text, for staff who may see articles but not change this one."""
    if not request.user.has_perm("articles.view_article"):
        raise Http404
    article = get_object_or_404(Article.objects.select_related("latest_revision"), pk=pk)
    return _page(request, article, article.document, _suggest_address(request.user, article))


def _suggest_address(user, article):
    return reverse("admin:articles_article_suggest", args=[article.pk]) if article.takes_suggestions_of(user) else ""


def _key(value):
    try:
        return uuid.UUID(value or "")
    except ValueError:
        raise Http404 from None


def _page(request, article, document, suggest_address=""):
    document = document.with_(headline=document.headline.strip() or NO_HEADLINE, body=document.body or NO_TEXT)
    try:
        shown, related = page_of_document(article, document)
    except (workflow.MissingReference, workflow.WorkflowError, BodyRefused) as error:
        return _problem(request, str(error))
    context = {"article": shown, "related": related, "is_preview": True, "suggest_address": suggest_address}
    return render(request, "articles/article.html", context)


def _problem(request, sentence):
    return render(request, "admin/articles/nothing_to_preview.html", {"problem": sentence}, status=409)
