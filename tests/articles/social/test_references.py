"""How an article names a post."""

import pytest

from articles.social.references import fingerprint, reference_for


def test_a_post_is_named_by_its_address():
    address = "https://x.com/maraquill/status/1"
    assert reference_for(address, "twitter", "Mara Quill", "Low tide.") == address


def test_a_lost_post_is_named_by_a_fingerprint():
    assert reference_for(None, "twitter", "Mara Quill", "Low tide.") == "post:" + fingerprint(
        "twitter", "Mara Quill", "Low tide."
    )


def test_a_fingerprint_is_the_same_on_every_machine_and_in_every_year():
    assert fingerprint("twitter", "Mara Quill", "Low tide.") == "38ac0c866cb51c89"


@pytest.mark.parametrize(
    ("author", "text"),
    [("MARA QUILL", "“Low” tide."), ("Mara  Quill", '"Low"\n tide.'), ("@Mara Quill", ' "low" TIDE. ')],
)
def test_copies_that_differ_in_case_spacing_and_marks_have_one_reference(author, text):
    assert reference_for(None, "twitter", author, text) == reference_for(None, "twitter", "Mara Quill", '"Low" tide.')


@pytest.mark.parametrize(
    "facts",
    [
        ("gab", "Mara Quill", "Low tide."),
        ("twitter", "Abel Stone", "Low tide."),
        ("twitter", "Mara Quill", "High tide."),
    ],
)
def test_another_platform_author_or_text_is_another_post(facts):
    assert reference_for(None, *facts) != reference_for(None, "twitter", "Mara Quill", "Low tide.")


def test_a_salt_keeps_two_posts_apart_of_which_only_the_author_is_known():
    first = reference_for(None, "twitter", "Mara Quill", None, salt="ferry/1")
    assert first != reference_for(None, "twitter", "Mara Quill", None, salt="ferry/2")
