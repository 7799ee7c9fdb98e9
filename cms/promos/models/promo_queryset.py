from django.db import models
from django.db.models import Case, Count, Exists, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce

from cms.promos.models.reach import RULES, Subject, is_related
from cms.promos.models.variant import PromoVariant


class PromoQuerySet(models.QuerySet):
    def running(self, now):
        """Those that may be shown at a moment: the clock alone opens and closes their windows."""
        return self.not_ended(now).filter(Q(starts_at=None) | Q(starts_at__lte=now))

    def not_ended(self, now):
        """Those that may be shown at a moment or later."""
        return self.filter(is_active=True, archived_at=None).filter(Q(ends_at=None) | Q(ends_at__gt=now))

    def ending_soon(self, now, within):
        return self.running(now).filter(ends_at__lte=now + within)

    def to_come(self, now):
        return self.not_ended(now).filter(starts_at__gt=now)

    def ended(self, now):
        return self.filter(is_active=True, archived_at=None, ends_at__lte=now)

    def with_article_count(self):
        """Adds article_count, as a subquery, so that it may be joined with anything."""
        rows = self.model.articles.through.objects.filter(promo=OuterRef("pk")).order_by().values("promo")
        return self.annotate(article_count=Coalesce(Subquery(rows.annotate(number=Count("pk")).values("number")), 0))

    def for_page(self, subject=Subject()):  # noqa: B008  it cannot be changed
        """Those that may stand on a page, with `reach` (reach.RULES). Only promos that have something to show."""
        return self.none() if subject.is_promo_free else self.with_reach(subject).filter(reach__isnull=False)

    def with_reach(self, subject):
        """The same and some that may not, whose `reach` is None: half as long a statement, which each page has SQLite's driver
        read anew. All those that an import has confined to other articles, which may be hundreds, are left out.
        """
        candidates = self.filter(Exists(PromoVariant.objects.in_use().filter(promo=OuterRef("pk"))))
        candidates = candidates.filter(
            Q(is_confined=False) | is_related(self.model, "articles", article=subject.article)
        )
        rules = [When(rule.condition(self.model, subject), then=Value(rule.reach)) for rule in RULES]
        return candidates.annotate(reach=Case(*rules, output_field=models.CharField()))

    def with_variants(self):
        """With variants, their pictures, and air times, each in one query."""
        return self.prefetch_related(
            models.Prefetch("variants", PromoVariant.objects.in_use().select_related("image")),
            *("air_times", "air_dates", "air_breaks"),
        )
