"""What is to be looked at before a text takes its next step: asked by the dialogs of Submit, Schedule and Publish."""

import copy

from django.utils.translation import gettext as _

from articles.desk.answers import RefusedError, article_or_new, desk_view, json_of, text_of
from articles.desk.drafts import fields_of
from articles.document_form import document_from
from articles.models import Article
from articles.models.todays_slugs import with_todays_slugs
from articles.preflight import Candidate, Transition, issues_of

TRANSITIONS = {transition.name.lower(): transition for transition in Transition}


@desk_view("POST")
def preflight(request):
    """All issues of the text as it stands in the form, saved or not. Nothing is written."""
    data = json_of(request)
    name = text_of(data, "transition")
    if name not in TRANSITIONS:
        raise RefusedError(_("“transition” takes one of: %(names)s.") % {"names": ", ".join(TRANSITIONS)})
    article = copy.copy(article_or_new(request, data)) or Article()
    candidate = Candidate(article, with_todays_slugs(document_from(fields_of(data))))
    return {"issues": [issue.as_json() for issue in issues_of(candidate, TRANSITIONS[name])]}
