"""The invented magazine's promos, from promos.toml."""

from datetime import time

from django.db import transaction

from articles.models import Image, Section, Tag
from cms.demo.reading import read_table
from cms.promos.models import AirTime, Placement, Promo, PromoVariant
from cms.site.publication.shown import the_publication
from people.models import Person


def add_promos():
    """Add those that are not there yet. Returns how many."""
    known = set(Promo.objects.values_list("slug", flat=True))
    new = [
        facts for facts in read_table("promos", magazine=the_publication().name)["promo"] if facts["slug"] not in known
    ]
    for facts in new:
        _add_promo(**facts)
    return len(new)


@transaction.atomic
def _add_promo(places, variant, presenter=None, sections=(), tags=(), air=None, **facts):
    shown = {f"shows_{place}": place in places for place in Placement.values}
    promo = Promo.objects.create(presenter=Person.objects.filter(slug=presenter).first(), **shown, **facts)
    promo.sections.set(Section.objects.filter(slug__in=sections))
    promo.tags.set(Tag.objects.filter(name__in=tags))
    for wording in variant:
        picture = wording.pop("picture", None)
        PromoVariant.objects.create(promo=promo, image=Image.objects.filter(name=picture).first(), **wording)
    for day in air["days"] if air else ():
        at = time.fromisoformat(air["time"])
        AirTime.objects.create(promo=promo, day=day, time=at, zone=air["zone"], minutes=air["minutes"])
