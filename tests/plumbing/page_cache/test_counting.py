"""A kept page stays kept whatever its readers do."""

from io import BytesIO

import pytest
from django.utils import timezone

from articles.models import MostReadUpdate, ReadingCount
from articles.readership import most_read
from plumbing.database.gathered_counts import gathering
from tests.factories import make_article
from tests.plumbing.page_cache.site import committed
from tests.promos.factories import make_promo
from tests.readers import BROWSER, beacon

pytestmark = pytest.mark.django_db
READER = {"HTTP_USER_AGENT": BROWSER, "HTTP_ORIGIN": "http://testserver"}


def tell(site, said):
    body = {"wsgi.input": BytesIO(said), "CONTENT_LENGTH": str(len(said)), "CONTENT_TYPE": "application/json"}
    return site.get("/counts/", method="POST", **READER, **body)


def test_counting_forgets_no_page(site, monkeypatch):
    monkeypatch.setattr(most_read, "turns", most_read.Turns())
    articles = [make_article(f"Article {number}") for number in range(3)]
    variant = make_promo(shows_end=True).variants.get()
    pages = ["/", articles[0].get_absolute_url()]
    assert all(site.keeps(page) for page in pages)
    before = [site.kept(page).body for page in pages]
    with committed():
        for article in articles:
            assert tell(site, beacon(article.pk, ["opened", "half"], [[variant.pk, "end", "seen"]])).status == 204
        assert site.get(f"/go/{variant.promo_id}/{variant.pk}/end/", **READER).status == 302
        gathering.write()
    assert ReadingCount.objects.count() == 3
    assert [site.kept(page).body for page in pages] == before


def test_the_front_page_changes_with_the_list_of_what_is_read_most_and_not_with_its_figures(site):
    articles = [make_article(f"Article {number}") for number in range(3)]

    def read():
        for article in articles:
            key = {"article": article, "day": timezone.localdate()}
            count, _ = ReadingCount.objects.get_or_create(**key)
            ReadingCount.objects.filter(pk=count.pk).update(half_read=count.half_read + most_read.LEAST)
        MostReadUpdate.objects.all().delete()
        most_read.update()

    assert site.forgets("/", read)
    assert not site.forgets("/", read)
