"""The log of corrections."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles import workflow
from articles.models import Correction
from tests.factories import make_article

pytestmark = pytest.mark.django_db


def page_of(reader, **query):
    return " ".join(reader.get("/corrections/", query).content.decode().split())


def test_the_newest_correction_comes_first_with_its_article_its_kind_and_its_day(reader):
    ferry, bridge = make_article("The Ferry Question"), make_article("The Bridge Answer")
    older = workflow.correct(ferry, text="There were two ferrymen.")
    Correction.objects.filter(pk=older.pk).update(made_at=timezone.now() - timedelta(days=2))
    workflow.correct(bridge, text="It is a viaduct.", kind=Correction.Kind.CLARIFICATION)
    page = page_of(reader)
    assert page.index("It is a viaduct.") < page.index("There were two ferrymen.")
    assert '<a href="/articles/the-ferry-question/">The Ferry Question</a>' in page
    assert "Clarification</span>, <time" in page


def test_a_correction_of_a_withdrawn_article_is_not_told(reader):
    article = make_article()
    workflow.correct(article, text="There were two ferrymen.")
    workflow.withdraw(article)
    assert "two ferrymen" not in page_of(reader)
    assert "There are no corrections." in page_of(reader)


def test_the_log_leads_to_its_feed_and_the_feed_to_the_log(reader):
    assert 'href="/corrections/feed/"' in page_of(reader)
    assert reader.get("/corrections/feed/json/").json()["home_page_url"].endswith("/corrections/")


def test_a_long_log_has_pages(reader):
    article = make_article()
    for number in range(21):
        workflow.correct(article, text=f"Mistake {number}.")
    assert 'rel="next" href="http://127.0.0.1:8000/corrections/?page=2"' in page_of(reader)
    assert "Mistake 0." in page_of(reader, page=2) and "Mistake 0." not in page_of(reader)
