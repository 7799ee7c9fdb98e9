"""The front page, and the pages for what went wrong."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.template.loader import render_to_string
from django.utils import timezone

from articles.document import Credit
from tests.factories import make_article, make_draft, make_image, make_person, make_section, picture_bytes
from tests.promos.factories import make_promo


def front_page(reader):
    return " ".join(reader.get("/").content.decode().split())


@pytest.mark.django_db
def test_an_empty_publication_has_a_front_page(reader):
    assert "Nothing has been published yet." in front_page(reader)


@pytest.mark.django_db
def test_a_draft_is_not_on_the_front_page(reader):
    make_draft("The Ferry Question")
    assert "The Ferry Question" not in front_page(reader)


@pytest.mark.django_db
def test_the_newest_article_with_a_picture_leads(reader):
    make_image("harbour")
    make_article("Without", at=timezone.now() - timedelta(hours=1))
    make_article("With", image="harbour", at=timezone.now() - timedelta(hours=2))
    lead = front_page(reader).partition("front__lead")[2].partition("front__second")[0]
    assert "With</a>" in lead


@pytest.mark.django_db
def test_an_article_stands_on_the_front_page_once_above_the_lists_of_shares(reader):
    section = make_section("Politics")
    for number in range(8):
        make_article(f"Number {number}", section=section.slug, at=timezone.now() - timedelta(hours=number))
    page = front_page(reader)
    assert page.count(">Number 0</a>") == 1
    assert page.count(">Number 4</a>") == 1


@pytest.mark.django_db
def test_sections_have_their_bands_in_the_order_of_the_masthead(reader):
    for order, name in enumerate(["World", "Culture", "Ideas"]):
        section = make_section(name, order=order)
        for number in range(5):
            make_article(f"{name} {number}", section=section.slug)
    places = [front_page(reader).index(f'id="band-{slug}"') for slug in ("world", "culture", "ideas")]
    assert places == sorted(places)


@pytest.mark.django_db
def test_the_most_shared_come_first_among_the_shared(reader):
    make_article("Rarely", share_count=12)
    make_article("Often", share_count=1_200)
    make_article("Unknown")
    shared = front_page(reader).partition("Most shared")[2]
    assert shared.index("Often") < shared.index("Rarely")
    assert "1.2K shares" in shared
    assert "Unknown" not in shared


def shared_on(reader):
    return front_page(reader).partition('id="shared"')[2].partition("</section>")[0]


@pytest.mark.django_db
def test_what_was_shared_long_ago_makes_room_for_what_is_shared_lately(reader):
    now = timezone.now()
    make_article("Of old", share_count=90_000, at=now - timedelta(days=40))
    for number in range(16):
        make_article(f"Number {number}", share_count=number + 1, at=now - timedelta(days=number))
    assert "Number 15" in shared_on(reader)
    assert "Of old" not in shared_on(reader)


@pytest.mark.django_db
def test_a_publication_that_publishes_rarely_still_shows_what_was_shared(reader):
    for number in range(3):
        make_article(f"Number {number}", share_count=9, at=timezone.now() - timedelta(days=100 * number + 1))
    assert "Number 2" in shared_on(reader)


@pytest.mark.django_db
def test_our_writers_are_those_who_write(reader):
    for name, role in (("Jane Roe", "author"), ("Jo Doe", "illustrator"), ("Jim Poe", "researcher")):
        person = make_person(name, is_contributor=True)
        person.portrait.save("face.png", ContentFile(picture_bytes((200, 200))))
        # In the list of writers nothing that stands above is told again.
        for number in range(6):
            make_article(f"{name} {number}", credits=(Credit(person.slug, role),))
    writers = front_page(reader).partition("Our writers</h2>")[2].partition("</section>")[0]
    assert [name in writers for name in ("Jane Roe", "Jo Doe", "Jim Poe")] == [True, False, False]


@pytest.mark.django_db
def test_the_front_page_takes_few_queries_however_much_there_is(reader, django_assert_max_num_queries):
    fill_front_page()
    with django_assert_max_num_queries(9):
        page = front_page(reader)
    assert page.count("columnist__headline") == 5


@pytest.mark.django_db
def test_what_is_not_there_is_said_with_ways_on(reader):
    make_article("The Ferry Question", section=make_section("Politics").slug)
    response = reader.get("/nothing/here/")
    page = response.content.decode()
    assert response.status_code == 404
    assert "Page not found" in page
    assert 'href="/sections/politics/"' in page
    assert "The Ferry Question" in page


def test_the_page_for_a_fault_needs_no_database_and_no_context():
    assert "Something went wrong" in render_to_string("500.html")


def fill_front_page():
    make_image("harbour")
    sections = [make_section(name, order=order) for order, name in enumerate(["World", "Culture", "Ideas", "Sport"])]
    for number in range(24):
        author = make_person(f"Author {number}", is_contributor=True)
        author.portrait.save("face.png", ContentFile(picture_bytes((200, 200))))
        section = sections[number % 4].slug
        at = timezone.now() - timedelta(hours=number + 1)
        make_article(f"N{number}", authors=[author], section=section, image="harbour", share_count=number, at=at)
    make_promo(shows_end=True)


def test_the_page_for_faults_needs_no_manifest_of_static_files(settings):
    storage = {"BACKEND": "cms.static_files.StaticFiles"}
    settings.STORAGES = settings.STORAGES | {"staticfiles": storage}
    assert "/static/css/site.css" in render_to_string("500.html")


@pytest.mark.django_db
def test_each_card_but_the_most_shared_tells_its_date_and_links_its_authors(reader):
    politics = make_section("Politics").slug
    for number in range(8):
        make_article(f"Number {number}", section=politics, authors=[make_person(f"Author {number}")])
    cards = [card for card in front_page(reader).split("<article")[1:] if "/people/author-" in card]
    assert len(cards) == 8
    assert all('<time datetime="' in card for card in cards)
