"""All that a database holds, to be compared before and after."""

from django.apps import apps

from articles.models import Event, SearchSpelling, SearchWord, TagMerge
from people.models import PersonMerge

# History and the merge's own record stay; words that search has learned are never unlearned.
APART = {Event, PersonMerge, TagMerge, SearchWord, SearchSpelling}


def all_tables():
    models = (model for model in apps.get_models(include_auto_created=True) if model not in APART)
    return {model._meta.label: list(model._base_manager.order_by("pk").values()) for model in models}
