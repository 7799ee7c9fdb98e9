import random
from collections import defaultdict
from datetime import timedelta

import pytest
from django.utils import timezone

from articles import workflow
from articles.models import Article, RelatedArticle
from articles.relating import KEPT, weigh
from cms.site.article.read_next import read_next
from tests.factories import make_article, make_draft, make_person, make_section, make_series

pytestmark = pytest.mark.django_db


def below(article, now=None):
    return [card.headline for card in read_next(article.pk, now or timezone.now(), most=99)[0]]


def test_the_same_series_comes_before_tags_these_before_people_and_these_before_the_section():
    section, series, jane = make_section("Politics").slug, make_series().slug, make_person("Jane Roe")
    speaking = f'<p><q data-person="{jane.slug}">Words</q></p>'
    make_article("Of the series", series=series)
    make_article("Of the tag", tags=("Ferries",))
    make_article("Of the person", body=speaking)
    make_article("Of the section", section=section)
    make_article("Of nothing")
    all_of_it = make_article("All", series=series, tags=("Ferries",), body=speaking, section=section)
    assert below(all_of_it) == ["Of the series", "Of the tag", "Of the person", "Of the section", "Of nothing"]


def test_more_tags_in_common_weigh_more():
    make_article("One", tags=("Ferries",), at=timezone.now())
    make_article("Two", tags=("Ferries", "Boats"), at=timezone.now() - timedelta(days=9))
    assert below(make_article("All", tags=("Ferries", "Boats")))[0] == "Two"


def test_of_equals_the_newest_comes_first():
    for days in (3, 1, 2):
        make_article(f"{days} days old", tags=("Ferries",), at=timezone.now() - timedelta(days=days))
    assert below(make_article("New", tags=("Ferries",))) == ["1 days old", "2 days old", "3 days old"]


def test_a_new_article_is_offered_below_the_old_ones():
    old = make_article("Old", tags=("Ferries",))
    make_article("New", tags=("Ferries",))
    assert below(old) == ["New"]


def test_below_an_article_stand_only_so_many():
    old = make_article("Old", tags=("Ferries",))
    for number in range(KEPT + 3):
        make_article(f"Number {number}", tags=("Ferries",))
    assert RelatedArticle.objects.filter(article=old).count() == KEPT
    assert below(old)[0] == f"Number {KEPT + 2}"


def test_what_shares_more_is_not_pushed_out_by_what_is_new():
    old = make_article("Old", tags=("Ferries",))
    make_article("Akin", tags=("Ferries",))
    for number in range(KEPT + 3):
        make_article(f"Number {number}")
    assert below(old)[0] == "Akin"


def test_an_article_that_loses_its_tag_is_offered_for_less():
    old, akin = make_article("Old", tags=("Ferries",)), make_article("Akin", tags=("Ferries",))
    make_article("Another", tags=("Ferries",))
    workflow.save(akin, akin.document.with_(tags=()))
    workflow.publish(akin)
    assert below(old) == ["Another", "Akin"]


def test_a_scheduled_article_is_offered_from_its_hour_on():
    old = make_article("Old", tags=("Ferries",))
    coming = make_draft("Coming", tags=("Ferries",))
    workflow.schedule(coming, at=timezone.now() + timedelta(hours=1))
    assert below(old) == []
    assert below(old, timezone.now() + timedelta(hours=2)) == ["Coming"]


def test_a_withdrawn_article_is_not_offered():
    old, gone = make_article("Old", tags=("Ferries",)), make_article("Gone", tags=("Ferries",))
    workflow.withdraw(gone)
    assert below(old) == []


def test_publishing_the_same_again_writes_no_row_anew():
    article = make_article("Old", tags=("Ferries",))
    make_article("New", tags=("Ferries",))
    before = list(RelatedArticle.objects.order_by("pk").values_list("pk", "weight"))
    workflow.publish(article)
    assert list(RelatedArticle.objects.order_by("pk").values_list("pk", "weight")) == before


def test_what_is_withdrawn_makes_room_for_others():
    old = make_article("Old", tags=("Ferries",))
    others = [make_article(f"Number {number}", tags=("Ferries",)) for number in range(KEPT)]
    make_article("Too old", tags=("Ferries",), at=timezone.now() - timedelta(days=9))
    workflow.withdraw(others[0])
    make_article("As old", tags=("Ferries",), at=timezone.now() - timedelta(days=9))
    assert below(old)[-1] == "As old"


def test_an_article_that_is_published_again_with_other_words_keeps_its_place_without_being_weighed(
    monkeypatch,
):
    article = make_article("Old", tags=("Ferries",))
    for number in range(KEPT):
        make_article(f"Number {number}", tags=("Ferries",))
    before = pairs()
    monkeypatch.setattr("articles.indexing.relate", pytest.fail)
    workflow.save(article, article.document.with_(headline="Older"))
    workflow.publish(article)
    assert pairs() == before


def test_places_that_a_withdrawal_has_left_free_are_filled_when_an_article_is_published_again():
    made = [make_article(f"Number {number}", tags=("Ferries",)) for number in range(KEPT + 2)]
    workflow.withdraw(made[-1])
    workflow.publish(made[-2])
    assert len(below(made[-2])) == KEPT


def pairs():
    return dict_of(RelatedArticle.objects.values_list("article", "other", "weight"))


def dict_of(rows):
    return {(above, other): weight for above, other, weight in rows}


def offered_by_hand(article, before):
    """What is to stand below every article once `article` is related, by looking at all the rows."""
    weights, dates = weigh(article)
    moments = dict(Article.objects.released().values_list("pk", "published_at"))
    offers = defaultdict(dict)
    for (above, other), weight in before.items():
        if article.pk not in {above, other}:
            offers[above][other] = weight
    for other in weights.keys() & dates.keys():
        offers[article.pk][other] = offers[other][article.pk] = weights[other]
    return {
        (above, other): weight
        for above, those in offers.items()
        for other, weight in sorted(those.items(), key=lambda it: (it[1], moments[it[0]], it[0]))[-KEPT:]
    }


def test_below_every_article_stand_the_best_of_those_that_stood_there_and_the_new_one():
    chance = random.Random(7)
    made = []
    for number in range(40):
        tags = tuple(chance.sample(["Ferries", "Boats", "Sea", "Salt"], chance.randint(0, 3)))
        before = pairs()
        if made and chance.random() < 0.3:
            article = chance.choice(made)
            if (
                set(article.document.tags) == set(tags)
                and len([above for above, _ in before if above == article.pk]) == KEPT
            ):
                continue  # It keeps its place, as the next test says.
            saved = workflow.save(article, article.document.with_(tags=tags, headline=f"Number {number}"))
            article = workflow.publish(saved.article)
        else:
            article = make_article(
                f"Number {number}", tags=tags, at=timezone.now() - timedelta(days=chance.randint(0, 9))
            )
            made.append(article)
        assert pairs() == offered_by_hand(article, before)
