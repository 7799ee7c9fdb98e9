"""What an admin changes about promos."""

from datetime import time, timedelta

from django.utils import timezone

from articles import workflow
from articles.models import Article, Section, Series, Tag
from cms.promos.models import AirBreak, AirDate, Audience, Frequency, Promo, PromoCount
from people.models import Person
from tests.plumbing.page_cache.newsroom import coming, numbers, pick
from tests.promos.factories import make_promo, make_variant, put_on_air


def add_promo(a, b):
    if Promo.objects.count() < 4:
        sections = [pick(Section.objects.all(), a)] if a % 3 == 0 and Section.objects.exists() else []
        tags = [pick(Tag.objects.all(), a)] if a % 3 == 1 and Tag.objects.exists() else []
        starts_at = coming(b) if b % 2 else None
        ends_at = coming(b) + timedelta(minutes=30) if b % 3 else None
        facts = {"shows_inline": True, "starts_at": starts_at, "ends_at": ends_at, "sections": sections, "tags": tags}
        make_promo(f"Promo {next(numbers)}", **facts)


def edit_promo(a, b):
    promo = pick(Promo.objects.all(), a)
    promo.priority, promo.is_active, promo.shows_aside = b % 4, bool(b % 5), bool(b % 2)
    promo.shows_banner, promo.shows_section, promo.shows_person = bool(b % 3), bool(a % 2), bool(a % 3)
    promo.audience, promo.frequency = Audience.values[a % 5], Frequency.values[b % 7]
    promo.inline_percent = b % 101 if a % 2 else None
    today = timezone.localdate()
    promo.test_starts_on = today + timedelta(days=b % 3 - 1) if b % 2 else None
    promo.test_ends_on = today + timedelta(days=1 + a % 2) if a % 3 else None
    promo.save()


def aim_promo(a, b):
    promo = pick(Promo.objects.all(), a)
    promo.articles.set(Article.objects.all()[: b % 3])
    promo.sections.set(Section.objects.all()[: b % 2])
    promo.tags.set(Tag.objects.all()[: 1 - b % 2])


def confine_promo(a, b):
    Promo.objects.filter(pk=pick(Promo.objects.all(), a).pk).update(is_confined=bool(b % 2))


def air_promo(a, b):
    promo = pick(Promo.objects.all(), a)
    promo.air_times.all().delete()
    put_on_air(promo, at=time(b % 24), minutes=30 + b % 60, zone="UTC")


def add_variant(a, b):
    make_variant(pick(Promo.objects.all(), a), name=f"variant {next(numbers)}", weight=1 + b % 3)


def edit_variant(a, b):
    """Or delete one that has been counted, which is only marked."""
    promo = pick(Promo.objects.all(), a)
    if b % 3 == 2:
        gone = pick(promo.variants.in_use(), b)
        PromoCount.objects.get_or_create(variant=gone, day=timezone.localdate(), placement="end")
        gone.remove(timezone.now())
    promo.variants.update(title=f"Listen, {next(numbers)}")


def delete_variants_in_bulk(a, b):
    pick(Promo.objects.all(), a).variants.all().delete()


def delete_promo(a, b):
    pick(Promo.objects.all(), a).delete()


def aim_promo_farther(a, b):
    promo = pick(Promo.objects.all(), a)
    promo.series.set(Series.objects.all()[: 1 - b % 2])
    promo.people.set(Person.objects.all()[: 1 - a % 2])
    promo.kinds = ["", "|essay|", "|opinion|letter|"][b % 3]
    promo.save()


def keep_promo_away(a, b):
    promo = pick(Promo.objects.all(), a)
    promo.never_sections.set(Section.objects.all()[: 1 - b % 2])
    promo.never_tags.set(Tag.objects.all()[: 1 - a % 2])
    promo.never_series.set(Series.objects.all()[: 1 - a % 3 // 2])
    promo.never_people.set(Person.objects.all()[: 1 - b % 3 // 2])
    promo.never_articles.set(Article.objects.all()[: 1 - b % 3 // 2])
    promo.never_kinds = ["", "|opinion|"][a % 2]
    promo.save()


def spare_article(a, b):
    article = pick(Article.objects.all(), a)
    workflow.save(article, article.document.with_(promo_free=b % 3 != 1))


def date_promo(a, b):
    promo = pick(Promo.objects.all(), a)
    AirDate.objects.filter(promo=promo).delete()
    starts_at = coming(b)
    AirDate.objects.create(
        promo=promo, starts_at=starts_at, ends_at=starts_at + timedelta(minutes=20), zone="UTC", venue=f"Hall {b % 3}"
    )


def interrupt_promo(a, b):
    promo, today = pick(Promo.objects.all(), a), timezone.now().date()
    promo.air_breaks.all().delete()
    AirBreak.objects.create(promo=promo, first_on=today, last_on=today + timedelta(days=b % 9))


def archive_promo(a, b):
    Promo.objects.filter(pk=pick(Promo.objects.all(), a).pk).update(archived_at=timezone.now() if b % 3 else None)


CHANGES = [
    *(add_promo, edit_promo, aim_promo, confine_promo, air_promo, add_variant, edit_variant),
    *(aim_promo_farther, keep_promo_away, spare_article, date_promo, interrupt_promo, archive_promo),
    *(delete_variants_in_bulk, delete_promo),
]
