import pytest

from articles.document import Credit, Document
from articles.document_form import credits_from, document_from, fields_from
from plumbing.languages.tags import site_language

FULL = Document(
    headline="A",
    body="<p>b</p>",
    section="politics",
    tags=("Old Boats", "Sea, wide"),
    credits=(Credit("jane-roe"), Credit("ann-po", "translator")),
    share_count=12,
    promo_free=True,
)


def test_a_document_survives_the_way_through_the_form():
    assert document_from(fields_from(FULL)) == FULL


def test_what_cannot_be_read_is_left_out():
    document = document_from({"share_count": "many", "kind": "poem", "credits": "[[", "tags": ""})
    assert document == Document(language=site_language())


@pytest.mark.parametrize("count", ["2147483648", "9" * 5000])
def test_more_shares_than_the_database_counts_are_left_out(count):
    assert document_from({"share_count": count}).share_count is None


def test_as_many_shares_as_the_database_counts_are_kept():
    assert document_from({"share_count": "2147483647"}).share_count == 2_147_483_647


def test_a_credit_without_a_person_is_left_out():
    assert credits_from('[{"role": "author"}, {"person": "a"}, {"person": "b", "role": "king"}, 3]') == (Credit("a"),)
