"""What the settings, or menu and footer, have been: kept with each save, and told to whoever saves over another's."""

from django.utils import timezone
from django.utils.translation import gettext as _

from cms.site.publication.models import SettingsRevision
from people.accounts import name_of
from plumbing.web.moments import in_words


def newest_of(subject):
    """The newest SettingsRevision of a subject; one with the number 0 where there is none yet."""
    return SettingsRevision.objects.filter(subject=subject).first() or SettingsRevision(subject=subject, number=0)


def keep_revision(subject, before, after, by):
    """Keep what holds after a save, if it is new; with the first one also what held before it. Values are as JSON takes them."""
    newest = newest_of(subject)
    if before == after:
        return
    now = timezone.now()
    if newest.number == 0:
        SettingsRevision.objects.create(subject=subject, number=1, values=before, made_at=now)
        newest.number = 1
    SettingsRevision.objects.create(subject=subject, number=newest.number + 1, values=after, made_by=by, made_at=now)


def said_meanwhile(form, subject):
    """The sentence that tells whoever saves that somebody else has meanwhile; None where nobody has.

    `form` has a field `based_on`, which then gets the newest number: whoever saves once more has been told.
    """
    newest = newest_of(subject)
    if form.cleaned_data.get("based_on") == newest.number:
        return None
    form.data = form.data.copy()
    form.data[form.add_prefix("based_on")] = newest.number
    who = name_of(newest.made_by) if newest.made_by else _("Somebody")
    sentence = _(
        "%(name)s has saved this form meanwhile (%(moment)s). What you have entered is still here: save again to put it in"
        " the place of theirs, which stays among the earlier versions."
    )
    return sentence % {"name": who, "moment": in_words(newest.made_at) if newest.number else ""}


def numbered(request, subject):
    """The SettingsRevision that an address asks for by ?revision=, or None."""
    number = request.GET.get("revision", "")
    if not (number.isdecimal() and len(number) < 9):
        return None
    return SettingsRevision.objects.filter(subject=subject, number=int(number)).first()
