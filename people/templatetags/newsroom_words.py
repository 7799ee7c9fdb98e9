"""How the admin's templates tell moments and people."""

from django import template
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import get_language, ngettext

from people.accounts import name_of
from plumbing.languages.writing import month_day_in_words, weekday_in_words
from plumbing.web.moments import hour_in_words, in_words, in_words_today, when

register = template.Library()
register.filter("moment", in_words)
register.filter("moment_today", in_words_today)
register.filter("when", when)
register.filter("hour", hour_in_words)
register.filter("who", name_of)


@register.filter
def words(count):
    """How long a text is: “1 word”, “1,200 words”."""
    return ngettext("%(count)s word", "%(count)s words", count) % {"count": number_format(count, force_grouping=True)}


@register.filter
def weekday(day):
    """“Sunday 29 November”."""
    return weekday_in_words(day, get_language())


@register.filter
def month_day(moment):
    """The day of a moment, by the publication's clock: “29 November”."""
    return month_day_in_words(timezone.localdate(moment), get_language())
