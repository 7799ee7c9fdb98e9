"""The verbs refuse what blocks, with all of it; what only warns keeps nothing from readers."""

from datetime import timedelta

import pytest
from django.utils import timezone, translation

from articles import workflow
from articles.event_words import failure_in_words
from articles.models import Article, Event
from articles.workflow.releasing import release_due
from tests.factories import make_article, make_document, make_draft, make_image, make_person

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def refused(verb, article, **facts):
    """The fields of the issues for which the verb is refused; [] when it is not."""
    try:
        verb(article, **facts)
    except workflow.NotReadyError as error:
        return [issue.field for issue in error.issues]
    return []


def test_a_refusal_carries_all_that_blocks():
    article = make_draft("", body="", image=make_image("harbour", alt="").name)
    with pytest.raises(workflow.NotReadyError) as refusal:
        workflow.publish(article)
    assert [issue.field for issue in refusal.value.issues] == ["headline", "body", "image"]
    assert "needs a headline before readers can see it. Write one above the text. An article" in str(refusal.value)


def test_a_refusal_changes_nothing():
    article = make_draft("")
    assert refused(workflow.publish, article) == ["headline"]
    assert not Article.objects.get().is_published and not Event.objects.filter(verb="published").exists()


def test_a_text_is_scheduled_only_if_it_could_be_published():
    assert refused(workflow.schedule, make_draft(""), at=timezone.now() + HOUR) == ["headline"]


def test_an_update_is_scheduled_only_if_all_that_it_names_exists():
    article, person = make_article(), make_person("Ann Po")
    workflow.save(article, make_document(authors=[person]))
    person.delete()
    assert refused(workflow.schedule, article, at=timezone.now() + HOUR) == ["credits"]


def test_changes_are_included_only_if_they_could_be_published():
    article = workflow.schedule(make_draft(), at=timezone.now() + HOUR)
    workflow.save(article, make_document(""))
    assert refused(workflow.include_changes, article) == ["headline"]


def test_a_text_that_could_not_be_included_says_why(editor):
    article = workflow.schedule(make_draft(), at=timezone.now() + HOUR)
    saved = workflow.save(article, make_document(""), by=editor)
    assert [issue.field for issue in saved.issues] == ["headline"]


def test_an_update_that_lost_what_it_names_is_not_released():
    article, person = make_article(), make_person("Ann Po")
    workflow.save(article, make_document("New", authors=[person]))
    workflow.schedule(article, at=timezone.now() + HOUR)
    person.delete()
    assert release_due(timezone.now() + 2 * HOUR).updates == 0
    assert "no person called “ann-po”" in failure_in_words(Event.objects.get(verb="failed").detail)


def test_why_an_update_was_not_released_is_told_in_the_language_of_whoever_reads_it():
    article, person = make_article(), make_person("Ann Po")
    workflow.save(article, make_document("New", authors=[person]))
    workflow.schedule(article, at=timezone.now() + HOUR)
    person.delete()
    with translation.override("fr"):
        release_due(timezone.now() + 2 * HOUR)
        detail = Event.objects.get(verb="failed").detail
        assert failure_in_words(detail).startswith(
            "Personne ne s’appelle «\N{NO-BREAK SPACE}ann-po\N{NO-BREAK SPACE}». Choisissez"
        )
    assert failure_in_words(detail) == "There is no person called “ann-po”. Choose or add one."


def test_there_is_nothing_to_review_in_an_empty_text():
    assert refused(workflow.submit, make_draft(body="")) == ["body"]


def test_a_text_without_a_headline_can_be_reviewed():
    assert refused(workflow.submit, make_draft("")) == []


def test_what_only_warns_keeps_nothing_from_readers():
    make_article("The Eel Count")
    assert make_article("The Eel Count").is_published
