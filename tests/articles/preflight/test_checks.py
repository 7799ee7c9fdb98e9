"""Each check finds what it is for, says where and what to do, and nothing else."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles import workflow
from articles.models import Article, Section
from articles.preflight import (
    CHECKS,
    Candidate,
    Level,
    Transition,
    body,
    filing,
    headline,
    issues_of,
    pictures,
    quotes,
    references,
)
from tests.factories import make_article, make_document, make_draft, make_image, make_person

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)
QUOTE = '<figure data-block="quote"><blockquote><p>Sell it.</p></blockquote>{}</figure>'
PICTURE = '<figure data-block="image" data-image="harbour"><img src="/media/a.png" alt="{}"></figure>'


def found(check, article=None, **facts):
    """What the check finds in a text with these facts: (message, field, block) each."""
    candidate = Candidate(article or Article(), make_document(**facts))
    return [(str(issue.problem), issue.field, issue.block) for issue in check(candidate)]


def test_a_text_without_a_headline_is_found():
    assert found(headline.missing, headline=" ") == [
        ("An article needs a headline before readers can see it.", "headline", None)
    ]


def test_a_pull_quote_of_words_that_are_not_in_the_text_is_found():
    pull = '<p>Nobody asked. It was “late”, and cold.</p><aside data-block="pull"><p>{}</p></aside>'
    assert found(quotes.pulled_from_elsewhere, body=pull.format("It was late … and cold!")) == []
    assert found(quotes.pulled_from_elsewhere, body=pull.format("It was early")) == [
        ("The words of this pull quote are not in the text: “It was early”.", "body", 1)
    ]


def test_a_text_without_a_body_is_found():
    assert found(body.empty, body="") == [("An article needs a text before readers can see it.", "body", None)]


def test_a_headline_that_readers_know_already_is_found_whatever_its_case_and_accents():
    make_article("The Café Question")
    assert found(headline.duplicate, headline="the cafe question") == [
        ("Another article has the headline “The Café Question”.", "headline", None)
    ]


def test_the_headline_of_a_scheduled_article_is_found():
    workflow.schedule(make_draft("The Eel Count"), at=timezone.now() + HOUR)
    assert len(found(headline.duplicate, headline="The Eel Count")) == 1


def test_an_article_is_no_duplicate_of_itself_or_of_a_draft_or_of_what_is_withdrawn():
    article = make_article("The Eel Count")
    make_draft("The Eel Count")
    workflow.withdraw(make_article("The Eel Count"))
    assert found(headline.duplicate, article, headline="The Eel Count") == []


def test_long_headlines_are_the_same_to_the_last_word():
    make_article("Eels " * 40 + "again")
    assert found(headline.duplicate, headline="Eels " * 40 + "at last") == []
    assert len(found(headline.duplicate, headline="Eels " * 40 + "again")) == 1


def test_the_duplicate_headline_is_looked_for_in_one_query(django_assert_num_queries):
    candidate = Candidate(Article(), make_document())
    with django_assert_num_queries(1):
        assert list(headline.duplicate(candidate)) == []


def test_each_unknown_reference_is_found_with_its_place():
    text = (
        '<p>a</p><p><a data-person="ann-po" href="/people/ann-po/">Ann</a></p>'
        '<figure data-block="post" data-post="https://x.com/a/status/9"></figure>' + PICTURE.format("x")
    )
    assert found(references.unknown, body=text, section="sport", series="eels", image="boat") == [
        ("There is no section “sport”.", "section", None),
        ("There is no series “eels”.", "series", None),
        ("There is no picture called “boat”.", "image", None),
        ("There is no person called “ann-po”.", "body", 1),
        ("There is no archived post “https://x.com/a/status/9”.", "body", 2),
        ("There is no picture called “harbour”.", "body", 3),
    ]


def test_an_unknown_author_is_found_at_the_bylines():
    author = make_person("Ann Po")
    author.delete()
    assert found(references.unknown, authors=[author]) == [("There is no person called “ann-po”.", "credits", None)]


def test_what_exists_is_no_unknown_reference():
    Section.objects.create(name="Politics", slug="politics")
    make_image("harbour")
    assert found(references.unknown, body=PICTURE.format(""), section="politics", image="harbour") == []


def test_a_picture_that_nobody_described_is_found_in_its_place():
    make_image("harbour")
    assert found(pictures.without_alternative_text, body="<p>a</p>" + PICTURE.format(" ")) == [
        ("The picture “harbour” has no alternative text.", "body", 1)
    ]


def test_a_lead_picture_that_nobody_described_is_found():
    make_image("harbour", alt="")
    assert found(pictures.without_alternative_text, image="harbour") == [
        ("The picture “harbour” has no alternative text.", "image", None)
    ]


def test_a_decorative_picture_needs_no_words():
    make_image("harbour", alt="", is_decorative=True)
    assert found(pictures.without_alternative_text, body=PICTURE.format(""), image="harbour") == []


def test_a_text_without_a_lead_picture_is_found():
    assert [field for _, field, _ in found(pictures.no_lead_picture)] == ["image"]
    assert found(pictures.no_lead_picture, image="harbour") == []


def test_what_lists_print_is_missed():
    assert found(filing.no_byline) == [("It has no byline.", "credits", None)]
    assert found(filing.no_section) == [("It is in no section.", "section", None)]
    assert found(filing.no_standfirst) == [("It has no standfirst.", "standfirst", None)]


def test_a_text_with_byline_section_and_standfirst_misses_nothing():
    facts = {"authors": [make_person()], "section": "politics", "standfirst": "Who pays?"}
    checks = (filing.no_byline, filing.no_section, filing.no_standfirst)
    assert [issue for check in checks for issue in found(check, **facts)] == []


def test_a_link_without_words_is_found():
    assert found(body.empty_links, body='<p>a</p><p>b <a href="https://eels.example/">→</a></p>') == [
        ("A link to https://eels.example/ has no words.", "body", 1)
    ]


def test_a_link_within_the_page_that_leads_nowhere_is_found():
    assert found(body.empty_links, body='<p><a href="#top">Up</a></p>') == [("The link “Up” leads nowhere.", "body", 0)]


def test_a_link_with_words_and_an_address_is_fine():
    assert found(body.empty_links, body='<p><a href="https://eels.example/">Eels</a></p>') == []


def test_a_heading_that_leaves_out_a_level_is_found():
    assert found(body.heading_order, body="<p>a</p><h3>Eels</h3><h2>Boats</h2><h3>Ferries</h3>") == [
        ("The heading “Eels” skips a level.", "body", 1)
    ]


def test_a_quote_of_nobody_is_found():
    assert found(quotes.without_speaker, body="<p>a</p><p>He said <q>no</q>.</p>" + QUOTE.format("")) == [
        ("This quote has no speaker: “no”.", "body", 1),
        ("This quote has no speaker: “Sell it.”.", "body", 2),
    ]


def test_a_quote_of_a_person_or_with_a_line_that_says_whose_it_is_is_fine():
    text = '<p><q data-person="jane-roe">No</q>.</p>' + QUOTE.format("<figcaption>A ferryman</figcaption>")
    assert found(quotes.without_speaker, body=text) == []


def test_a_text_that_lacks_nothing_has_no_issues():
    Section.objects.create(name="Politics", slug="politics")
    make_image("harbour")
    facts = {"authors": [make_person()], "section": "politics", "standfirst": "Who pays?", "image": "harbour"}
    assert issues_of(Candidate(Article(), make_document(**facts)), Transition.PUBLISH) == []


def test_what_blocks_comes_first():
    levels = [issue.level for issue in issues_of(Candidate(Article(), make_document("")), Transition.PUBLISH)]
    assert levels == sorted(levels) and set(levels) == set(Level)


def test_an_issue_that_begins_later_is_not_told_before():
    candidate = Candidate(Article(), make_document(""))
    assert "headline" not in {issue.field for issue in issues_of(candidate, Transition.SUBMIT)}
    assert "headline" in {issue.field for issue in issues_of(candidate, Transition.SCHEDULE)}


def test_nothing_that_blocks_begins_only_at_publication():
    assert [check for check in CHECKS if check.level == Level.BLOCKS and check.since == Transition.PUBLISH] == []
