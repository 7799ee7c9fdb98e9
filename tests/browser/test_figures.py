"""Figures and lists of what is read most, in a real browser: small and large, light and dark."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import ReadingCount
from articles.readership import most_read
from cms.promos.models import PromoCount
from tests.factories import make_article, make_section
from tests.promos.factories import make_promo, make_variant

SIZES = [(390, 800), (1440, 900)]
PAGES = ["/", "/sections/politics/", "/admin/", "article", "promo"]


@pytest.fixture
def figures(transactional_db):
    """The addresses of the figures of an article and of a promo."""
    make_section("Politics")
    today = timezone.localdate()
    articles = [make_article(f"The Ferry Question, part {number}", section="politics") for number in (1, 2, 3)]
    for place, article in enumerate(articles):
        for back in range(10):
            numbers = {"opened": 40 + place, "half_read": 20 + place, "read_to_end": 10}
            ReadingCount.objects.create(article=article, day=today - timedelta(days=back), **numbers)
    promo = make_promo("The Saturday post")
    for variant in (promo.variants.get(), make_variant(promo, name="with a question")):
        for back in range(10):
            numbers = {"seen": 200, "clicked": variant.pk % 7, "dismissed": 1}
            PromoCount.objects.create(variant=variant, placement="end", day=today - timedelta(days=back), **numbers)
    most_read.update()
    return {
        "article": f"/admin/articles/article/{articles[0].pk}/figures/",
        "promo": f"/admin/promos/promo/{promo.pk}/figures/",
    }


def test_figures_are_accessible_and_fit_the_window(editor_page, look, figures):
    for name in PAGES:
        editor_page.goto(figures.get(name, name))
        assert (name, look(*SIZES)) == (name, [])
