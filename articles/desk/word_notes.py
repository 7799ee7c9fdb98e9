"""Editorial notes on words, for the editor's scripts: each answer holds the list of the article's open notes, drawn anew."""

from django.contrib.auth.models import User
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from articles import workflow
from articles.desk.answers import RefusedError, article_for, desk_view, json_of, text_of
from articles.models import WordNote
from articles.models.notes.anchors import find, line_of

LONGEST = 4000  # what is too long for a note, the verbs refuse in better words
MOST_NAMES = 12


@desk_view("POST")
def word_notes(request):
    """`act` writes, answers or resolves one; who may edit the article may do each."""
    data = json_of(request)
    acts = {"write": _write, "answer": _answer, "resolve": _resolve}
    name = text_of(data, "act")
    if name not in acts:
        raise RefusedError(_("“act” takes one of: %(names)s.") % {"names": ", ".join(acts)})
    try:
        article, sentence = acts[name](request, data)
    except workflow.WorkflowError as error:
        raise RefusedError(str(error), status=422) from error
    context = notes_context(article)
    return {"drawn": render_to_string("admin/articles/article/_word_notes.html", context), "sentence": sentence}


def _write(request, data):
    article = article_for(request, data.get("article"))
    words = {name: text_of(data, name, LONGEST, strips=False) for name in ("exact", "before", "after")}
    workflow.note_words(article, by=request.user, text=text_of(data, "text", LONGEST), **words)
    return article, _("The note is saved.")


def _answer(request, data):
    note = _note_for(request, data)
    workflow.answer_note(note, by=request.user, text=text_of(data, "text", LONGEST))
    return note.article, _("The answer is saved.")


def _resolve(request, data):
    note = _note_for(request, data)
    workflow.resolve_note(note, by=request.user)
    return note.article, _("The note is resolved.")


def _note_for(request, data):
    number = data.get("note")
    note = WordNote.objects.filter(pk=number, answers=None).first() if isinstance(number, int) else None
    if note is None:
        raise RefusedError(_("This note no longer exists."), status=404)
    note.article = article_for(request, note.article_id)
    return note


def notes_context(article):
    """What _word_notes.html shows of a saved article (None: a new one): its open notes, each with whether its words are there."""
    notes = list(article.word_notes.open().with_thread()) if article else []
    line = line_of(article.document.body) if notes else ""
    for note in notes:
        note.is_there = find(note.anchor, line) is not None
    names = User.objects.filter(is_active=True, is_staff=True).order_by("username") if article else ()
    return {"word_notes": notes, "names": " ".join(f"@{user.username}" for user in names[:MOST_NAMES])}
