"""Front matter: whatever the facts are, they are read back as they were."""

from hypothesis import given
from hypothesis import strategies as st

from cms.site.markdown.yaml import written
from tests.cms.site.markdown.reading import facts_in

texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
names = st.sampled_from(["headline", "said_on", "address", "words"])
plain = st.dictionaries(names, texts, min_size=1)
values = st.one_of(texts, st.integers(), plain, st.lists(texts, min_size=1), st.lists(plain, min_size=1))


@given(st.dictionaries(names, values, min_size=1))
def test_facts_are_read_back_as_they_were(facts):
    assert facts_in(written(facts)) == facts


def test_it_looks_like_what_people_write():
    facts = {
        "headline": "Who: “us”?",
        "words": 3,
        "tags": ["a", "b"],
        "authors": [{"name": "Jane", "role": "", "address": "/"}],
    }
    assert written(facts).splitlines() == [
        'headline: "Who: “us”?"',
        "words: 3",
        "tags:",
        '- "a"',
        '- "b"',
        "authors:",
        '- name: "Jane"',
        '  address: "/"',
    ]


def test_what_is_not_known_is_left_out():
    assert written({"headline": "", "tags": [], "section": None, "image": {}, "words": 0}) == "words: 0"
