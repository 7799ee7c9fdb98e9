"""The words that a promo's columns hold, with what editors read for each."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Kind(models.TextChoices):
    SHOW = "show", pgettext_lazy("kind of promo", "Show")
    SUBSCRIPTION = "subscription", _("Subscription")
    NEWSLETTER = "newsletter", _("Newsletter")
    DONATION = "donation", _("Donation")
    MEMBERSHIP = "membership", _("Membership")
    EVENT = "event", pgettext_lazy("kind of promo", "Event")
    BOOK = "book", pgettext_lazy("kind of promo", "Book")
    NOTICE = "notice", pgettext_lazy("kind of promo", "Notice")


KIND_LABELS = dict(Kind.choices)


class Placement(models.TextChoices):
    """Each has a column of its own, shows_<word>, so that one query brings all that a page needs."""

    BANNER = "banner", _("Above the page")
    INLINE = "inline", _("In the text")
    ASIDE = "aside", _("Beside the text")
    END = "end", _("After the text")
    HOME = "home", _("On the front page")
    SECTION = "section", _("On section pages")
    PERSON = "person", _("On pages of people")
    FOOTER = "footer", _("Below the page")


class Frequency(models.TextChoices):
    """How often a browser shows a promo to one reader. A browser that keeps nothing shows it every time."""

    ALWAYS = "always", _("Every time")
    ONCE = "once", _("Once")
    DAILY = "daily", _("Once a day")
    WEEKLY = "weekly", _("Once a week")
    PAGES = "pages", _("Once in several pages")
    UNTIL_DISMISSED = "until_dismissed", _("Until the reader dismisses it")
    UNTIL_CLICKED = "until_clicked", _("Until the reader follows it")


class Audience(models.TextChoices):
    """Which readers a promo is for, as far as their own browser can tell."""

    EVERYONE = "everyone", _("Everyone")
    FIRST_VISIT = "first_visit", _("Readers on their first visit")
    RETURNING = "returning", _("Readers who have come back")
    OFTEN = "often", _("Readers of ten pages or more within a month")
    PLATFORM = "platform", _("Readers who come from a social network")


class State(models.TextChoices):
    """How a promo stands at a moment. It is worked out, never stored."""

    ON_AIR = "on_air", _("On air")
    RUNNING = "running", _("Running")
    ENDING_SOON = "ending_soon", _("Ending soon")
    TO_COME = "to_come", _("To come")
    ENDED = "ended", _("Ended")
    OFF = "off", _("Switched off")
    ARCHIVED = "archived", _("Archived")
