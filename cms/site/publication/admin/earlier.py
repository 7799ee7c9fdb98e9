"""The list of earlier versions below a form: when, by whom, and what was changed."""

from itertools import pairwise

from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from cms.site.publication.models import SettingsRevision
from people.accounts import name_of
from plumbing.text.lists import separated
from plumbing.web.moments import in_words

SHOWN = 50


def earlier_versions(subject, labels):
    """As HTML. `labels` are the names of what can be changed, by their keys in the revisions' values."""
    revisions = list(SettingsRevision.objects.filter(subject=subject).select_related("made_by")[: SHOWN + 1])
    if not revisions:
        return _("Nothing has been changed yet.")
    rows = [(newer, changed(older.values, newer.values, labels)) for newer, older in pairwise(revisions)]
    if len(revisions) <= SHOWN:
        rows.append((revisions[-1], _("as installed")))
    listed = format_html_join(
        "",
        '<li><a href="?revision={}">{}</a> · {}{}</li>',
        (
            (each.number, in_words(each.made_at), f"{name_of(each.made_by)} · " if each.made_by else "", what)
            for each, what in rows
        ),
    )
    hint = _("A click opens the version in this form. It is put back when you save.")
    return format_html('<ol class="earlier">{}</ol><p>{}</p>', listed, hint)


def changed(before, after, labels):
    return separated([label for name, label in labels.items() if before.get(name) != after.get(name)])
