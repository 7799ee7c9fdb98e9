"""What a mail with notifications says."""

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.event_words import event_in_words
from cms.site.publication.shown import the_publication
from people.accounts import name_of
from plumbing.web.moments import in_words


def letter_of(user, notifications):
    """An EmailMessage to `user` with these rows, whose events and articles are loaded.

    Its Message-ID is made of the rows: a mailbox that got it twice can tell.
    """
    events = [each.event for each in notifications]
    parts = [*map(_told, events), _why()]
    host = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].rstrip(">")
    headers = {
        "Message-ID": f"<notification-{notifications[0].pk}-{notifications[-1].pk}-{user.pk}@{host}>",
        "Auto-Submitted": "auto-generated",  # RFC 3834: no machine answers it
    }
    return EmailMessage(_subject(events), "\n\n".join(parts), None, [user.email], headers=headers)


def _subject(events):
    site = the_publication().name
    if len(events) == 1:
        return " ".join(f"{site}: {events[0]}".split())
    number = len(events)
    sentence = ngettext("%(site)s: %(count)s notification", "%(site)s: %(count)s notifications", number)
    return " ".join((sentence % {"site": site, "count": number}).split())


def _told(event):
    what = _("%(name)s %(what)s") % {"name": name_of(event.by), "what": event_in_words(event)}
    address = reverse("admin:articles_article_change", args=[event.article_id])
    return "\n".join([str(event.article), what, in_words(event.at), f"{settings.SITE_ADDRESS}{address}"])


def _why():
    address = f"{settings.SITE_ADDRESS}{reverse('account')}#notifications"
    return "-- \n" + _("Choose when you get these e-mails: %(address)s") % {"address": address}
