"""The rows that articles refer to: sections, series, tags, people, pictures, posts, and promos. Pure but for the last."""

from itertools import product

from django.utils.text import slugify

from articles.models import Image, Section, Series, Tag
from articles.social.models import SocialPost
from bench.content import spread, words
from cms.promos.models import AirTime, Promo, PromoVariant
from people.models import Person, SocialHandle

NAMES = [f"{first} {last}" for last, first in product(words.LAST_NAMES, words.FIRST_NAMES)]
TAG_NAMES = [f"{subject.title()} {aspect}" for aspect, subject in product(words.ASPECTS, words.SUBJECTS)]
BIO = (
    "{name} writes about {subject} and lives above a closed stationmaster’s office. "
    "A book on the tides came out last year."
)


def people():
    """Authors first, then those who are spoken of."""
    for number in range(spread.AUTHORS + spread.SUBJECTS):
        name, is_author = NAMES[number], number < spread.AUTHORS
        yield Person(
            pk=number + 1,
            name=name,
            slug=slugify(name),
            role="columnist" if is_author else "resident of Port Ansel",
            bio=BIO.format(name=name, subject=words.SUBJECTS[number % 20]) if is_author else "",
            is_contributor=is_author,
            portrait=f"people/portraits/{slugify(name)}.webp" if is_author and number % 2 == 0 else "",
        )


def handles():
    for number in range(spread.AUTHORS):
        yield SocialHandle(person_id=number + 1, platform="twitter", handle=slugify(NAMES[number]).replace("-", ""))


def sections():
    for number, name in enumerate(words.SECTIONS):
        yield Section(
            pk=number + 1, name=name, slug=slugify(name), order=number, description=f"What we make of {name}."
        )


def series():
    for number in range(spread.SERIES):
        name = f"Letters from {words.PLACES[number % 8]}, {words.ASPECTS[number % 25]}"
        yield Series(pk=number + 1, name=name, slug=slugify(name), description="Read from its beginning.")


def tags():
    for number in range(spread.TAGS):
        yield Tag(pk=number + 1, name=TAG_NAMES[number], slug=slugify(TAG_NAMES[number]))


def pictures():
    for number in range(spread.PICTURES):
        yield Image(
            pk=number + 1,
            name=f"sluice-{number}",
            file=f"images/sluice-{number}.webp",
            alt="A sluice in the rain",
            credit="Drawing: Odile Kettlewick",
            width=1200,
            height=800,
            hash=f"{number:064x}",
        )


def posts():
    for number in range(spread.POSTS):
        person = spread.AUTHORS + number % spread.SUBJECTS
        handle = slugify(NAMES[person]).replace("-", "")
        yield SocialPost(
            pk=number + 1,
            platform="twitter",
            address=f"https://x.com/{handle}/status/{10_000 + number}",
            author_name=NAMES[person],
            handle=handle,
            person_id=person + 1,
            text=f"{words.POST} ({number})",
        )


def add_promos():
    """A show on the air twice a week, a newsletter for everybody, a membership for one section, a book for one tag."""
    kinds = {"show": "shows_inline", "newsletter": "shows_end", "membership": "shows_aside", "book": "shows_end"}
    for priority, (kind, place) in enumerate(kinds.items()):
        promo = Promo.objects.create(
            name=kind.title(), slug=kind, kind=kind, priority=priority, presenter_id=priority + 1
        )
        Promo.objects.filter(pk=promo.pk).update(**{place: True})
        PromoVariant.objects.create(
            promo=promo, title=f"The {kind} of the house", text=words.SAYINGS[priority], address="https://example.org/"
        )
    AirTime.objects.create(
        promo=Promo.objects.get(kind="show"), day="tue", time="20:00", zone="Europe/London", minutes=60
    )
    AirTime.objects.create(
        promo=Promo.objects.get(kind="show"), day="thu", time="20:00", zone="Europe/London", minutes=60
    )
    Promo.objects.get(kind="membership").sections.set([2])
    Promo.objects.get(kind="book").tags.set([1])
