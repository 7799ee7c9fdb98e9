"""Carrying a verb out on many articles, each by itself: what is refused for one does not hold up the others."""

from dataclasses import dataclass, field

from articles import workflow
from articles.admin.bulk.verbs import why_not
from articles.models import Article


@dataclass
class Outcome:
    """`done` are pairs of an article's key and what its undoing needs; `refused` pairs of an article and why, in words."""

    done: list = field(default_factory=list)
    unchanged: int = 0
    refused: list = field(default_factory=list)


def carry_out(verb, keys, form, by) -> Outcome:
    """What the verb does with the valid form's answers, for the articles with these keys."""
    outcome = Outcome()
    for article in _articles(keys):
        if reason := why_not(verb, article, by):
            outcome.refused.append((article, reason))
            continue
        try:
            facts = verb.act(article, form, by)
        except (workflow.WorkflowError, workflow.MissingReference) as error:
            outcome.refused.append((article, str(error)))
            continue
        if facts is None:
            outcome.unchanged += 1
        else:
            outcome.done.append((article.pk, facts))
    return outcome


def take_back(verb, done, by) -> Outcome:
    """Undo what `carry_out` has done, where nobody has changed the article since."""
    outcome, facts = Outcome(), dict(done)
    for article in _articles(facts):
        if not (article.can_be_edited_by(by) and by.has_perm(verb.permission)):
            continue
        try:
            verb.undo(article, facts[article.pk], by)
        except (workflow.WorkflowError, workflow.MissingReference) as error:
            outcome.refused.append((article, str(error)))
        else:
            outcome.done.append((article.pk, None))
    return outcome


def _articles(keys):
    return Article.objects.select_related("latest_revision", "live_revision").filter(pk__in=keys).order_by("pk")
