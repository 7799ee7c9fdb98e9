"""Why a section cannot run."""


class CannotRun(Exception):
    """Its text tells the person at the terminal what is missing and what to do about it."""
