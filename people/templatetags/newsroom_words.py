"""How the admin's templates tell moments and people."""

from django import template

from people.accounts import name_of
from plumbing.web.moments import hour_in_words, in_words, in_words_today

register = template.Library()
register.filter("moment", in_words)
register.filter("moment_today", in_words_today)
register.filter("hour", hour_in_words)
register.filter("who", name_of)
