"""Which second factors a user has, and whether what was typed or signed is one of theirs."""

from typing import NamedTuple

from django.contrib.auth.models import User

from cms.log_in import throttle
from cms.log_in.models import AuthenticatorApp, Passkey, RecoveryCode
from cms.log_in.models.recovery_code import looks_like_one
from cms.log_in.names import account_of
from cms.log_in.second_factor import web_authn


class Checked(NamedTuple):
    """What came of a code: by which factor it was right ("": it was not), and how many seconds there are to wait."""

    by: str = ""
    wait: int = 0


def has_one(user: User) -> bool:
    """Recovery codes alone are none."""
    if not user.is_authenticated:
        return False
    return Passkey.objects.filter(user=user).exists() or AuthenticatorApp.objects.filter(user=user).exists()


def check_code(user: User, typed: str, address: str) -> Checked:
    """Look at a code of an app, or at a recovery code, unless too many were wrong. A right one holds no second time."""
    is_recovery = looks_like_one(typed)
    # A recovery code cannot be guessed: nobody can close this way by sending wrong ones from everywhere.
    attempt, wait = throttle.begin(account_of(user.get_username()), address, throttle.Step.CODE, is_recovery)
    if wait:
        return Checked(wait=wait)
    by = accepted(user, typed, is_recovery)
    if by:
        throttle.succeed(attempt)
    return Checked(by)


def accepted(user, typed, is_recovery):
    if is_recovery:
        return "recovery" if RecoveryCode.objects.accept(user, typed) else ""
    app = AuthenticatorApp.objects.filter(user=user).first()
    return "app" if app and app.accept(typed) else ""


def passkey_in(host: str, state: dict, answer: dict, user: User | None = None) -> Passkey:
    """The passkey that has signed our question, of this user or of any. Raises web_authn.NotAccepted."""
    rows = Passkey.objects.select_related("user").filter(credential_id=web_authn.credential_id_in(answer))
    passkey = (rows.filter(user=user) if user else rows).first()
    if passkey is None or not (passkey.user.is_active and passkey.user.is_staff):
        raise web_authn.NotAccepted
    web_authn.finish_asking(host, state, passkey.credential, answer)
    passkey.note_use()
    return passkey


def remove_all(user: User) -> int:
    """Passkeys, app and recovery codes. Returns how many second factors there were."""
    number = Passkey.objects.filter(user=user).delete()[0] + AuthenticatorApp.objects.filter(user=user).delete()[0]
    RecoveryCode.objects.filter(user=user).delete()
    return number


def remove_codes_without_others(user: User) -> None:
    """Recovery codes go with the last second factor: alone they would be asked for by nobody, and lie about."""
    if not has_one(user):
        RecoveryCode.objects.filter(user=user).delete()
