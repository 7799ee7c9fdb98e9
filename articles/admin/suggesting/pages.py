"""The pages of suggestions: where one is written, and where it is decided. Plain forms; a script keeps what is typed into the first."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods
from js_asset import Media

from articles import workflow
from articles.admin.saving import wants_json
from articles.admin.suggesting.form import SuggestForm
from articles.admin.suggesting.showing import shown_pieces
from articles.admin.widgets import is_bundled
from articles.models import Article, SuggestedPiece, Suggestion
from articles.suggesting.merging import How
from people.accounts import name_of
from plumbing.text.refusals import Refusal
from plumbing.web.untrusted import whole_number


@require_http_methods(["GET", "POST"])
def suggest_page(request, pk):
    """Write a suggestion, on a copy of the text: so it does not matter who is editing the article."""
    article = _article(request, pk)
    form = SuggestForm(request.POST or None, article, _former(request, article))
    if request.method == "POST":
        suggestion = form.save(request.user) if form.is_valid() else None
        if suggestion:
            address = _address(suggestion)
            messages.success(request, _("Sent. It can be accepted or refused here, change by change."))
            return JsonResponse({"address": address}) if wants_json(request) else HttpResponseRedirect(address)
        if wants_json(request):
            sentences = [sentence for errors in form.errors.values() for sentence in errors]
            return JsonResponse({"error": " ".join(sentences)}, status=422)
    context = {"article": article, "form": form, "media": _media(request, form), "title": _("Suggest changes")}
    return render(request, "admin/articles/article/suggest.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def suggestion_page(request, pk, number):
    """A suggestion with its pieces; who may edit the article decides them, who has made it takes it back."""
    article = _article(request, pk)
    suggestion = get_object_or_404(article.suggestions.with_counts().select_related("against"), pk=number)
    suggestion.article = article
    may_decide = article.can_be_edited_by(request.user) and article.binned_at is None
    if request.method == "GET":
        return render(request, "admin/articles/article/suggestion.html", _context(suggestion, request.user, may_decide))
    if "take_back" not in request.POST and not may_decide:
        raise PermissionDenied
    try:
        place = _place_after(suggestion, _act(request, suggestion))
        return JsonResponse({}) if wants_json(request) else HttpResponseRedirect(_address(suggestion) + place)
    except Refusal as refusal:
        if wants_json(request):
            raise
        messages.error(request, str(refusal))
        return HttpResponseRedirect(_address(suggestion))


def accepted_in_words(count):
    """Of a save that brought pieces which were accepted in the text."""
    sentence = ngettext("%(count)s suggested change is accepted.", "%(count)s suggested changes are accepted.", count)
    return sentence % {"count": count}


def _context(suggestion, user, may_decide):
    article, is_open = suggestion.article, suggestion.state == Suggestion.State.OPEN
    floor = workflow.who_has_the_floor(article, user) if may_decide and is_open else None
    return {
        "article": article,
        "suggestion": suggestion,
        "pieces": list(shown_pieces(article, suggestion)),
        "may_decide": may_decide and is_open,
        "may_edit": may_decide,
        "may_take_back": is_open and suggestion.by_id == user.pk,
        "may_rewrite": suggestion.by_id == user.pk
        and article.suggestions.undecided().filter(pk=suggestion.pk).exists(),
        "floor": floor and name_of(floor),
        "title": _("Suggestion by %(name)s") % {"name": name_of(suggestion.by)},
    }


def _place_after(suggestion, number):
    """Where the next piece stands that is to be decided, after one was; what was said of several stands at the top."""
    left = suggestion.pieces.filter(state=SuggestedPiece.State.OPEN)
    following = left.filter(number__gt=number).first() or left.first()
    return f"#piece-{following.number}" if following and number >= 0 else ""


def _act(request, suggestion):
    """The number of the piece that was decided, -1 for several."""
    data, by = request.POST, request.user
    if "take_back" in data:
        workflow.take_back_suggestion(suggestion, by=by)
        messages.success(request, _("The suggestion is taken back."))
        return -1
    if "refuse" in data or "refuse_all" in data:
        numbers = _numbers(data, "refuse")
        workflow.refuse_pieces(suggestion, by=by, numbers=numbers)
        return numbers[0] if numbers else -1
    how = next((how for how in How if how.value in data), How.ACCEPT)
    numbers = _numbers(data, how.value)
    accepted = workflow.accept_pieces(suggestion, by=by, numbers=numbers, how=how)
    _tell(request, accepted)
    return numbers[0] if numbers and not accepted.clashing else -1


def _tell(request, accepted):
    number = accepted.saved.revision.number
    messages.success(request, _("Accepted. The text is now revision %(number)s.") % {"number": number})
    if left := len(accepted.clashing):
        sentence = ngettext(
            "%(count)s change is left: the text has been changed there since. Choose below.",
            "%(count)s changes are left: the text has been changed there since. Choose below.",
            left,
        )
        messages.warning(request, sentence % {"count": left})
    if refusal := accepted.saved.refusal:
        messages.error(request, _("It will not go out at the scheduled time: %(reason)s") % {"reason": refusal})


def _numbers(data, name):
    """None for all pieces; a button of a single one bears its number."""
    return [whole_number(data[name])] if name in data else None


def _article(request, pk):
    articles = Article.objects.exclude(latest_revision=None).select_related("latest_revision")
    article = get_object_or_404(articles, pk=pk)
    if not (article.takes_suggestions_of(request.user) or article.can_be_edited_by(request.user)):
        raise PermissionDenied
    return article


def _former(request, article):
    """The user's own suggestion that is written anew, if that can be still; else this is another one."""
    number = whole_number((request.POST or request.GET).get("former", ""))
    return article.suggestions.undecided().filter(by=request.user, pk=number).first()


def _address(suggestion):
    return reverse("admin:articles_article_suggestion", args=[suggestion.article_id, suggestion.pk])


def _media(request, form):
    # Where scripts are not bundled, the import map is an inline script; the nonce lets this one through the policy.
    return form.media if is_bundled() else Media.from_media(form.media, nonce=str(request.csp_nonce))
