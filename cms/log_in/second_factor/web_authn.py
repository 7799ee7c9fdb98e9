"""Passkeys, as https://www.w3.org/TR/webauthn-3/ has them, through the library fido2. Touches no database."""

import ipaddress
import re
import struct
from typing import NamedTuple

from fido2.server import Fido2Server
from fido2.utils import websafe_decode, websafe_encode
from fido2.webauthn import (
    AttestedCredentialData,
    PublicKeyCredentialRpEntity,
    PublicKeyCredentialUserEntity,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from cms.site.publication.shown import the_publication

# What the library raises for an answer that is none.
FAULTS = (ValueError, TypeError, KeyError, AttributeError, IndexError, NotImplementedError, struct.error)
IN_BASE64URL = re.compile(r"[A-Za-z0-9_-]{1,1400}")
REQUIRED, PREFERRED = UserVerificationRequirement.REQUIRED, UserVerificationRequirement.PREFERRED


class NotAccepted(Exception):
    """What a browser has sent is not the answer of a passkey to our question."""


class Registered(NamedTuple):
    """The public half of a new passkey, as it is kept."""

    credential_id: str
    credential: str


def is_possible_at(host: str) -> bool:
    """Browsers make passkeys for names of hosts alone."""
    try:
        ipaddress.ip_address(host_name(host).strip("[]"))
    except ValueError:
        return True
    return False


def begin_adding(host: str, user_id: str, name: str, kept: list[str]) -> tuple[dict, dict]:
    """Returns what the browser is asked, and what has to be remembered until it answers; `kept` are credentials that it has."""
    entity = PublicKeyCredentialUserEntity(id=user_id.encode(), name=name, display_name=name)
    options, state = server_of(host).register_begin(
        entity,
        [read(each) for each in kept],
        resident_key_requirement=ResidentKeyRequirement.PREFERRED,
        user_verification=PREFERRED,
    )
    return dict(options.public_key), state


def finish_adding(host: str, state: dict, answer: dict) -> Registered:
    """Raises NotAccepted."""
    try:
        found = server_of(host).register_complete(state, answer).credential_data
    except FAULTS as error:
        raise NotAccepted from error
    return Registered(websafe_encode(found.credential_id), websafe_encode(bytes(found)))


def begin_asking(host: str, kept: list[str] | None) -> tuple[dict, dict]:
    """Like `begin_adding`, for one of these credentials; None for any, from a device that has made sure who holds it."""
    credentials = None if kept is None else [read(each) for each in kept]
    options, state = server_of(host).authenticate_begin(credentials, REQUIRED if kept is None else PREFERRED)
    return dict(options.public_key), state


def credential_id_in(answer: dict) -> str:
    """Which credential answers; "" when there is none."""
    said = answer.get("id") if isinstance(answer, dict) else ""
    return said if isinstance(said, str) and IN_BASE64URL.fullmatch(said) else ""


def finish_asking(host: str, state: dict, credential: str, answer: dict) -> None:
    """Raises NotAccepted unless this credential has signed our question."""
    try:
        server_of(host).authenticate_complete(state, [read(credential)], answer)
    except FAULTS as error:
        raise NotAccepted from error


def server_of(host):
    return Fido2Server(PublicKeyCredentialRpEntity(name=the_publication().name, id=host_name(host)))


def host_name(host):
    return host if host.endswith("]") else host.rpartition(":")[0] or host


def read(credential):
    return AttestedCredentialData(websafe_decode(credential))
