"""A promo made from another one: with its words, targets and times, but nothing of what readers did."""

from django.db import transaction
from django.utils.translation import gettext as _

from cms.promos.models import Promo

ROWS = ("variants", "air_times", "air_dates", "air_breaks")


@transaction.atomic
def duplicated(promo: Promo) -> Promo:
    """A copy that is switched off, so that nobody sees it before it has been changed."""
    longest = Promo._meta.get_field("name").max_length
    name = _("%(name)s (copy)") % {"name": promo.name[: longest - 20]}
    facts = {field.attname: getattr(promo, field.attname) for field in Promo._meta.concrete_fields}
    for kept_by_the_first in ("id", "fingerprint", "archived_at", "created_at", "test_starts_on", "test_ends_on"):
        del facts[kept_by_the_first]
    copy = Promo.objects.create(**facts | {"name": name, "slug": free_slug(promo.slug), "is_active": False})
    for relation in Promo._meta.many_to_many:
        getattr(copy, relation.name).set(getattr(promo, relation.name).all())
    for rows in ROWS:
        for row in promo.variants.in_use() if rows == "variants" else getattr(promo, rows).all():
            row.pk, row.promo = None, copy
            row.save(force_insert=True)
    return copy


def free_slug(slug):
    """The first of slug-2, slug-3 … that no promo has."""
    begin = slug[:110]
    taken = set(Promo.objects.filter(slug__startswith=begin).values_list("slug", flat=True))
    return next(free for number in range(2, len(taken) + 3) if (free := f"{begin}-{number}") not in taken)
