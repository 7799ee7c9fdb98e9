"""A provider of OpenID Connect: where it sends whoever logs in, and whom its answer names.

The code flow with PKCE (https://openid.net/specs/openid-connect-core-1_0.html, RFC 7636). What it says of a person comes over
TLS from itself, so that its signature need not be looked at (section 3.1.3.7, 6). Touches no database.
"""

import base64
import binascii
import hashlib
import json
import time
from typing import NamedTuple
from urllib.parse import urlencode, urlsplit

import httpx
from django.conf import settings

PATIENCE = 10  # seconds
SKEW = 120
LOCAL = {"localhost", "127.0.0.1"}


class ProviderFailed(Exception):
    """The provider cannot be reached, or answers something else than the standard says."""


class Claims(NamedTuple):
    """Whom the provider has named."""

    subject: str
    email: str
    has_verified_email: bool


class Question(NamedTuple):
    """What has to be remembered until somebody comes back."""

    state: str
    nonce: str
    verifier: str


def address_to_ask(question: Question, back: str) -> str:
    """Where a browser is sent. Raises ProviderFailed."""
    digest = hashlib.sha256(question.verifier.encode()).digest()
    facts = {
        "response_type": "code",
        "client_id": settings.OIDC_CLIENT_ID,
        "redirect_uri": back,
        "scope": "openid email profile",
        "state": question.state,
        "nonce": question.nonce,
        "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode(),
        "code_challenge_method": "S256",
    }
    address = endpoint(configuration(), "authorization_endpoint")
    return f"{address}{'&' if '?' in address else '?'}{urlencode(facts)}"


def ask_who(code: str, question: Question, back: str) -> Claims:
    """Exchange the code that somebody has brought back. Raises ProviderFailed."""
    facts = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": back,
        "code_verifier": question.verifier,
        "client_id": settings.OIDC_CLIENT_ID,
        "client_secret": settings.OIDC_CLIENT_SECRET,
    }
    answer = answered("POST", endpoint(configuration(), "token_endpoint"), data=facts)
    return claims_in(answer.get("id_token"), question.nonce)


def configuration():
    found = answered("GET", f"{settings.OIDC_ISSUER}/.well-known/openid-configuration")
    if str(found.get("issuer", "")).rstrip("/") != settings.OIDC_ISSUER:
        raise ProviderFailed(f"it calls itself {found.get('issuer')!r}")
    return found


def endpoint(found, name):
    address = str(found.get(name, ""))
    parts = urlsplit(address)
    if parts.scheme != "https" and parts.hostname not in LOCAL:
        raise ProviderFailed(f"its {name} is not on https")
    return address


def answered(method, address, **more):
    try:
        response = httpx.request(method, address, timeout=PATIENCE, headers={"Accept": "application/json"}, **more)
        response.raise_for_status()
        found = response.json()
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        raise ProviderFailed(f"{address}: {error}") from error
    if not isinstance(found, dict):
        raise ProviderFailed(f"{address} answers no object")
    return found


def claims_in(token, nonce):
    """The claims of an ID token, once all is right that section 3.1.3.7 asks for."""
    said = payload_of(token)
    audience = said.get("aud")
    audiences = audience if isinstance(audience, list) else [audience]
    expires = said.get("exp")
    is_for_us = (
        settings.OIDC_CLIENT_ID in audiences and said.get("azp", settings.OIDC_CLIENT_ID) == settings.OIDC_CLIENT_ID
    )
    is_in_time = isinstance(expires, int | float) and expires > time.time() - SKEW
    is_theirs = str(said.get("iss", "")).rstrip("/") == settings.OIDC_ISSUER and said.get("nonce") == nonce
    if not (is_for_us and is_in_time and is_theirs and said.get("sub")):
        raise ProviderFailed("its ID token is not for this log-in")
    return Claims(str(said["sub"])[:255], str(said.get("email") or ""), said.get("email_verified") in (True, "true"))


def payload_of(token):
    try:
        middle = str(token).split(".")[1]
        found = json.loads(base64.urlsafe_b64decode(middle + "=" * (-len(middle) % 4)))
    except (IndexError, ValueError, binascii.Error) as error:
        raise ProviderFailed("it sends no ID token") from error
    if not isinstance(found, dict):
        raise ProviderFailed("it sends no ID token")
    return found
