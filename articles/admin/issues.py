"""What preflight finds, on the form's page: sentences that link to the field where each is mended."""

import copy

from django.contrib import messages
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from articles.admin.saving import wants_json
from articles.preflight import Candidate, Level, issues_of


def show_refusal(request, intro, reason, issues):
    """Say why something was not done. `intro` ends with a colon; scripts are given the issues beside it, as data."""
    if issues:
        _show(request, messages.ERROR, intro, issues)
    else:
        messages.error(request, f"{intro} {reason}")


def show_warnings(request, issues):
    """What readers get now, and an editor may want to mend. A script has shown it before."""
    if issues and not wants_json(request):
        _show(request, messages.WARNING, _("Worth a look:"), issues)


def warnings_of(revision, step):
    """The issues of a saved text that do not keep it from `step`."""
    return tuple(issues_of(Candidate(copy.copy(revision.article), revision.document), step, [Level.WARNS]))


def _show(request, level, intro, issues):
    context = {"intro": intro, "issues": issues}
    text = intro if wants_json(request) else render_to_string("admin/articles/article/_issues.html", context)
    messages.add_message(request, level, text)
