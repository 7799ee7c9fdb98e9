"""An event in words: kept as data, told in the language of who reads the history."""

import pytest
from django.utils import translation

from articles.event_words import event_in_words
from articles.models import Event
from articles.workflow.recording import WorkflowError

FIRST, SECOND = "2033-06-28T09:00:00+00:00", "2033-06-29T09:00:00+00:00"


@pytest.mark.parametrize(
    ("verb", "detail", "words"),
    [
        ("saved", {}, "saved"),
        ("saved", {"conflict": 3}, "saved beside revision 3, which someone had saved meanwhile"),
        ("rescheduled", {"from": FIRST, "at": SECOND}, "rescheduled to 29 June 2033, 09:00 UTC"),
        ("unscheduled", {"from": FIRST}, "unscheduled, which was to go out 28 June 2033, 09:00 UTC"),
        ("published", {"cancelled": FIRST}, "published, and cancelled the update for 28 June 2033, 09:00 UTC"),
        ("withdrawn", {"reason": "It is wrong."}, "withdrew: It is wrong."),
        ("renamed", {"from": "a", "to": "b"}, "changed the address from “a” to “b”"),
        ("corrected", {"kind": "correction", "text": "Not four."}, "corrected: Not four."),
        ("failed", {"why": "It has no headline."}, "could not publish the scheduled update: It has no headline."),
        ("post_changed", {"text": "Jane Roe on X: text"}, "changed a post: Jane Roe on X: text"),
    ],
)
def test_an_event_is_told_with_what_belongs_to_it(verb, detail, words, settings):
    settings.TIME_ZONE = "UTC"
    assert event_in_words(Event(verb=verb, detail=detail)) == words


def test_why_an_update_did_not_go_out_is_told_in_the_readers_language():
    why = WorkflowError("An address needs letters or digits.").to_json()
    event = Event(verb="failed", detail={"why": why})
    with translation.override("fr"):
        assert event_in_words(event).endswith("Une adresse doit contenir des lettres ou des chiffres.")


def test_a_changed_post_is_told_fact_by_fact():
    detail = {"author": "Jane Roe", "platform": "X", "before": {"text": "Low tide."}, "after": {"text": "High tide."}}
    event = Event(verb="post_changed", detail=detail)
    assert event_in_words(event) == "changed the post of Jane Roe on X: text: “Low tide.” became “High tide.”"
    with translation.override("fr"):
        assert "est devenu" in event_in_words(event)
