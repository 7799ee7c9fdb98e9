from random import Random

import pytest
from django.urls import reverse

from articles import tallies, workflow
from articles.merging.tags import merge
from articles.models import Tag, TagMerge, Tally
from plumbing.merging.merging import undo
from tests.articles.merging.tables import all_tables
from tests.factories import make_article, make_draft
from tests.promos.factories import make_promo

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair():
    return Tag.objects.create(name="Ferries"), Tag.objects.create(name="Ferry boats")


@pytest.mark.parametrize("seed", range(3))
def test_an_undoing_leaves_every_row_as_it_was(pair, editor, seed):
    random = Random(seed)
    for number in range(5):
        tags = random.sample(["Ferries", "Ferry boats", "Gulls"], random.randrange(4))
        draft = make_draft(f"Tides {number}", tags=tags)
        if random.random() < 0.8:
            workflow.publish(draft)
    make_promo().tags.add(*random.sample(pair, 1))
    before = all_tables()
    undo(merge(*random.sample(pair, 2), by=editor), by=editor)
    after = all_tables()
    assert not {name: (before[name], rows) for name, rows in after.items() if rows != before[name]}


def test_articles_and_counts_move_and_the_old_address_leads_on(pair, editor, client):
    kept, gone = pair
    both, one = make_article("Both", tags=["Ferry boats", "Ferries"]), make_article("One", tags=["Ferry boats"])
    promo = make_promo()
    promo.tags.add(gone)
    merge(kept, gone, by=editor)
    assert [set(article.tags.names()) for article in (both, one)] == [{"Ferries"}, {"Ferries"}]
    assert (Tally.objects.get(tag=kept).number, promo.tags.get()) == (2, kept)
    answer = client.get(reverse("tag", args=["ferry-boats"]))
    assert answer["Location"].endswith(reverse("tag", args=["ferries"]))


def test_a_text_that_names_the_tag_that_went_carries_the_other(pair, editor):
    kept, gone = pair
    draft = make_draft(tags=["Ferry boats"])
    made = merge(kept, gone, by=editor)
    article = workflow.publish(draft)
    assert article.tags.get() == kept
    undo(TagMerge.objects.get(pk=made.pk), by=editor)
    assert article.tags.get().pk == gone.pk


def test_tallies_stay_right_whatever_was_published_between(pair, editor):
    kept, gone = pair
    make_article("One", tags=["Ferry boats"])
    made = merge(kept, gone, by=editor)
    make_article("Two", tags=["Ferries"])
    undo(made, by=editor)
    numbers = dict(Tally.objects.filter(tag__isnull=False).values_list("tag", "number"))
    tallies.recount()
    assert numbers == dict(Tally.objects.filter(tag__isnull=False).values_list("tag", "number"))
    assert (numbers[kept.pk], numbers[gone.pk]) == (1, 1)
