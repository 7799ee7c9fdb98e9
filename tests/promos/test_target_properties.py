"""On which pages promos stand, in publications made by chance: as plain sets say it."""

import os
from random import Random

import pytest

from articles import workflow
from articles.models import Kind
from cms.promos.models import Promo
from cms.promos.models.reach import subject_of
from cms.promos.models.targets import words_between_bars
from tests.factories import make_article, make_person, make_section, make_series
from tests.promos.factories import make_promo

pytestmark = pytest.mark.django_db
NAMES = ("sections", "series", "people", "tags")
WORLDS = int(os.environ.get("PROMO_WORLDS", "3"))


class World:
    """A publication, with what belongs to each of its pages, and the targets of each promo, as sets of words."""

    def __init__(self, chance):
        self.chance = chance
        self.rows = {
            "sections": [make_section(name) for name in ("Politics", "Culture", "Sport")],
            "series": [make_series(f"Letters {number}") for number in range(2)],
            "people": [make_person(f"Jane {name}") for name in ("Roe", "Doe", "Coe")],
            "tags": [],
        }
        self.articles = [self.article(number) for number in range(6)]
        self.rows["tags"] = sorted({tag for article in self.articles for tag in article.tags.all()}, key=str)
        self.spared = set(self.some(self.articles, 0.15))
        for article in self.spared:
            workflow.save(article, article.document.with_(promo_free=True))
            workflow.publish(article)
            article.refresh_from_db()
        self.promos = [self.promo(number) for number in range(14)]

    def some(self, rows, share):
        return [row for row in rows if self.chance.random() < share]

    def article(self, number):
        section, series = self.chance.choice(self.rows["sections"]), self.chance.choice([None, *self.rows["series"]])
        mentioned = self.some(self.rows["people"], 0.3)
        body = "".join(f'<p><a data-person="{each.slug}" href="/x/">{each}</a></p>' for each in mentioned)
        facts = {
            "section": section.slug,
            "series": series.slug if series else "",
            "kind": self.chance.choice(Kind.values),
        }
        tags = tuple(self.some(["Ferries", "Trains", "Boats"], 0.4))
        authors = self.some(self.rows["people"], 0.3)
        return make_article(f"Number {number}", body=body or "<p>One.</p>", authors=authors, tags=tags, **facts)

    def promo(self, number):
        promo = make_promo(f"promo {number}", is_confined=self.chance.random() < 0.2)
        for name in NAMES:
            getattr(promo, name).set(self.some(self.rows[name], 0.15))
            getattr(promo, f"never_{name}").set(self.some(self.rows[name], 0.1))
        promo.articles.set(self.some(self.articles, 0.1))
        promo.never_articles.set(self.some(self.articles, 0.1))
        promo.kinds = words_between_bars(self.some(Kind.values, 0.1))
        promo.never_kinds = words_between_bars(self.some(Kind.values, 0.05))
        promo.save()
        return promo

    def pages(self):
        """What a page is about, as an argument of subject_of, with what belongs to it."""
        for article in self.articles:
            people = {*article.authors.all(), *article.people.all()}
            facts = {article.section, article.series, article.kind, *people, *article.tags.all()} - {None}
            yield {"article": article}, facts
        for section in self.rows["sections"]:
            yield {"section": section}, {section}
        for person in self.rows["people"]:
            yield {"person": person}, {person}
        yield {}, set()


def targets(promo, prefix=""):
    words = getattr(promo, f"{prefix}kinds").strip("|")
    rows = [row for name in NAMES for row in getattr(promo, f"{prefix}{name}").all()]
    return {*rows, *(words.split("|") if words else ())}


def expected(world, promo, page, facts):
    article = page.get("article")
    if article in world.spared or article in promo.never_articles.all() or targets(promo, "never_") & facts:
        return None
    if article and article in promo.articles.all():
        return "pinned"
    if promo.is_confined:
        return None
    if targets(promo) & facts:
        return "targeted"
    return None if targets(promo) else "general"


@pytest.mark.parametrize("seed", range(WORLDS))
def test_a_promo_stands_on_the_pages_that_fit_and_on_no_others(seed):
    world = World(Random(seed))
    wrong = []
    for page, facts in world.pages():
        reached = {promo.pk: promo.reach for promo in Promo.objects.for_page(subject_of(**page))}
        for promo in world.promos:
            told = expected(world, promo, page, facts)
            if reached.get(promo.pk) != told:
                wrong.append((promo, page, told, reached.get(promo.pk)))
    assert wrong == []
