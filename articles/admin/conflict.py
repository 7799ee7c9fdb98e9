"""Two who saved at once: both versions side by side, with what differs, and a way on. Nothing is ever written over."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from articles import workflow
from articles.differences import side_by_side
from articles.models import Article
from people.accounts import name_of


def conflict_page(request, pk, number):
    article = get_object_or_404(Article.objects.select_related("latest_revision__made_by"), pk=pk)
    if not article.can_be_edited_by(request.user):
        raise PermissionDenied
    mine = get_object_or_404(article.revisions.select_related("made_by"), number=number)
    theirs = article.latest_revision
    theirs_by = who_saved(theirs, request.user)
    if request.method == "POST":
        kept = mine if "_keep_mine" in request.POST else theirs
        workflow.restore(article, kept, by=request.user, slug=kept.slug)
        return HttpResponseRedirect(reverse("admin:articles_article_change", args=[article.pk]))
    return render(
        request,
        "admin/articles/article/conflict.html",
        {
            "article": article,
            "mine": mine,
            "theirs": theirs,
            "theirs_by": theirs_by,
            "theirs_title": f"Revision {theirs.number}, by {called(theirs.made_by)}",
            "mine_title": f"Revision {mine.number}, by {called(mine.made_by)}",
            "rows": side_by_side(theirs.document, mine.document),
            "title": "Two versions",
        },
    )


def who_saved(revision, user):
    """Who else saved it, as the beginning of a sentence to `user`."""
    return "Another tab of yours" if revision.made_by_id == user.pk else called(revision.made_by)


def called(user):
    """What an editor is called by the others; None is nobody known."""
    return name_of(user) if user else "Somebody"
