"""Saying which text is that of a story, when it was begun without one: came in an import, or was written before it was planned."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from articles import workflow
from articles.models import Article
from plumbing.text.folding import search_fold
from plumbing.web.untrusted import storable, whole_number

MOST = 30


def texts_for(user, words):
    """The articles without a story that somebody may edit, the newest work first; with words, those with them in headline or address."""
    rows = Article.objects.editable_by(user).outside_bin().filter(story=None).newest_work_first()
    if words := search_fold(words).strip():
        rows = rows.filter(search_row__title__contains=words)
    return rows.select_related("section").defer("body", "body_parts", "body_text")


def choose(model_admin, request, story):
    """A page of texts to choose from; a POST of `article` makes that one the story's."""
    if request.method == "POST":
        article = texts_for(request.user, "").filter(pk=whole_number(request.POST.get("article", ""))).first()
        if article is None:
            messages.error(
                request, _("Nothing was changed: choose one of the texts. It may have got a story meanwhile.")
            )
            return redirect("admin:articles_story_choose", story.pk)
        workflow.tie(story, article)
        model_admin.log_change(request, story, [{"changed": {"fields": ["article"]}}])
        messages.success(request, _("“%(headline)s” is the text of this story now.") % {"headline": article})
        return redirect("admin:articles_story_change", story.pk)
    words = storable(request.GET.get("q", "")[:200])
    context = {
        **model_admin.admin_site.each_context(request),
        "title": _("Choose the text of “%(title)s”") % {"title": story},
        "story": story,
        "words": words,
        "found": texts_for(request.user, words)[:MOST],
        "opts": model_admin.opts,
    }
    return render(request, "admin/articles/story/choose.html", context)


def untie(model_admin, request, story):
    """The text stays as it is; the story has none any more."""
    workflow.untie(story)
    model_admin.log_change(request, story, [{"changed": {"fields": ["article"]}}])
    messages.success(request, _("The story has no text any more. The article is still there."))
    return redirect("admin:articles_story_change", story.pk)
