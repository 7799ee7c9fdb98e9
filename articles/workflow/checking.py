"""Whether a text is ready for its next step: the verbs run the checks of `articles.preflight` that block, under their lock."""

import copy

from articles.preflight import Candidate, Transition, blocking_issues
from articles.workflow.addresses import check_slug
from articles.workflow.recording import WorkflowError


class NotReadyError(WorkflowError):
    """What stands between the text and its next step: `issues` are all of it, and the error's text says them one after the other."""

    def __init__(self, issues):
        super().__init__()
        self.issues = tuple(issues)

    @property
    def sentences(self):
        return tuple(sentence for issue in self.issues for sentence in (issue.problem, issue.remedy))


def ready(article, document, transition):
    """Fill the article's columns from `document`, unsaved. Returns the Candidate, or raises NotReadyError for what blocks."""
    candidate = Candidate(article, document)
    if issues := blocking_issues(candidate, transition):
        raise NotReadyError(issues)
    return candidate


def complete(document, article):
    """Fill the article's columns, unsaved, and return the compiled body. Raises NotReadyError."""
    return ready(article, document, Transition.PUBLISH).compiled


def check(article, revision, transition=Transition.SCHEDULE):
    """Raises WorkflowError when `revision` could not take the step. The article stays as it is."""
    ready(copy.copy(article), revision.document, transition)
    if revision.slug not in {"", article.slug}:
        check_slug(revision.slug, article)
