"""A device with a passkey, as a browser would speak for it, and short ways through the log-in."""

import json

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from django.test import Client
from django.utils import timezone
from fido2.cose import ES256
from fido2.utils import sha256, websafe_decode, websafe_encode
from fido2.webauthn import AttestationObject, AttestedCredentialData, AuthenticatorData, CollectedClientData

from cms.log_in.models import AuthenticatorApp, RecoveryCode
from cms.log_in.second_factor import one_time_codes

HOST = "testserver"
ORIGIN = f"https://{HOST}"
PRESENT, VERIFIED, ATTESTED = 0x01, 0x04, 0x40
QUESTION, ANSWER, SECOND = "/admin/login/passkey/question/", "/admin/login/passkey/", "/admin/login/second/"
FACTORS = "/admin/account/second-factor/"


class Device:
    """Holds one key. `flags` are what it says of whoever holds it."""

    def __init__(self, id=b"a key of a device", flags=PRESENT | VERIFIED, origin=ORIGIN):
        self.key, self.id = ec.generate_private_key(ec.SECP256R1()), id
        self.flags, self.origin = flags, origin

    def make(self, options):
        """What a browser sends for a new passkey."""
        held = AttestedCredentialData.create(b"\0" * 16, self.id, ES256.from_cryptography_key(self.key.public_key()))
        data = AuthenticatorData.create(sha256(HOST.encode()), self.flags | ATTESTED, 0, held)
        said = self.client_data("webauthn.create", options)
        return self.answer(clientDataJSON=said, attestationObject=AttestationObject.create("none", data, {}))

    def sign(self, options):
        """What it sends to log in."""
        data = AuthenticatorData.create(sha256(HOST.encode()), self.flags, 1)
        said = self.client_data("webauthn.get", options)
        signature = self.key.sign(data + said.hash, ec.ECDSA(hashes.SHA256()))
        return self.answer(clientDataJSON=said, authenticatorData=data, signature=signature)

    def client_data(self, kind, options):
        return CollectedClientData.create(kind, websafe_decode(options["challenge"]), self.origin)

    def answer(self, **response):
        name = websafe_encode(self.id)
        response = {key: websafe_encode(value) for key, value in response.items()}
        return json.dumps({"id": name, "rawId": name, "type": "public-key", "response": response})


def log_in(client, password="editor", name="editor", **said):
    return client.post("/admin/login/", {"username": name, "password": password}, **said)


def is_in(client):
    return client.get("/admin/").status_code == 200


def with_passkey(client, device):
    """Has whoever is logged in add the passkey of a device."""
    options = client.post(f"{FACTORS}passkey/options/").json()
    return client.post(f"{FACTORS}passkey/", {"name": "My key", "credential": device.make(options)})


def by_passkey(client, device):
    options = client.post(QUESTION).json()
    return client.post(ANSWER, {"credential": device.sign(options)})


def with_app(user):
    """Gives a user an app; returns its secret."""
    secret = one_time_codes.new_secret()
    AuthenticatorApp.objects.create(user=user, secret=secret)
    return secret


def code_of(secret, steps=0):
    return one_time_codes.code_at(secret, int(timezone.now().timestamp()) // one_time_codes.PERIOD + steps)


def recovery_codes_of(user):
    return RecoveryCode.objects.make_for(user)


def proved(user, password="editor"):
    """A client that has just logged in, as all that changes a second factor asks for."""
    client = Client()
    log_in(client, password, user.username)
    return client


def stop_the_clock(monkeypatch):
    """For who counts attempts by the hour: on a busy machine they would wait their time out."""
    moment = timezone.now()
    monkeypatch.setattr("django.utils.timezone.now", lambda: moment)
