"""The admin of accounts and of attempts to log in."""

from cms.log_in.admin import accounts, tries

__all__ = ["accounts", "tries"]
