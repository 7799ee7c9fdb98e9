"""What the form's scripts hear of a save: JSON at the form's own addresses, for whoever asks for it.

Without script the same addresses take the same form and answer with pages and redirects.
"""

from functools import wraps

from django.contrib.messages import get_messages
from django.http import JsonResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from articles import workflow
from articles.admin.article_form import ArticleForm
from articles.admin.conflict import editor_name, what_happened
from articles.admin.context import bar_context
from articles.body.refusals import BodyRefused
from articles.desk.answers import RefusedError, answer_or_reason
from articles.models import Article

NOT_OF_THE_SCRIPTS = {"body", "based_on", "draft_key", "accepted_pieces", "release_at"}


def wants_json(request):
    return request.get_preferred_type(["text/html", "application/json"]) == "application/json"


def for_scripts_too(view, permission):
    """The admin's view; a script that asks for JSON is told of refusals in JSON, and never redirected to the log-in."""

    @wraps(view)
    def answered(request, *args, **kwargs):
        if not wants_json(request):
            return view(request, *args, **kwargs)
        return answer_or_reason(request, permission, lambda: _saved_or_refused(view, request, args, kwargs))

    return answered


def _saved_or_refused(view, request, args, kwargs):
    try:
        return view(request, *args, **kwargs)
    except (workflow.WorkflowError, workflow.MissingReference, BodyRefused) as error:
        raise RefusedError(str(error), status=422) from error


def saved_answer(request, saved):
    """Of a save that went through: what it made, what came of the button, and the article's state after it."""
    conflict = saved.conflict and {
        "address": reverse("admin:articles_article_conflict", args=[saved.article.pk, saved.revision.number]),
        "by": editor_name(saved.conflict.made_by),
        "theirs": saved.conflict.number,
        "mine": saved.revision.number,
        "sentence": what_happened(saved.conflict, saved.revision, request.user),
    }
    messages = [{"level": message.level_tag, "text": str(message)} for message in get_messages(request)]
    issues = [issue.as_json() for issue in saved.issues]
    facts = {"revision": saved.revision.pk, "conflict": conflict, "messages": messages, "issues": issues}
    return JsonResponse(state_of(request, saved.article.pk) | facts)


def errors_answer(form):
    """Of a form that was refused: each field's sentences. Nothing has been saved."""
    errors = [
        {"field": name, "label": form[name].label if name in form.fields else "", "sentence": sentence}
        for name, sentences in form.errors.items()
        for sentence in sentences
    ]
    return JsonResponse(
        {"error": _("Not saved yet. Your text is still here. Please check:"), "errors": errors}, status=422
    )


def state_of(request, pk):
    """What the form shows of a saved article beside the text: its facts, the fields as stored, the parts drawn anew."""
    article = Article.objects.select_related("latest_revision").get(pk=pk)
    form = ArticleForm(instance=article)
    context = bar_context(article, request.user) | {"form": form}
    return {
        "article": article.pk,
        "address": reverse("admin:articles_article_change", args=[article.pk]),
        "basedOn": article.latest_revision_id,
        "status": article.current_status,
        "fields": {name: str(value or "") for name, value in form.initial.items() if name not in NOT_OF_THE_SCRIPTS},
        "drawn": render_to_string("admin/articles/article/_drawn.html", context, request),
    }
