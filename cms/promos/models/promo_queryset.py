from django.db import models
from django.db.models import Case, Count, Exists, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce

from cms.promos.models.variant import PromoVariant


class PromoQuerySet(models.QuerySet):
    def running(self, now):
        """Those that may be shown at a moment: the clock alone opens and closes their windows."""
        return self.not_ended(now).filter(Q(starts_at=None) | Q(starts_at__lte=now))

    def not_ended(self, now):
        """Those that may be shown at a moment or later."""
        return self.filter(is_active=True).filter(Q(ends_at=None) | Q(ends_at__gt=now))

    def ending_soon(self, now, within):
        return self.running(now).filter(ends_at__lte=now + within)

    def to_come(self, now):
        return self.not_ended(now).filter(starts_at__gt=now)

    def ended(self, now):
        return self.filter(is_active=True, ends_at__lte=now)

    def with_article_count(self):
        """Adds article_count, as a subquery, so that it may be joined with anything."""
        rows = self.model.articles.through.objects.filter(promo=OuterRef("pk")).order_by().values("promo")
        return self.annotate(article_count=Coalesce(Subquery(rows.annotate(number=Count("pk")).values("number")), 0))

    def for_page(self, article=None, section=None):
        """Those that may stand on the page of an article, or on a page without one, with `reach` (choose.REACHES).

        `article` and `section`, its own, are given by their numbers. Only promos that have something to show.
        """
        candidates = self.filter(Exists(PromoVariant.objects.filter(promo=OuterRef("pk"))))
        if article is None:
            candidates = candidates.annotate(reach=Case(When(self._is_general(), then=Value("general"))))
        else:
            candidates = candidates.annotate(
                reach=Case(
                    When(self._is_related("articles", article=article), then=Value("pinned")),
                    When(Q(is_confined=True), then=Value(None)),
                    When(self._is_related("sections", section=section), then=Value("targeted")),
                    When(self._is_related("tags", tag__taggings__content_object=article), then=Value("targeted")),
                    When(self._is_general(), then=Value("general")),
                    output_field=models.CharField(),
                )
            )
        return candidates.filter(reach__isnull=False)

    def with_variants(self):
        """With variants, their pictures, and air times, each in one query."""
        return self.prefetch_related(
            models.Prefetch("variants", PromoVariant.objects.select_related("image")), "air_times"
        )

    def _is_general(self):
        return Q(is_confined=False) & ~self._is_related("sections") & ~self._is_related("tags")

    def _is_related(self, name, **target):
        rows = getattr(self.model, name).through.objects.filter(promo=OuterRef("pk"))
        return Q(Exists(rows.filter(**target)))
