"""A new rule by which promos reach a page, added as CONTRIBUTING says."""

import pytest
from django.db.models import Q

from cms.promos import choose, page
from cms.promos.models import reach
from tests.factories import make_article, make_section
from tests.promos.factories import make_promo

pytestmark = pytest.mark.django_db


@pytest.fixture
def new_rule(monkeypatch):
    """Books stand on every page, but after all others."""
    rule = reach.Rule("as a last resort", lambda promos, subject: Q(kind="book"))
    reach.RULES.append(rule)
    monkeypatch.setattr(choose, "REACHES", (*choose.REACHES, rule.reach))
    page.candidates.plan_for.cache_clear()
    yield
    reach.RULES.remove(rule)
    page.candidates.plan_for.cache_clear()


def names_at_the_end(article):
    return [promo.name for promo in page.PagePromos(reach.subject_of(article)).holding("end")]


def test_a_new_rule_brings_promos_to_pages_in_its_order(new_rule):
    make_promo("A book", kind="book", shows_end=True, sections=[make_section("Culture")])
    make_promo("A show", shows_end=True)
    assert names_at_the_end(make_article(section=make_section().slug)) == ["A show", "A book"]


def test_without_the_rule_a_promo_for_another_section_stays_away():
    make_promo("A book", kind="book", shows_end=True, sections=[make_section("Culture")])
    assert names_at_the_end(make_article(section=make_section().slug)) == []
