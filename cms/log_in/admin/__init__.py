"""The admin of accounts, of groups, of attempts to log in, and of what has happened to accounts."""

from cms.log_in.admin import accounts, events, groups, tries

__all__ = ["accounts", "events", "groups", "tries"]
