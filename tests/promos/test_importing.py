"""Promos that an import found."""

from datetime import time

import pytest

from articles.importing.record import FoundPromo
from cms.promos.importing import save_promos
from cms.promos.models import AirTime, Promo
from cms.promos.models.reach import subject_of
from tests.factories import make_article
from tests.promos.factories import make_promo, make_variant

pytestmark = pytest.mark.django_db

AIR = {"days": ("mon", "tue"), "time": "16:00", "zone": "America/New_York"}
SHOW = "Do not miss THE FERRY HOUR, weekdays at four."


def found(kind="show", title="The Ferry Hour", text=SHOW, address="www.ferry.example/join", **facts):
    return FoundPromo(kind=kind, title=title, text=text, address=address, **facts)


@pytest.fixture
def article():
    return make_article()


def test_a_show_becomes_a_promo_with_its_hours(article):
    [promo] = save_promos([found(air=AIR)], article)
    assert promo.schedule_label == "Monday and Tuesday 4/3c"


def test_an_address_without_a_scheme_becomes_a_link(article):
    [promo] = save_promos([found()], article)
    assert promo.variants.get().address == "https://www.ferry.example/join"


def test_the_words_are_kept(article):
    [promo] = save_promos([found(call_to_action="Join now")], article)
    variant = promo.variants.get()
    assert (variant.title, variant.text, variant.action_label) == ("The Ferry Hour", SHOW, "Join now")


def test_a_promo_without_title_and_address_is_named_by_its_words(article):
    [promo] = save_promos([found("subscription", "", "You get all our letters.", None)], article)
    assert (promo.name, promo.variants.get().address) == ("You get all our letters.", "")


def test_a_title_that_is_too_long_is_cut(article):
    [promo] = save_promos([found(title="Ferry " * 60)], article)
    assert promo.variants.get().title.endswith("…")


def test_importing_twice_saves_once(article):
    save_promos([found(air=AIR)], article)
    save_promos([found(air=AIR)], article)
    assert (Promo.objects.count(), AirTime.objects.count(), article.promos.count()) == (1, 2, 1)


@pytest.mark.parametrize(
    "address",
    ["https://ferry.example/join/", "http://www.ferry.example/join?utm_source=x", "FERRY.example/join#now"],
)
def test_articles_share_a_promo_that_leads_to_one_page(article, address):
    save_promos([found()], article)
    save_promos([found(address=address, text="Other words")], make_article("Another"))
    assert Promo.objects.get().articles.count() == 2


def test_articles_share_a_promo_of_the_same_words_that_leads_nowhere(article):
    save_promos([found(address=None)], article)
    save_promos([found(address=None, text=SHOW.upper().replace(",", " –"))], make_article("Another"))
    assert Promo.objects.get().articles.count() == 2


def test_a_promo_of_another_kind_is_another_promo(article):
    assert len(set(save_promos([found(), found("subscription")], article))) == 2


def test_a_promo_that_leads_elsewhere_is_another_promo(article):
    assert len(set(save_promos([found(), found(address="www.ferry.example/shop")], article))) == 2


def test_a_promo_that_an_editor_made_is_found_by_its_address(article):
    promo = make_promo(variants=0)
    make_variant(promo, address="https://ferry.example/join")
    assert save_promos([found()], article) == [promo]


def test_what_an_editor_changed_stays(article):
    [promo] = save_promos([found()], article)
    promo.variants.update(text="Rewritten.")
    save_promos([found()], make_article("Another"))
    assert promo.variants.get().text == "Rewritten."


def test_new_hours_are_added(article):
    save_promos([found(air=AIR)], article)
    [promo] = save_promos([found(air=AIR | {"days": ("sat",), "time": "09:30"})], article)
    assert promo.air_times.filter(day="sat", time=time(9, 30)).exists()


def test_an_imported_promo_stays_with_its_articles(article):
    save_promos([found()], article)
    assert not Promo.objects.for_page(subject_of(make_article("Another"))).exists()


def test_an_unknown_kind_is_refused_and_nothing_is_saved(article):
    with pytest.raises(ValueError, match="circus"):
        save_promos([found(), found("circus")], article)
    assert not Promo.objects.exists()
