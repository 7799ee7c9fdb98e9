"""A form from before a log-in or log-out in another window: it is refused with a way on, in the publication's own page."""

import pytest
from django.test import Client

from people.models import Person

ADD = "/admin/people/person/add/"


@pytest.fixture
def client(editor):
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor)
    return client


def send(client, address=ADD, **headers):
    return client.post(address, {"name": "Jane Roe", "csrfmiddlewaretoken": "a" * 64}, headers=headers)


def test_a_stale_form_saves_nothing_and_leads_back_to_its_page(client):
    answer = send(client, Referer=f"http://testserver{ADD}?name=Jane")
    assert answer.status_code == 403 and not Person.objects.exists()
    assert f'href="http://testserver{ADD}?name=Jane"' in answer.content.decode()
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "referer",
    ["", "https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)", 'http://testserver/"><b>'],
)
def test_a_stale_form_leads_nowhere_else(client, referer):
    page = send(client, Referer=referer).content.decode()
    assert "elsewhere" not in page and "javascript:" not in page and "<b>" not in page


def test_a_second_log_in_page_that_is_sent_after_the_first_leads_into_the_admin(client):
    answer = send(client, "/admin/login/", Referer="http://testserver/admin/login/")
    assert answer.status_code == 403 and 'href="http://testserver/admin/login/"' in answer.content.decode()
    assert client.get("/admin/login/").headers["Location"] == "/admin/"


def test_a_script_is_told_in_json_where_to_log_in(client):
    answer = send(client, "/admin/desk/autosave/")
    assert (answer.status_code, answer.json()["login"]) == (401, "/admin/login/")
