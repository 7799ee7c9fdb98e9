"""A provider of OpenID Connect lets in who has an account here, and nobody else."""

import base64
import json
import time
from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qs, urlsplit

import pytest
from django.contrib.auth.models import User
from django.test import Client

from cms.log_in.models import ProviderAccount, TeamEvent
from cms.log_in.oidc import views
from tests.cms.log_in.cast import is_in
from tests.loopback import listening

pytestmark = pytest.mark.django_db
BEGIN, BACK = "/admin/login/oidc/", "/admin/login/oidc/back/"


@pytest.fixture
def provider(settings):
    """What the provider says of whoever comes; a test changes it."""
    claims, asked = {"sub": "abc", "email": "editor@example.org", "email_verified": True}, {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            here = settings.OIDC_ISSUER
            self.tell({"issuer": here, "authorization_endpoint": f"{here}/ask", "token_endpoint": f"{here}/token"})

        def do_POST(self):
            asked.update(parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode()))
            times = {"exp": time.time() + 60, "iss": settings.OIDC_ISSUER, "aud": "broadside"}
            said = base64.urlsafe_b64encode(json.dumps(times | claims).encode()).decode().rstrip("=")
            self.tell({"id_token": f"e30.{said}.c2ln"})

        def tell(self, answer):
            self.send_response(200)
            self.end_headers()
            self.wfile.write(json.dumps(answer).encode())

        def log_message(self, *args):
            pass

    views.begun_from.left.clear()
    with listening(Handler) as address:
        settings.OIDC_ISSUER, settings.OIDC_NAME = address, "The Guild"
        settings.OIDC_CLIENT_ID, settings.OIDC_CLIENT_SECRET = "broadside", "secret"
        claims["asked"] = asked
        yield claims
    claims.pop("asked", None)


def come_back(client, claims, **changed):
    """Goes to the provider and comes back with a code."""
    asked = claims.pop("asked", {})
    question = parse_qs(urlsplit(client.get(BEGIN, {"next": "/admin/people/person/"}).headers["Location"]).query)
    claims.setdefault("nonce", question["nonce"][0])
    response = client.get(BACK, {"code": "c0de", "state": question["state"][0]} | changed)
    claims["asked"] = asked
    return response


def test_the_log_in_page_leads_to_the_provider(provider, reader):
    assert "Log in with The Guild" in reader.get("/admin/login/").content.decode()


def test_who_has_an_account_gets_in(provider, editor, reader):
    assert come_back(reader, provider).headers["Location"] == "/admin/people/person/"
    assert is_in(reader) and ProviderAccount.objects.get().user == editor
    assert provider["asked"]["code_verifier"] and TeamEvent.objects.first().detail == {"how": "oidc"}


def test_who_is_known_by_now_gets_in_with_another_address(provider, editor, reader):
    ProviderAccount.objects.create(user=editor, issuer=views.settings.OIDC_ISSUER, subject="abc")
    provider["email"] = "moved@example.org"
    assert come_back(reader, provider).status_code == 302 and is_in(reader)


@pytest.mark.parametrize(
    "said",
    [
        {"email": "stranger@elsewhere.example"},
        {"email_verified": False},
        {"aud": "another"},
        {"iss": "https://evil.example"},
        {"exp": 1},
        {"nonce": "another"},
        {"sub": ""},
    ],
    ids=lambda said: next(iter(said)),
)
def test_nobody_else_gets_in(provider, editor, reader, said):
    provider.update(said)
    assert come_back(reader, provider).status_code in {403, 502} and not is_in(reader)
    assert User.objects.count() == 1 and not ProviderAccount.objects.exists()


def test_an_account_that_another_subject_has_is_not_taken_by_its_address(provider, editor, reader):
    ProviderAccount.objects.create(user=editor, issuer=views.settings.OIDC_ISSUER, subject="first")
    assert come_back(reader, provider).status_code == 403


def test_an_account_that_is_closed_stays_closed(provider, editor, reader):
    User.objects.update(is_active=False)
    assert come_back(reader, provider).status_code == 403


def test_a_log_in_that_was_begun_elsewhere_is_refused(provider, editor, reader):
    assert come_back(reader, provider, state="another").status_code == 403
    assert Client().get(BACK, {"code": "c0de", "state": "x"}).status_code == 403


def test_a_provider_that_is_away_is_told_in_words(provider, editor, reader, settings):
    settings.OIDC_ISSUER = "http://127.0.0.1:9"
    response = reader.get(BEGIN)
    assert response.status_code == 502 and "The Guild could not be asked" in response.content.decode()


def test_without_a_provider_there_is_no_such_address(reader):
    assert {reader.get(path).status_code for path in (BEGIN, BACK)} == {404}
