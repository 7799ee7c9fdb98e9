"""Person, Alias and SocialHandle."""

import pytest
from django.db import IntegrityError

from people.models import Alias, HandleTakenError, Person, SocialHandle
from plumbing.database import previous

pytestmark = pytest.mark.django_db


@pytest.fixture
def mara():
    return Person.objects.create_named("Mara Quill")


def test_a_person_is_created_with_a_slug_and_a_sort_name(mara):
    assert (mara.slug, mara.sort_name, mara.name_key) == ("mara-quill", "Quill, Mara", "mara quill")


def test_a_second_person_of_the_name_gets_a_slug_of_her_own(mara):
    assert Person.objects.create_named("Mara Quill").slug == "mara-quill-2"


def test_a_name_in_another_script_gets_a_slug_that_an_address_can_hold():
    assert Person.objects.create_named("Лев Орлов").slug == "lev-orlov"


def test_a_slug_that_another_caller_takes_meanwhile_is_not_fought_over(mara, monkeypatch):
    stale = iter(["mara-quill", "mara-quill-2"])
    monkeypatch.setattr(previous, "free_slug_of", lambda model, stem: next(stale))
    assert Person.objects.create_named("Mara Quill").slug == "mara-quill-2"


def test_the_key_follows_when_a_person_is_renamed(mara):
    mara.name = "Mara Vane"
    mara.save()
    assert list(Person.objects.named("MARA VANE")) == [mara]


def test_a_typed_sort_name_is_kept(mara):
    mara.sort_name = "Quill the Elder"
    mara.save()
    mara.refresh_from_db()
    assert mara.sort_name == "Quill the Elder"


def test_two_people_cannot_share_a_slug(mara):
    with pytest.raises(IntegrityError):
        Person.objects.create(name="Somebody", slug=mara.slug)


def test_a_person_without_a_name_is_refused():
    with pytest.raises(IntegrityError):
        Person.objects.create(name="", slug="nobody")


def test_people_are_found_by_an_alias(mara):
    mara.add_alias("The Quill")
    assert list(Person.objects.named("the quill")) == [mara]


def test_people_are_listed_by_surname(mara):
    abel = Person.objects.create_named("Abel Stone")
    zoe = Person.objects.create_named("Zoë Abbot")
    assert list(Person.objects.all()) == [zoe, mara, abel]


def test_contributors_are_those_who_write_for_us(mara):
    abel = Person.objects.create_named("Abel Stone", is_contributor=True)
    assert list(Person.objects.contributors()) == [abel]


def test_handles_come_with_people_in_one_query(mara, django_assert_num_queries):
    row = mara.add_handle("twitter", "maraquill")
    with django_assert_num_queries(2):
        assert [list(person.handles.all()) for person in Person.objects.with_handles()] == [[row]]


def test_an_alias_that_is_known_is_not_added_again(mara):
    assert mara.add_alias("Q") == mara.add_alias(" q. ")


def test_the_name_itself_is_no_alias(mara):
    assert mara.add_alias("MARA QUILL") is None


def test_an_alias_is_stored_once_a_person(mara):
    Alias.objects.create(person=mara, name="Q")
    with pytest.raises(IntegrityError):
        Alias.objects.create(person=mara, name="q")


def test_a_handle_is_kept_without_its_mark(mara):
    assert mara.add_handle("twitter", "@MaraQuill").handle == "MaraQuill"


def test_a_handle_that_is_known_is_not_added_again(mara):
    assert mara.add_handle("twitter", "@MaraQuill") == mara.add_handle("twitter", "maraquill")


def test_a_handle_of_somebody_else_is_refused(mara):
    mara.add_handle("twitter", "maraquill")
    abel = Person.objects.create_named("Abel Stone")
    with pytest.raises(HandleTakenError):
        abel.add_handle("twitter", "MaraQuill")


def test_the_database_refuses_a_handle_twice_on_a_platform(mara):
    mara.add_handle("twitter", "maraquill")
    with pytest.raises(IntegrityError):
        SocialHandle.objects.create(person=mara, platform="twitter", handle="MARAQUILL")


def test_one_handle_may_stand_on_two_platforms(mara):
    assert mara.add_handle("twitter", "maraquill") != mara.add_handle("bluesky", "maraquill")


def test_a_platform_alone_is_a_fact_too(mara):
    row = mara.add_handle("youtube")
    assert (row.handle, row.profile_address, str(row)) == ("", "", "YouTube")


def test_a_handle_fills_in_a_platform_that_was_noted_alone(mara):
    bare = mara.add_handle("youtube")
    assert mara.add_handle("youtube", "maraquill").pk == bare.pk


def test_a_platform_alone_adds_nothing_to_a_handle(mara):
    known = mara.add_handle("youtube", "maraquill")
    assert mara.add_handle("youtube") == known


def test_an_address_is_added_to_a_handle_that_is_known(mara):
    mara.add_handle("youtube", "maraquill")
    row = mara.add_handle("youtube", "maraquill", "https://www.youtube.com/channel/UC1")
    assert (mara.handles.count(), row.profile_address) == (1, "https://www.youtube.com/channel/UC1")


@pytest.mark.parametrize(
    ("platform", "handle", "address"),
    [
        ("twitter", "maraquill", "https://x.com/maraquill"),
        ("mastodon", "mara@press.example", "https://press.example/@mara"),
        ("mastodon", "mara", ""),
        ("spotify", "mara", ""),
        ("reddit", "mara quill", "https://www.reddit.com/user/mara%20quill/"),
    ],
)
def test_the_address_of_a_profile_follows_from_the_handle(platform, handle, address):
    assert SocialHandle(platform=platform, handle=handle).profile_address == address


def test_a_person_stays_when_the_log_in_is_removed(mara, django_user_model):
    mara.user = django_user_model.objects.create_user("mara")
    mara.save()
    mara.user.delete()
    mara.refresh_from_db()
    assert mara.user is None


def test_a_person_has_a_page(mara):
    assert mara.get_absolute_url() == "/people/mara-quill/"
