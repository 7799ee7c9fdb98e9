"""By which name an account is counted, and the sentences that tell somebody to wait."""

from django.utils.translation import ngettext

from plumbing.text.normalizing import normalized

LONGEST_NAME = 150


def account_of(typed):
    """Spellings that Django takes for one name are one account."""
    return normalized("NFKC", typed).strip().casefold()[:LONGEST_NAME]


def try_again(seconds):
    """The sentence that says how long to wait."""
    if seconds < 60:
        sentence = ngettext(
            "Too many wrong attempts. Try again in %(count)s second.",
            "Too many wrong attempts. Try again in %(count)s seconds.",
            seconds,
        )
        return sentence % {"count": seconds}
    minutes = -(-seconds // 60)
    sentence = ngettext(
        "Too many wrong attempts. Try again in %(count)s minute.",
        "Too many wrong attempts. Try again in %(count)s minutes.",
        minutes,
    )
    return sentence % {"count": minutes}
