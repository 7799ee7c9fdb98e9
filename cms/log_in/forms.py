"""The admin's form for logging in, behind the throttle."""

from django.contrib.admin.forms import AdminAuthenticationForm
from django.core.exceptions import ValidationError
from django.utils.translation import ngettext

from cms.log_in import throttle
from plumbing.text.normalizing import normalized
from plumbing.web.clients import address_of

LONGEST_NAME = 150


class LogInForm(AdminAuthenticationForm):
    """`wait` says for how many seconds no password will be looked at."""

    wait = 0

    def clean(self):
        typed = self.cleaned_data.get("username")
        if not typed or not self.cleaned_data.get("password"):
            return super().clean()
        attempt, self.wait = throttle.begin(account_of(typed), address_of(self.request))
        if self.wait:
            raise ValidationError(try_again(self.wait), code="throttled")
        cleaned = super().clean()
        throttle.succeed(attempt)
        return cleaned


def account_of(typed):
    """Spellings that Django takes for one name are one account."""
    return normalized("NFKC", typed).strip().casefold()[:LONGEST_NAME]


def try_again(seconds):
    """The sentence that says how long to wait."""
    if seconds < 60:
        sentence = ngettext(
            "Too many wrong passwords. Try again in %(count)s second.",
            "Too many wrong passwords. Try again in %(count)s seconds.",
            seconds,
        )
        return sentence % {"count": seconds}
    minutes = -(-seconds // 60)
    sentence = ngettext(
        "Too many wrong passwords. Try again in %(count)s minute.",
        "Too many wrong passwords. Try again in %(count)s minutes.",
        minutes,
    )
    return sentence % {"count": minutes}
