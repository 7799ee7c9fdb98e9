"""What editors search for is found whatever the case and the accents of what they type."""

import pytest
from django.urls import reverse

from tests.articles.desk.asking import ask
from tests.factories import make_article, make_person

pytestmark = pytest.mark.django_db
TITLES = {
    "über": "Über die Öffentlichkeit",
    "ÖFFENTLICHKEIT": "Über die Öffentlichkeit",
    "offentlich": "Über die Öffentlichkeit",
    "почему": "Почему молчат редакторы",
    "РЕДАКТОРЫ": "Почему молчат редакторы",
}


@pytest.fixture
def articles():
    make_article("Über die Öffentlichkeit", slug="uber", tags=["Économie"])
    make_article("Почему молчат редакторы", slug="ru")


@pytest.mark.parametrize(("typed", "title"), TITLES.items())
def test_an_article_to_link_to_is_found(editor_client, articles, typed, title):
    assert [found["title"] for found in ask(editor_client, "links", q=typed).json()["results"]] == [title]


@pytest.mark.parametrize(("typed", "title"), TITLES.items())
def test_an_article_is_found_in_its_list(editor_client, articles, typed, title):
    page = editor_client.get(reverse("admin:articles_article_changelist"), {"q": typed}).content.decode()
    assert [each in page for each in sorted(set(TITLES.values()))] == [
        each == title for each in sorted(set(TITLES.values()))
    ]


@pytest.mark.parametrize("typed", ["écon", "econ", "ÉCON"])
def test_a_tag_is_suggested(editor_client, articles, typed):
    assert ask(editor_client, "tags", q=typed).json()["results"] == ["Économie"]


@pytest.mark.parametrize("typed", ["élodie", "ELODIE", "çelik", "celik"])
def test_a_person_is_found_in_their_list_and_by_pickers(editor_client, typed):
    make_person("Élodie Çelik")
    assert "Élodie Çelik" in editor_client.get(reverse("admin:people_person_changelist"), {"q": typed}).content.decode()
    for picker in ("people", "links"):
        assert len(ask(editor_client, picker, q=typed).json()["results"]) == 1
