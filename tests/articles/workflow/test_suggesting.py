"""A suggestion is kept beside the article, and comes into its text piece by piece."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from articles import workflow
from articles.models import Draft, Presence, Suggestion
from articles.models.notes.anchors import find, line_of
from articles.preflight import Candidate, Transition, issues_of
from articles.suggesting.merging import How
from tests.factories import make_article, make_draft

pytestmark = pytest.mark.django_db
BODY = "<p>The red boat went out.</p>\n<p>Gulls.</p><p>The tide was late, as it is in May.</p>"
OTHER = "<p>The blue boat went out.</p><p>The tide was late, as it is in May.</p><p>So were we.</p>"


@pytest.fixture
def article(writer):
    return make_draft("Tides", by=writer, body=BODY)


def suggest(article, by, body=OTHER, headline="Late tides", **facts):
    facts = {"standfirst": "", "against": article.latest_revision} | facts
    return workflow.suggest(article, by=by, headline=headline, body=body, **facts)


def body_of(article):
    return article.locked().document.body


def test_the_text_is_as_it_was_until_pieces_are_accepted(article, writer, editor):
    suggestion = suggest(article, editor, note=" Too late. ")
    assert (suggestion.note, article.locked().document) == ("Too late.", article.document)
    assert [row.field for row in suggestion.pieces.all()] == ["headline", "body", "body", "body"]
    event = article.events.first()
    assert (event.verb, event.detail) == ("suggested", {"suggestion": suggestion.pk, "text": "Too late."})


def test_all_accepted_is_exactly_what_was_proposed(article, writer, editor):
    accepted = workflow.accept_pieces(suggest(article, editor), by=writer)
    document = article.locked().document
    assert (document.headline, document.body, accepted.clashing) == ("Late tides", OTHER, ())
    assert document == article.document.with_(headline="Late tides", body=OTHER)
    revision = accepted.saved.revision
    assert (revision.made_by, revision.based_on) == (writer, article.latest_revision)
    verbs = [event.verb for event in article.events.all()[:3]]
    assert (verbs, Suggestion.objects.open().exists()) == (["settled", "accepted", "saved"], False)


def test_pieces_are_decided_one_by_one_and_the_last_one_settles(article, writer, editor):
    suggestion = suggest(article, editor)
    workflow.accept_pieces(suggestion, by=writer, numbers=[3])
    workflow.refuse_pieces(suggestion, by=writer, numbers=[2])
    assert Suggestion.objects.open().with_counts().get().left == 2
    workflow.accept_pieces(suggestion, by=writer, numbers=[1])
    assert body_of(article) == OTHER.replace("</p><p>The tide", "</p><p>Gulls.</p><p>The tide")
    workflow.refuse_pieces(suggestion, by=writer)
    event = article.events.first()
    assert (event.verb, event.detail["accepted"], event.detail["refused"]) == ("settled", 2, 2)
    assert article.locked().document.headline == "Tides"


def test_what_was_refused_leaves_the_text_and_makes_no_revision(article, writer, editor):
    workflow.refuse_pieces(suggest(article, editor), by=writer)
    assert (body_of(article), article.revisions.count()) == (article.document.body, 1)


def test_what_is_decided_is_not_decided_again(article, writer, editor):
    suggestion = suggest(article, editor)
    workflow.accept_pieces(suggestion, by=writer, numbers=[1])
    for act in (workflow.accept_pieces, workflow.refuse_pieces):
        with pytest.raises(workflow.WorkflowError, match="decided already"):
            act(suggestion, by=writer, numbers=[1])


def test_words_that_changed_meanwhile_are_chosen_by_somebody(article, writer, editor):
    suggestion = suggest(article, editor)
    workflow.save(article, article.document.with_(body=BODY.replace("red", "green")), by=writer)
    with pytest.raises(workflow.WorkflowError, match="changed at this place"):
        workflow.accept_pieces(suggestion, by=writer, numbers=[1])
    accepted = workflow.accept_pieces(suggestion, by=writer)
    assert (accepted.numbers, accepted.clashing) == ((0, 2, 3), (1,))
    assert body_of(article) == OTHER.replace("blue", "green")
    workflow.accept_pieces(suggestion, by=writer, numbers=[1], how=How.BELOW)
    assert body_of(article).startswith("<p>The green boat went out.</p><p>The blue boat went out.</p>")


def test_nothing_is_accepted_while_somebody_else_writes_but_suggested_and_refused(article, writer, editor):
    Presence.objects.create(article=article, user=writer)
    suggestion = suggest(article, editor)
    workflow.refuse_pieces(suggestion, by=editor, numbers=[0])
    with pytest.raises(workflow.WorkflowError, match="Wren is editing"):
        workflow.accept_pieces(suggestion, by=editor)
    workflow.accept_pieces(suggestion, by=writer, numbers=[1])
    Presence.objects.update(seen_at=timezone.now() - timedelta(minutes=2))
    workflow.accept_pieces(suggestion, by=editor)


def test_nothing_is_accepted_beside_ones_own_unsaved_text(article, writer, editor):
    suggestion = suggest(article, editor)
    key = "7b0f5e2c-8a9e-4d0b-9a47-0c7d3a1c2e11"
    Draft.objects.create(key=key, user=writer, article=article, based_on=article.latest_revision, fields={})
    with pytest.raises(workflow.WorkflowError, match="not saved yet"):
        workflow.accept_pieces(suggestion, by=writer)


@pytest.mark.parametrize("facts", [{"body": BODY, "headline": "Tides "}, {"note": "a" * 1001}])
def test_what_is_no_suggestion_is_refused(facts, article, editor):
    with pytest.raises(workflow.WorkflowError):
        suggest(article, editor, **facts)


def test_only_who_made_it_takes_it_back(article, writer, editor):
    suggestion = suggest(article, editor)
    with pytest.raises(workflow.WorkflowError):
        workflow.take_back_suggestion(suggestion, by=writer)
    workflow.take_back_suggestion(suggestion, by=editor)
    with pytest.raises(workflow.WorkflowError, match="decided already"):
        workflow.accept_pieces(suggestion, by=writer)
    assert article.events.first().verb == "took_back"


def test_an_acceptance_by_who_may_not_approve_takes_the_approval_back(article, writer, editor):
    workflow.approve(article, by=editor)
    workflow.accept_pieces(suggest(article, editor), by=writer)
    assert article.locked().status == "in_review"


def test_readers_get_nothing_before_the_text_is_published(editor, client):
    article = make_article("Tides", by=editor, body=BODY)
    address = article.get_absolute_url()
    before = client.get(address).content
    suggestion = suggest(article.locked(), editor)
    workflow.accept_pieces(suggestion, by=editor)
    assert client.get(address).content == before


def test_preflight_tells_of_open_suggestions(article, writer, editor):
    def told():
        found = issues_of(Candidate(article, article.document), Transition.SUBMIT)
        return [str(issue.problem) for issue in found if issue.field == "suggestions"]

    suggestion = suggest(article, editor)
    assert told() == ["There is an open suggestion by Edith."]
    workflow.refuse_pieces(suggestion, by=writer)
    assert told() == []


def test_notes_stay_with_words_that_nobody_has_touched(article, writer, editor):
    note = workflow.note_words(article, by=editor, text="Is it?", exact="as it is in May")
    workflow.accept_pieces(suggest(article, editor), by=writer)
    line = line_of(body_of(article))
    assert line[slice(*find(note.anchor, line))] == "as it is in May"


def test_a_draft_goes_with_its_suggestions(article, writer, editor):
    suggest(article, editor)
    workflow.delete(article)
    assert not Suggestion.objects.exists() and User.objects.count() == 2


def keys(suggestion, *numbers):
    return [f"{suggestion.pk}:{number}" for number in numbers]


def test_what_was_put_into_the_text_while_writing_is_accepted_with_its_save(article, writer, editor):
    suggestion = suggest(article, editor)
    written = article.document.with_(body=OTHER.replace("blue boat", "blue boat, at last,"))
    saved = workflow.save(article, written, by=writer, based_on=article.latest_revision)
    # The headline is not as suggested; a suggestion of another article, and what is no key, is not asked for.
    strange = [*keys(suggest(make_draft("Eels", by=writer, body=BODY), editor), 0), "x", "1:x"]
    assert workflow.note_accepted(saved, [*keys(suggestion, 0, 1, 2, 3), *strange], by=writer) == 3
    assert [row.state for row in suggestion.pieces.all()] == ["open", "accepted", "accepted", "accepted"]
    event = article.events.first()
    assert (event.verb, event.revision, event.detail["count"]) == ("accepted", saved.revision, 3)
    assert [placed.key for placed in workflow.placed_pieces(article.locked())] == keys(suggestion, 0)
    workflow.accept_pieces(suggestion, by=writer)
    assert (body_of(article), article.locked().document.headline) == (written.body, "Late tides")


def test_what_came_with_a_save_beside_another_is_not_accepted(article, writer, editor):
    suggestion = suggest(article, editor)
    workflow.save(article, article.document.with_(headline="Meanwhile"), by=editor)
    saved = workflow.save(article, article.document.with_(body=OTHER), by=writer, based_on=article.latest_revision)
    assert saved.conflict and workflow.note_accepted(saved, keys(suggestion, 1), by=writer) == 0


def test_what_was_decided_meanwhile_stays_so(article, writer, editor):
    suggestion = suggest(article, editor)
    workflow.refuse_pieces(suggestion, by=editor, numbers=[1])
    saved = workflow.save(article, article.document.with_(body=OTHER), by=writer)
    assert workflow.note_accepted(saved, keys(suggestion, 1), by=writer) == 0
    assert suggestion.pieces.get(number=1).state == "refused"
