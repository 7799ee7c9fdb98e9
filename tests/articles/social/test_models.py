"""SocialPost and its media."""

from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.test import override_settings

from articles.social.models import PostMedia, SocialPost
from people.models import Person

pytestmark = pytest.mark.django_db

ADDRESS = "https://x.com/maraquill/status/1"
NOON = datetime(2018, 4, 27, 12, 30, tzinfo=UTC)


def record(**facts):
    return SocialPost.objects.record(
        **{"platform": "twitter", "author_name": "Mara Quill", "text": "Low tide."} | facts
    )


def make_post(**facts):
    return SocialPost.objects.create(**{"platform": "twitter"} | facts)


def test_a_post_with_an_address_is_named_by_it():
    assert record(address=ADDRESS).reference == ADDRESS


def test_a_post_without_an_address_says_that_it_is_unknown():
    post = record()
    assert (post.address, post.is_address_known, post.link) == (None, False, "")


def test_a_lost_post_keeps_its_reference_when_its_address_comes_to_light():
    lost = record()
    found = record(address=ADDRESS)
    assert (found.pk, found.address, found.reference) == (lost.pk, ADDRESS, lost.reference)


def test_a_copy_without_an_address_is_the_post_whose_address_we_know():
    assert record(address=ADDRESS) == record()


def test_two_posts_of_the_same_words_at_two_addresses_are_two_posts():
    assert record(address=ADDRESS) != record(address="https://x.com/maraquill/status/2")


def test_the_same_words_on_another_platform_are_another_post():
    assert record() != record(platform="gab")


def test_recording_again_fills_in_what_was_unknown():
    record(address=ADDRESS, text=None)
    post = record(address=ADDRESS, posted_at=NOON, language="en")
    assert (post.text, post.posted_at, post.language) == ("Low tide.", NOON, "en")


def test_recording_again_overwrites_nothing_that_is_known():
    record(address=ADDRESS)
    assert record(address=ADDRESS, text="Something else.").text == "Low tide."


def test_recording_again_says_when_a_post_was_found_alive():
    record(address=ADDRESS)
    assert record(address=ADDRESS, status="live").status == "live"


def test_two_lost_posts_without_words_stay_apart_by_their_place():
    assert record(text=None, salt="ferry/1") != record(text=None, salt="ferry/2")


def test_a_lost_post_without_words_is_recorded_once_for_its_place():
    assert record(text=None, salt="ferry/1") == record(text=None, salt="ferry/1")


def test_a_post_is_matched_to_the_person_with_its_handle():
    mara = Person.objects.create_named("Mara Quill")
    mara.add_handle("twitter", "maraquill")
    assert record(author_name="M. Q.", handle="MaraQuill").person == mara


def test_a_post_is_matched_to_the_person_of_its_author_name():
    mara = Person.objects.create_named("Mara Quill")
    assert record(author_name="MARA QUILL").person == mara


def test_a_post_of_nobody_we_know_belongs_to_nobody():
    assert record().person is None


def test_a_reference_is_never_changed():
    post = SocialPost.objects.get(pk=record().pk)
    post.reference = "post:0123456789abcdef"
    with pytest.raises(ValueError, match="never changed"):
        post.save()


def test_a_reference_is_never_changed_right_after_creation_either():
    post = record()
    post.reference = "post:0123456789abcdef"
    with pytest.raises(ValueError, match="never changed"):
        post.save()


def test_references_are_not_changed_in_bulk_either():
    record()
    with pytest.raises(ValueError, match="never changed"):
        SocialPost.objects.update(reference="post:0123456789abcdef")


def test_a_post_may_be_saved_again_with_its_reference():
    post = record()
    post.text = "High tide."
    post.save()
    assert SocialPost.objects.get(reference=post.reference).text == "High tide."


def test_the_day_of_a_post_follows_from_its_moment():
    assert make_post(posted_at=NOON).posted_on == date(2018, 4, 27)


def test_a_day_that_is_not_the_day_of_the_moment_is_refused():
    with pytest.raises(ValidationError, match="date and the time do not match"):
        SocialPost(platform="twitter", posted_at=NOON, posted_on=date(2018, 5, 27)).clean()


