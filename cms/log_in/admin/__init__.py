"""The admin of accounts, of attempts to log in, and of what has happened to accounts."""

from cms.log_in.admin import accounts, events, tries

__all__ = ["accounts", "events", "tries"]
