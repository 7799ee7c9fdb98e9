"""Which rule holds for an address, where it leads, and that circles are found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.site.publication.rules import Rule, by_path, circle, leads, path_of

NAMES = ["/a", "/b", "/a/x", "/b/x", "/a/x/y", "/b/y"]
HOPS = 60  # more than any way through so few rules takes without a circle


def rules(*rows):
    return by_path(Rule(*row) for row in rows)


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("/2019/05/the-ferry/", "/2019/05/the-ferry"),
        ("/2019/05/the-ferry", "/2019/05/the-ferry"),
        ("https://old.example.com/caf%C3%A9/", "/café"),
        (" /index.php?p=12#top ", "/index.php?p=12"),
        ("/cafe\u0301", "/café"),
    ],
)
def test_an_address_is_kept_in_one_form_however_it_was_written(typed, path):
    assert path_of(typed) == path


@pytest.mark.parametrize("typed", ["", "the-ferry", "mailto:a@example.org", "?p=12"])
def test_what_is_no_path_is_refused(typed):
    with pytest.raises(ValueError):
        path_of(typed)


@pytest.mark.parametrize(
    ("path", "query", "address"),
    [
        ("/old/", "", "/new/"),
        ("/old", "", "/new/"),
        ("/old/", "utm=1", "/new/?utm=1"),
        ("/index.php", "p=12", "/articles/twelve/"),
        ("/index.php", "p=13", None),
        ("/blog/", "", "/articles/"),
        ("/blog/the-ferry/", "", "/articles/the-ferry/"),
        ("/blog/special/", "", "/special/"),
        ("/blog/special/more/", "", "/articles/special/more/"),
        ("/blogs/", "", None),
        ("/old/below/", "", None),
    ],
)
def test_the_rule_that_says_most_about_an_address_holds(path, query, address):
    known = rules(
        ("/old", "/new/"),
        ("/index.php?p=12", "/articles/twelve/"),
        ("/blog", "/articles/", True),
        ("/blog/special", "/special/"),
    )
    assert (leads(known, path, query) or (None, None))[1] == address


@pytest.mark.parametrize(
    "rows",
    [
        [("/a", "/a/")],
        [("/a", "/b/"), ("/b", "/a")],
        [("/a", "/b", True), ("/b/x", "/a/x")],
        [("/a", "/a/b/", True)],
        [("/a", "/b", True), ("/b", "/a", True)],
    ],
)
def test_a_circle_is_found(rows):
    assert circle(rules(*rows))


def test_rules_that_follow_each_other_are_no_circle():
    assert circle(rules(("/a", "/b/"), ("/b", "/c/"), ("/c", "https://example.org/a/"), ("/a/x", "/a/"))) == []


addresses = st.sampled_from(NAMES)
some_rules = st.lists(st.tuples(addresses, addresses, st.booleans()), max_size=5, unique_by=lambda row: row[0])


@given(some_rules)
def test_where_no_circle_is_found_every_address_leads_to_an_end(rows):
    known = rules(*rows)
    if circle(known):
        return
    for start in [*NAMES, "/a/x/y/z", "/b/x/y", "/a/q", "/b/q/x"]:
        at = start
        for _ in range(HOPS):
            found = leads(known, at)
            if found is None:
                break
            at = found[1]
        else:
            pytest.fail(f"{start} never comes to an end")


@given(some_rules)
def test_where_a_circle_is_found_some_address_never_comes_to_an_end(rows):
    known = rules(*rows)
    found = circle(known)
    starts = [
        at
        for rule in found
        for at in [rule.path, *([f"{rule.path}/q", f"{rule.path}/x", f"{rule.path}/y"] if rule.covers else [])]
    ]
    assert not found or any(endless(known, at) for at in starts)


def endless(known, at):
    for _ in range(HOPS):
        found = leads(known, at)
        if found is None:
            return False
        at = found[1]
    return True
