"""Two who saved at once: both versions side by side, with what differs, and a way on. Nothing is ever written over."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

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
            "what_happened": what_happened(theirs, mine, request.user),
            "theirs_title": _title(theirs),
            "mine_title": _title(mine),
            "rows": side_by_side(theirs.document, mine.document),
            "title": _("Two versions"),
        },
    )


def what_happened(theirs, mine, user):
    """Whose version was saved beside that of `user`, in a sentence."""
    numbers = {"theirs": theirs.number, "mine": mine.number}
    if theirs.made_by_id == user.pk:
        sentence = _("You saved revision %(theirs)s in another tab meanwhile. Your text is kept as revision %(mine)s.")
        return sentence % numbers
    sentence = _("%(name)s saved revision %(theirs)s meanwhile. Your text is kept as revision %(mine)s.")
    return sentence % (numbers | {"name": editor_name(theirs.made_by)})


def editor_name(user):
    """What an editor is called by the others; None is nobody known."""
    return name_of(user) if user else _("Someone")


def _title(revision):
    return _("Revision %(number)s, by %(name)s") % {"number": revision.number, "name": editor_name(revision.made_by)}
