"""The verbs as actions of the list of articles."""

from functools import partial

from articles.admin.bulk.pages import ask
from articles.admin.bulk.verbs import VERBS


def _action(name):
    act = partial(_asked, name)
    act.__name__ = name
    act.short_description = VERBS[name].label
    return act


def _asked(name, model_admin, request, articles):
    return ask(name, request, articles)


ACTIONS = [_action(name) for name in VERBS]


def allowed(found, user):
    """Those of the list's actions that are verbs of ours, and that the user may carry out."""
    return {name: found[name] for name, verb in VERBS.items() if name in found and user.has_perm(verb.permission)}
