"""Whatever stands in the address of a search, it is answered, with a bounded number of questions to the database."""

from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import given, settings
from hypothesis import strategies as st

from cms.site.search import limit
from plumbing.web.allowances import Limit
from tests.factories import make_article, make_person, make_section

pytestmark = pytest.mark.django_db

PIECES = """
" "" - -- * ** \\ ' ’ % _ _a _p1 ^ ~ : a: a:* year: year:2026 year:0 from:0000-99-99 to:9999-12-31 section:water speaker:x
person:jane-roe AND OR NOT NEAR( ) ( { } | & ! <-> %s %(a)s {{7*7}} ${x} <script> a'OR'1=1-- sluice sluic* the of Jane
😀 👩‍👩‍👧 שלום مرحبا 北京大学 한국어 ก็ ﷺ １２ ٣ ² İ ß ﬁ
""".split()
LONG = ["a" * 5_000, "x " * 5_000, '"a ' * 900, "-" * 900, "é\u0301" * 900, "a'" * 900, "aa-" * 900, "*" * 900]
VALUES = """
0 -1 1 2026 0000 99999 0000-99-99 2026-02-30 2026-13 2026-1 ٢٠٢٦ ² 1e3 water WATER
opinion ../.. % date jane-roe 1.2.3 0.0.0 -1.-1.-1
zzzzzzzzzzzzz.zzzzzzzzzzzzz.zzzz 1yisgx30dkwsf.1yir4dmapitgj.ak 😀
""".split()
NAMES = ["q", "section", "kind", "year", "person", "speaker", "tag", "from", "to", "order", "after", "page"]
QUESTIONS = 60

typed = st.lists(st.sampled_from([*PIECES, *LONG, "\u202e", "\x01", "\t", " "]), max_size=12).map(" ".join)
any_text = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=40)
# A name may come more than once.
others = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(VALUES) | any_text), max_size=5)


@pytest.fixture
def magazine(monkeypatch):
    monkeypatch.setattr(limit.allowances, "of_one", Limit(10**9, 1))
    monkeypatch.setattr("cms.site.search.limit.allowances.left", type(limit.allowances.left)())
    jane = make_person("Jane Roe")
    make_section("Water")
    make_article("The sluice", section="water", body=f'<p><q data-person="{jane.slug}">It is shut.</q></p>')


def asked(path, given):
    with CaptureQueriesContext(
        connection,
    ) as seen:
        response = Client().get(f"{path}?{urlencode(given)}")
    return response, seen


def test_whatever_is_asked_is_answered_with_a_bounded_number_of_questions(magazine):
    @settings(max_examples=settings().max_examples // 2)
    @given(typed | any_text, others)
    def answered(words, more):
        for path in ("/search/", "/search.json"):
            response, seen = asked(path, [("q", words), *more])
            assert response.status_code == 200
            assert len(seen) <= QUESTIONS

    answered()


def test_ten_thousand_words_cost_no_more_than_those_that_are_read(magazine):
    few, many = (asked("/search/", {"q": "sluice harbour " * number})[1] for number in (8, 5_000))
    assert len(many) <= len(few) + 2
    assert sum(len(each["sql"]) for each in many) < 2 * sum(len(each["sql"]) for each in few)


def test_an_address_with_a_sign_that_no_text_holds_is_refused_in_words(magazine):
    response, _ = asked("/search/", {"q": "a\x00b"})
    assert (response.status_code, response.content) == (400, b"This address contains a character that is not allowed.")
