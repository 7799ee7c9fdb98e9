"""An article that carries its promos in its text, from the file to the page: what readers see, and where it leads."""

from datetime import UTC, datetime
from io import StringIO

import pytest
from django.core.management import call_command
from django.test import Client
from lxml import html

from articles.models import Article
from cms.promos.models import Promo

pytestmark = pytest.mark.django_db

# Of the shape in which magazines paste them: a show with its hours and address, and what subscribers get.
TEXT = """Ada Finch Turns Down Otto Brand’s Plea to “Think Again” About the Bridge

Ada Finch keeps to her vote for the bridge, whatever her former friends in the ferry company have to say about it.

On Thursday, Brand wrote three letters on what a singer owes to those who buy tickets. To Brand a bridge is the end of all good.

“You are much too well liked to speak for them,” wrote Brand. “They will turn the pier into a car park, and you know it.”

Finch answered within the hour and read the exchange aloud in the market hall.

“I am fond of you, Otto, and I have heard you,” replied Finch. “To speak of my listeners is a way to frighten me.”

Brand has always been plain about his dislike of the council, yet nobody has ever sent him letters about it.

You can write to Ned on Twitter at @nedhale, and see his drawings on YouTube.

Wild about weather? Get your fill on THE BRAND BREAKFAST, airing Monday through Friday 4/3c. Subscribe now at www.quayside.example/join

You get all our best writing, THE QUAYSIDE supporters’ podcast and a bunch of other nice things.


  • 23.7Ktotal 12
"""
ON_AIR = datetime(2027, 11, 22, 21, 30, tzinfo=UTC)  # a Monday, after the article was published


@pytest.fixture
def page(tmp_path, monkeypatch):
    file = tmp_path / "bridge.txt"
    file.write_text(TEXT, encoding="utf-8")
    call_command("import_articles", str(file), "--publish", stdout=StringIO())
    monkeypatch.setattr("django.utils.timezone.now", lambda: ON_AIR)
    answer = Client().get(Article.objects.get().get_absolute_url())
    return html.fromstring(answer.content.decode())


def words(element):
    return " ".join(element.text_content().split())


def test_both_promos_print_with_their_labels_and_lead_where_the_text_said(page):
    shown = {aside.get("data-promo"): aside for aside in page.xpath("//promo-slot/aside[@data-promo]")}
    show, subscription = (Promo.objects.get(kind=kind) for kind in ("show", "subscription"))
    assert shown.keys() == {str(show.pk), str(subscription.pk)}
    on_show = words(shown[str(show.pk)])
    assert "THE BRAND BREAKFAST" in on_show and "Monday through Friday 4/3c" in on_show and "On air now" in on_show
    assert "supporters’ podcast" in words(shown[str(subscription.pk)])
    [link] = shown[str(show.pk)].xpath(".//a[contains(@href, '/go/')]/@href")
    assert Client().get(link).headers["Location"] == "https://www.quayside.example/join"


def test_nothing_of_them_is_left_in_the_text(page):
    text = words(page.xpath("//*[contains(@class, 'prose')]")[0])
    assert "nobody has ever sent him letters" in text
    assert "4/3c" not in Article.objects.get().body_text and "bunch of other" not in Article.objects.get().body_text
