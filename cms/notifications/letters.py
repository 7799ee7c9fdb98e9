"""What a mail with notifications says."""

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.site.publication.shown import the_publication
from people.accounts import name_of
from plumbing.web.moments import in_words


def letter_of(user, notifications):
    """An EmailMessage to `user` with these rows, with what they tell.

    Its Message-ID is made of the rows: a mailbox that got it twice can tell.
    """
    parts = [*map(_told, notifications), _why()]
    host = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].rstrip(">")
    headers = {
        "Message-ID": f"<notification-{notifications[0].pk}-{notifications[-1].pk}-{user.pk}@{host}>",
        "Auto-Submitted": "auto-generated",  # RFC 3834: no machine answers it
    }
    return EmailMessage(_subject(notifications), "\n\n".join(parts), None, [user.email], headers=headers)


def _subject(notifications):
    site = the_publication().name
    number = len(notifications)
    if number == 1:
        return " ".join(f"{site}: {notifications[0]}".split())
    sentence = ngettext("%(site)s: %(count)s notification", "%(site)s: %(count)s notifications", number)
    return " ".join((sentence % {"site": site, "count": number}).split())


def _told(notification):
    what = _("%(name)s %(what)s") % {"name": name_of(notification.told.by), "what": notification.words}
    address = [f"{settings.SITE_ADDRESS}{notification.address}"] if notification.address else []
    return "\n".join([notification.subject, what, in_words(notification.told.at), *address])


def _why():
    address = f"{settings.SITE_ADDRESS}{reverse('account')}#notifications"
    return "-- \n" + _("Choose when you get these e-mails: %(address)s") % {"address": address}
