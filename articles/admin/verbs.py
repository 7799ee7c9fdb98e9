"""What the buttons of the form do after a save: each a verb of `workflow`, with what it needs and what it says."""

from collections.abc import Callable
from dataclasses import dataclass

from articles import workflow


@dataclass(frozen=True)
class Button:
    permission: str
    act: Callable
    said: str


def _schedule(article, form, by):
    at = form.cleaned_data.get("release_at")
    if at is None:
        raise workflow.WorkflowError("Choose the moment first: it stands beside the button.")
    return workflow.schedule(article, at=at, by=by)


BUTTONS = {
    "_submit": Button(
        "articles.change_article", lambda article, form, by: workflow.submit(article, by=by), "Submitted for review."
    ),
    "_approve": Button(
        "articles.approve_article", lambda article, form, by: workflow.approve(article, by=by), "Approved."
    ),
    "_return": Button(
        "articles.approve_article",
        lambda article, form, by: workflow.return_to_draft(article, by=by),
        "Returned to draft.",
    ),
    "_publish": Button(
        "articles.publish_article",
        lambda article, form, by: workflow.publish(article, by=by),
        "Published. Readers see it now.",
    ),
    "_schedule": Button("articles.publish_article", _schedule, "Scheduled."),
    "_withdraw": Button(
        "articles.publish_article",
        lambda article, form, by: workflow.withdraw(article, by=by),
        "Withdrawn. Readers see it no more.",
    ),
}


def pressed(data):
    """The name of the button that sent the form, or None for a plain save."""
    return next((name for name in BUTTONS if name in data), None)


def allowed_for(article, user):
    """The buttons that fit the article's state and what the user may do, in the order of the bar."""
    status = article.status if article and article.pk else "draft"
    fitting = {
        "draft": ["_submit", "_schedule", "_publish"],
        "in_review": ["_return", "_approve", "_schedule", "_publish"],
        "approved": ["_return", "_schedule", "_publish"],
        "scheduled": ["_withdraw", "_publish"],
        "published": ["_withdraw", "_schedule", "_publish"],
        "withdrawn": ["_publish"],
    }[status]
    return [name for name in fitting if user.has_perm(BUTTONS[name].permission)]
