"""Codes that an app shows for thirty seconds: TOTP as RFC 6238 has it, with the defaults that every app knows."""

import base64
import hashlib
import hmac
import secrets
from urllib.parse import quote, urlencode

DIGITS = 6
PERIOD = 30  # seconds
TOLERANCE = 1  # steps by which a clock may be wrong


def new_secret() -> str:
    """160 bits in base32, as RFC 4226 recommends."""
    return base64.b32encode(secrets.token_bytes(20)).decode()


def code_at(secret: str, step: int) -> str:
    """The code of a step, which is the number of periods since 1970."""
    digest = hmac.digest(base64.b32decode(secret), step.to_bytes(8, "big"), hashlib.sha1)
    offset = digest[-1] & 0x0F
    number = int.from_bytes(digest[offset : offset + 4], "big") & 0x7FFFFFFF
    return f"{number % 10**DIGITS:0{DIGITS}}"


def step_of(secret: str, code: str, moment: float) -> int | None:
    """The step, around a moment in seconds since 1970, whose code this is. Spaces in it do not count."""
    typed = "".join(code.split())
    if not (typed.isascii() and typed.isdigit()):
        return None
    now = int(moment) // PERIOD
    steps = [step for step in range(now - TOLERANCE, now + TOLERANCE + 1) if is_same(code_at(secret, step), typed)]
    return steps[-1] if steps else None


def is_same(code, typed):
    return hmac.compare_digest(code, typed)


def address_for_apps(secret: str, name: str, site: str) -> str:
    """What the square code says (https://github.com/google/google-authenticator/wiki/Key-Uri-Format)."""
    label = quote(f"{site}:{name}", safe="")
    return f"otpauth://totp/{label}?{urlencode({'secret': secret, 'issuer': site}, quote_via=quote)}"
