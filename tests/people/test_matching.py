"""Whom a name or a handle means."""

import pytest

from people.matching import find, resolve
from people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def mara():
    return Person.objects.create_named("Mara Quill")


@pytest.mark.parametrize("spelling", ["Mara Quill", "MARA QUILL", "mara quill", "Ms. Mara Quill", "Mará Quill"])
def test_a_person_is_found_under_any_spelling_of_the_name(mara, spelling):
    assert find(name=spelling) == mara


def test_a_name_with_an_accent_is_found_without_it():
    zoe = Person.objects.create_named("Zoé")
    assert find(name="Zoe") == zoe


def test_nobody_is_found_under_a_part_of_a_name_alone(mara):
    assert find(name="Mara") is None


def test_a_nickname_is_found_when_an_alias_says_so(mara):
    mara.add_alias("Mara")
    assert find(name="MARA") == mara


def test_nobody_is_found_when_two_bear_the_name(mara):
    Person.objects.create_named("Mara Quill")
    assert find(name="Mara Quill") is None


def test_a_name_counts_before_the_alias_of_another(mara):
    Person.objects.create_named("Maria Quill").add_alias("Mara Quill")
    assert find(name="Mara Quill") == mara


def test_a_handle_is_found_on_its_platform(mara):
    mara.add_handle("twitter", "maraquill")
    assert find(handle="@MaraQuill", platform="twitter") == mara


def test_a_handle_on_another_platform_is_another_handle(mara):
    mara.add_handle("twitter", "maraquill")
    assert find(handle="maraquill", platform="gab") is None


def test_a_handle_without_a_platform_is_found_when_one_person_has_it(mara):
    mara.add_handle("twitter", "maraquill")
    mara.add_handle("youtube", "maraquill")
    assert find(handle="maraquill") == mara


def test_a_handle_without_a_platform_is_nobodys_when_two_have_it(mara):
    mara.add_handle("twitter", "quill")
    Person.objects.create_named("Abel Quill").add_handle("youtube", "quill")
    assert find(handle="quill") is None


def test_a_handle_counts_for_more_than_a_name(mara):
    namesake = Person.objects.create_named("Mara Quill")
    namesake.add_handle("twitter", "theothermara")
    assert find(name="Mara Quill", handle="theothermara", platform="twitter") == namesake


def test_an_unknown_handle_leaves_the_name_to_decide(mara):
    assert find(name="Mara Quill", handle="new", platform="twitter") == mara


@pytest.mark.parametrize("name", [None, "", "  "])
def test_no_name_is_nobody(mara, name):
    assert find(name=name) is None


@pytest.mark.parametrize("part", ["Mara", "Quill", "Ms. Quill"])
def test_a_part_of_a_name_means_the_one_who_bears_it_in_the_article(mara, part):
    assert resolve([part], among=[mara]) == {part: mara}


def test_a_part_of_a_name_means_nobody_when_two_in_the_article_bear_it(mara):
    abel = Person.objects.create_named("Abel Quill")
    assert resolve(["Quill", "Abel"], among=[mara, abel]) == {"Quill": None, "Abel": abel}


def test_a_part_of_a_name_that_nobody_in_the_article_bears_means_nobody(mara):
    assert resolve(["Mara"]) == {"Mara": None}


def test_a_full_name_brings_its_person_into_the_article(mara):
    assert resolve(["Quill", "Mara Quill"]) == {"Quill": mara, "Mara Quill": mara}


def test_a_part_of_a_word_is_no_part_of_a_name(mara):
    assert resolve(["Mar", "Qui"], among=[mara]) == {"Mar": None, "Qui": None}


def test_a_single_word_means_the_bearer_in_the_article_rather_than_a_stranger_of_that_name(mara):
    Person.objects.create_named("Mara")
    assert resolve(["Mara"], among=[mara]) == {"Mara": mara}


def test_a_single_word_may_be_the_whole_name_of_somebody(mara):
    pell = Person.objects.create_named("Pell")
    assert resolve(["Pell"], among=[mara]) == {"Pell": pell}


def test_an_alias_is_known_in_the_article(mara):
    mara.add_alias("The Quill")
    assert resolve(["The Quill"], among=[mara]) == {"The Quill": mara}


def test_of_two_who_bear_a_name_the_one_in_the_article_is_meant(mara):
    Person.objects.create_named("Mara Quill")
    assert resolve(["MARA QUILL"], among=[mara]) == {"MARA QUILL": mara}


def test_a_whole_article_is_resolved_in_three_queries(mara, django_assert_max_num_queries):
    names = [f"Person {number}" for number in range(40)] + ["Mara Quill"]
    with django_assert_max_num_queries(3):
        assert resolve(names)["Mara Quill"] == mara
