"""The register of people."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles import workflow
from articles.document import Credit
from cms.site.lists import people
from people.models import Person
from tests.factories import make_article, make_draft, make_person

pytestmark = pytest.mark.django_db


def page_of(reader, **query):
    return " ".join(reader.get("/people/", query).content.decode().split())


def naming(*people, **facts):
    body = "".join(f'<p><a data-person="{person.slug}">{person.name}</a> was there.</p>' for person in people)
    return make_article(body=body, **facts)


def test_contributors_come_first_and_then_those_whom_articles_name_quote_or_credit(reader):
    jane, al = make_person("Jane Roe", role="columnist"), make_person("Al Abel")
    cy, di = make_person("Cy Cole"), make_person("Di Dale")
    naming(al, authors=[jane])
    make_article(
        "Said", body=f'<p><q data-person="{cy.slug}">The tide is out</q></p>', credits=(Credit(di.slug, "editor"),)
    )
    page = page_of(reader)
    places = [page.index(f">{name}</a>") for name in ("Jane Roe", "Al Abel", "Cy Cole", "Di Dale")]
    assert places == sorted(places)
    assert page.index("Contributors</h2>") < places[0] < page.index("In our articles</h2>") < places[1]
    assert '<span class="register__role">columnist</span>' in page


def test_names_stand_by_their_surname_without_regard_to_accents(reader):
    names = ["Zoë Adams", "Örjan Äng", "Ann Ångström Jr.", "Ana de la Cruz", "Plato", "Jo Roe", "Al Roebuck"]
    naming(*(make_person(name) for name in reversed(names)))
    ordered = ["Zoë Adams", "Örjan Äng", "Ann Ångström Jr.", "Ana de la Cruz", "Plato", "Jo Roe", "Al Roebuck"]
    page = page_of(reader)
    places = [page.index(f">{name}</a>") for name in ordered]
    assert places == sorted(places)
    assert page.count('<h3 class="register__head">A</h3>') == 1


def test_letters_lead_to_the_people_under_them_and_only_to_those_that_somebody_has(reader):
    jane = make_person("Jane Roe")
    make_person("Nobody Xavier"), make_draft("Draft", authors=[make_person("Secret Young")])
    naming(make_person("Al Abel"), authors=[jane])
    page = page_of(reader)
    assert [f'href="/people/?letter={letter}"' in page for letter in "ARXY"] == [True, True, False, False]
    under = page_of(reader, letter="R")
    assert ">Jane Roe</a>" in under and ">Al Abel</a>" not in under
    assert 'rel="canonical" href="http://127.0.0.1:8000/people/?letter=R"' in under


@pytest.mark.parametrize(("asked", "leads_to"), [("r", "R"), ("É", "E"), ("Roe", "R")])
def test_a_letter_is_asked_for_in_one_way(reader, asked, leads_to):
    response = reader.get("/people/", {"letter": asked})
    assert (response.status_code, response["Location"]) == (301, f"/people/?letter={leads_to}")


@pytest.mark.parametrize("query", [{"letter": "Q"}, {"page": 2}, {"letter": "#"}])
def test_a_letter_that_nobody_has_is_not_found(reader, query):
    naming(make_person("Al Abel"))
    assert reader.get("/people/", query).status_code == 404


def test_who_is_only_in_unpublished_articles_is_not_listed(reader):
    author, named, later = make_person("Jane Roe"), make_person("Al Abel"), make_person("Cy Cole")
    workflow.withdraw(naming(named, authors=[author]))
    workflow.schedule(make_draft("Later", authors=[later]), at=timezone.now() + timedelta(hours=1))
    page = page_of(reader)
    assert not any(name in page for name in ("Jane Roe", "Al Abel", "Cy Cole"))


def test_whose_articles_are_withdrawn_is_no_contributor_but_stays_among_those_who_are_named(reader):
    jane = make_person("Jane Roe")
    workflow.withdraw(make_article(authors=[jane]))
    naming(jane)
    assert "Contributors</h2>" not in page_of(reader) and ">Jane Roe</a>" in page_of(reader)


def test_a_long_register_has_pages_and_contributors_stand_on_the_first(reader, monkeypatch):
    monkeypatch.setattr(people, "ON_A_PAGE", 2)
    named = [make_person(f"Al {letter}bel") for letter in "ABC"]
    naming(*named, authors=[make_person("Jane Roe")])
    first, second = page_of(reader), page_of(reader, page=2)
    assert ">Jane Roe</a>" in first and ">Jane Roe</a>" not in second
    assert second.count('<li><a href="/people/al-') == 1


def test_who_writes_is_noted_once(django_assert_num_queries):
    jane = make_person("Jane Roe")
    make_article(authors=[jane])
    assert Person.objects.get().has_written