def test_a_moment_without_a_day_is_refused_by_the_database():
    make_post(posted_at=NOON)
    with pytest.raises(IntegrityError):
        SocialPost.objects.update(posted_on=None)


@pytest.mark.parametrize(
    "facts",
    [
        {"status": "gone"},
        {"origin": "dreamt"},
        {"address": ""},
        {"author_name": ""},
        {"handle": ""},
        {"address": "javascript:alert(1)"},
        {"origin": "fetched"},
    ],
)
def test_the_database_refuses_a_post_with_a_wrong_fact(facts):
    with pytest.raises(IntegrityError):
        make_post(**facts)


def test_two_posts_cannot_have_one_address():
    make_post(address=ADDRESS)
    with pytest.raises(IntegrityError):
        make_post(address=ADDRESS, reference="post:0123456789abcdef")


def test_many_posts_may_have_no_address():
    record(text="One.")
    record(text="Two.")
    assert SocialPost.objects.filter(address=None).count() == 2


@pytest.mark.parametrize(
    ("facts", "label"),
    [
        ({"author_name": "MARA QUILL", "handle": "maraquill"}, "MARA QUILL"),
        ({"handle": "maraquill"}, "@maraquill"),
        ({}, "Unknown author"),
    ],
)
def test_the_author_is_called_by_what_is_known(facts, label):
    assert SocialPost(platform="twitter", **facts).author_label == label


def test_a_person_lends_the_name_that_the_post_lacks():
    mara = Person.objects.create_named("Mara Quill")
    assert SocialPost(platform="twitter", handle="maraquill", person=mara).author_label == "Mara Quill"


@pytest.mark.parametrize(
    ("facts", "label"),
    [({"author_name": "Mara", "handle": "maraquill"}, "@maraquill"), ({"handle": "maraquill"}, ""), ({}, "")],
)
def test_the_handle_is_not_printed_twice(facts, label):
    assert SocialPost(platform="twitter", **facts).handle_label == label


def test_the_platform_is_called_by_its_present_name():
    assert SocialPost(platform="twitter").platform_label == "X"


@override_settings(TIME_ZONE="Europe/London")
def test_the_time_is_told_in_the_zone_of_the_publication():
    assert SocialPost(posted_at=NOON).time_label == "27 April 2018, 13:30 BST"


@pytest.mark.parametrize(
    ("facts", "label", "value"),
    [
        ({"posted_on": date(2018, 4, 27)}, "27 April 2018", "2018-04-27"),
        ({}, "", ""),
    ],
)
def test_a_post_tells_the_day_alone_or_nothing(facts, label, value):
    post = SocialPost(**facts)
    assert (post.time_label, post.time_value) == (label, value)


def test_the_moment_is_given_to_machines_in_full():
    assert SocialPost(posted_at=NOON).time_value == "2018-04-27T12:30:00+00:00"


def test_a_post_that_is_gone_is_not_linked():
    assert SocialPost(address=ADDRESS, status="missing").link == ""


def test_a_post_is_told_apart_in_lists():
    assert str(record(text="Low tide. " * 20)).startswith("Mara Quill on X: Low tide.")


def test_a_card_takes_two_queries_however_many_pictures_it_has(django_assert_num_queries):
    post = record()
    PostMedia.objects.create(post=post, address="https://pictures.example/1.jpg", order=2)
    PostMedia.objects.create(post=post, address="https://pictures.example/2.jpg", order=1)
    with django_assert_num_queries(2):
        shown = SocialPost.objects.with_card_data().get()
        assert [media.order for media in shown.media.all()] == [1, 2]


@pytest.mark.parametrize(
    "facts", [{}, {"address": "data:image/png,x"}, {"address": "https://p.example/1.jpg", "kind": "sound"}]
)
def test_the_database_refuses_wrong_media(facts):
    with pytest.raises(IntegrityError):
        PostMedia.objects.create(post=record(), **facts)


def test_media_have_both_sides_or_none():
    with pytest.raises(IntegrityError):
        PostMedia.objects.create(post=record(), address="https://p.example/1.jpg", width=10)
