"""`manage.py prune_counts` deletes old days."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from articles.models import ReadingCount
from cms.promos.models import PromoCount
from tests.cms.site.publication.factories import make_redirect
from tests.factories import make_article
from tests.promos.factories import make_promo

pytestmark = pytest.mark.django_db


@pytest.fixture
def old_and_new():
    article, variant = make_article(), make_promo().variants.get()
    for days in (0, 40):
        day = timezone.localdate() - timedelta(days=days)
        ReadingCount.objects.create(article=article, day=day, half_read=1)
        PromoCount.objects.create(variant=variant, day=day, placement="end", seen=1)


def prune(*options):
    out = StringIO()
    call_command("prune_counts", *options, stdout=out)
    return out.getvalue()


def test_days_that_are_older_than_so_many_months_go(old_and_new):
    assert "1 of articles, 1 of promos" in prune("--months", "1")
    assert ReadingCount.objects.get().day == PromoCount.objects.get().day == timezone.localdate()


def test_by_default_two_years_are_kept_to_compare(old_and_new):
    assert "0 of articles, 0 of promos" in prune()


def test_old_days_of_redirects_go_too(db):
    redirect = make_redirect("/old", "/new/")
    for days in (0, 40):
        redirect.counts.create(day=timezone.localdate() - timedelta(days=days), followed=1)
    assert "1 of redirects" in prune("--months", "1")
    assert redirect.counts.get().day == timezone.localdate()


def test_it_can_be_tried_out(old_and_new):
    assert "would delete" in prune("--months", "1", "--dry-run") and ReadingCount.objects.count() == 2


def test_what_the_lists_need_is_never_deleted(old_and_new):
    with pytest.raises(CommandError):
        prune("--months", "0")
