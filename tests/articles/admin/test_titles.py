"""Lists and forms of the admin are headed by what they show, not by what Django says of every model."""

import pytest
from django.urls import reverse
from django.utils.html import strip_tags

from tests.factories import make_section


@pytest.mark.parametrize(
    ("model", "title"),
    [("articles_image", "Pictures"), ("articles_article", "Articles"), ("social_socialpost", "Archived posts")],
)
def test_a_list_is_headed_by_what_it_lists(editor_client, model, title):
    page = editor_client.get(reverse(f"admin:{model}_changelist")).content.decode()
    assert f"<h1>{title}</h1>" in page
    assert "to change" not in page


def test_every_page_of_the_newsroom_says_from_the_desk_on_where_one_is(editor_client):
    section = make_section("Politics")
    pages = ["changelist", "add", *(f"{verb} {section.pk}" for verb in ("change", "history", "delete"))]
    for page, *keys in map(str.split, pages):
        shown = editor_client.get(reverse(f"admin:articles_section_{page}", args=keys)).content.decode()
        trail = strip_tags(shown.partition('<div class="breadcrumbs">')[2].partition("</div>")[0]).split("›")
        begins = [words.strip() for words in trail][:2]
        assert (page, begins) == (page, ["Desk", "Sections"])


def test_a_form_is_headed_by_what_it_changes(editor_client):
    section = make_section("Politics")
    page = editor_client.get(reverse("admin:articles_section_change", args=[section.pk])).content.decode()
    assert "<h1>Politics</h1>" in page
    assert "Change section" not in page


def test_accounts_are_the_team(admin_client):
    page = admin_client.get(reverse("admin:index")).content.decode()
    assert "Team" in page
    assert "Authentication and Authorization" not in page
