"""What is kept of how the team logs in: attempts, second factors, open sessions, and what administrators read of it."""

from cms.log_in.models.authenticator_app import AuthenticatorApp
from cms.log_in.models.log_in_try import LogInTry
from cms.log_in.models.open_session import OpenSession
from cms.log_in.models.passkey import Passkey
from cms.log_in.models.provider_account import ProviderAccount
from cms.log_in.models.recovery_code import RecoveryCode
from cms.log_in.models.team_event import TeamEvent

__all__ = ["AuthenticatorApp", "LogInTry", "OpenSession", "Passkey", "ProviderAccount", "RecoveryCode", "TeamEvent"]
