import json

import pytest

from articles.document import Credit, Document, DocumentError

FULL = Document(
    headline="The Ferry Question",
    standfirst="Who asked the ferrymen?",
    body="<p>Nobody.</p>",
    kind="essay",
    section="politics",
    series="letters",
    tags=("Sea", "Boats"),
    credits=(Credit("jane-roe"), Credit("ann-po", "translator")),
    image="harbour",
    image_caption="The harbour",
    share_count=950,
    language="en-GB",
    seo_title="Ferries",
    seo_description="A question",
    canonical_address="https://example.org/ferry",
    promo_free=True,
)


def test_a_document_survives_the_way_through_json():
    assert Document.from_json(json.loads(json.dumps(FULL.to_json()))) == FULL


def test_a_text_with_promos_has_the_json_and_the_hash_that_it_had_before_there_was_a_choice():
    assert "promo_free" not in Document().to_json()


def test_the_json_says_its_version():
    assert Document().to_json()["version"] == 1


def test_missing_fields_take_their_defaults():
    assert Document.from_json({"version": 1, "headline": "A"}) == Document(headline="A")


def test_an_unknown_version_is_refused_with_a_reason():
    with pytest.raises(DocumentError, match="format version 7"):
        Document.from_json({"version": 7})


def test_an_unknown_field_is_refused_by_its_name():
    with pytest.raises(DocumentError, match="colour"):
        Document.from_json({"version": 1, "colour": "red"})


@pytest.mark.parametrize(
    "wrong",
    [
        {"headline": 3},
        {"section": ["a"]},
        {"tags": [1]},
        {"credits": [{"who": "x"}]},
        {"share_count": -1},
        {"share_count": True},
        {"promo_free": "yes"},
    ],
)
def test_a_field_of_the_wrong_sort_is_refused(wrong):
    with pytest.raises(DocumentError):
        Document.from_json({"version": 1, **wrong})


def test_equal_documents_have_equal_hashes():
    assert FULL.hash == Document.from_json(FULL.to_json()).hash


def test_a_changed_word_changes_the_hash():
    assert FULL.hash != FULL.with_(headline="The Ferry Answer").hash
