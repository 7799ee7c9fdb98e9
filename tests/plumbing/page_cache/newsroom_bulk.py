"""What is done to all articles at once, and taken back."""

from django.contrib.auth import get_user_model

from articles import workflow
from articles.admin.bulk.carrying_out import carry_out, take_back
from articles.admin.bulk.verbs import VERBS
from articles.models import Article, Section
from people.models import Person
from tests.plumbing.page_cache.newsroom import numbers, pick

LAST = []


def change_section(a, b):
    of_all("change_section", section=pick(Section.objects.all(), a).slug if b % 2 else "")


def add_tag(a, b):
    of_all("add_tag", tag=f"tides {b % 3}")


def remove_tag(a, b):
    of_all("remove_tag", tag=f"tides {b % 3}")


def add_byline(a, b):
    of_all("add_byline", name=pick(Person.objects.all(), a).name, role="editor")


def remove_byline(a, b):
    of_all("remove_byline", name=pick(Person.objects.all(), a).name, role="editor")


def refile(a, b):
    article = pick(Article.objects.all(), a)
    workflow.refile(article, article.document.with_(tags=(f"tide {next(numbers)}",)), by=an_editor())


def undo_refiling(a, b):
    add_tag(a, b)
    some(take_back(*LAST.pop(), an_editor()))


def of_all(name_of_verb, **answers):
    verb = VERBS[name_of_verb]
    form, keys = verb.form(answers), Article.objects.values_list("pk", flat=True)
    if form.is_valid():
        LAST.append((verb, some(carry_out(verb, keys, form, an_editor())).done))


def some(outcome):
    if not outcome.done:
        raise workflow.WorkflowError("Nothing was to be done.")
    return outcome


def an_editor():
    return get_user_model().objects.get_or_create(username="bulk", is_superuser=True, is_staff=True)[0]


BULK = [change_section, add_tag, remove_tag, add_byline, remove_byline, refile, undo_refiling]
