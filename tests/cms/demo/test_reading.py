from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from cms.demo.reading import moment, read_article, read_articles, read_table

LONDON = ZoneInfo("Europe/London")
NOON = datetime(2026, 3, 10, 12, tzinfo=LONDON)


def test_hours_are_counted_back_from_now():
    assert moment("3 hours ago", NOON) == datetime(2026, 3, 10, 9, tzinfo=LONDON)


def test_a_day_ago_has_its_own_hour():
    assert moment("1 day ago 07:30", NOON) == datetime(2026, 3, 9, 7, 30, tzinfo=LONDON)


def test_a_day_to_come_has_its_own_hour():
    assert moment("in 2 days 08:00", NOON) == datetime(2026, 3, 12, 8, tzinfo=LONDON)


def test_other_words_are_no_moment():
    assert moment("draft", NOON) is None


def test_a_day_is_named_by_its_distance():
    assert read_article("a", "by: a-b\n\n<p>On [day -3].</p>", NOON).body == "<p>On Saturday.</p>"


def test_credits_have_roles():
    written = read_article("a", "by: a-b; c-d (translator)\n\n<p>x</p>", NOON)
    assert written.credits == [("a-b", "author"), ("c-d", "translator")]


def test_a_sign_becomes_what_it_stands_for():
    written = read_article("a", "by: a-b\n\n<p>x</p>\n\n[post: key]\n\n<p>y</p>", NOON)
    assert written.body_with({"post": lambda key: f"<{key}>"}) == "<p>x</p>\n\n<key>\n\n<p>y</p>"


def test_a_line_without_a_colon_is_refused():
    with pytest.raises(ValueError, match="no “key: value”"):
        read_article("a", "headline\n\n<p>x</p>", NOON)


def test_words_are_filled_into_a_table():
    promos = read_table("promos", magazine="The Gull")["promo"]
    assert "Subscribe to The Gull" in {variant["title"] for promo in promos for variant in promo["variant"]}


def test_bodies_use_typographic_marks_only():
    assert not [written.slug for written in read_articles(NOON) if "'" in written.body]
