"""What is deleted with a draft, told before it is done."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.models import Draft
from people.accounts import name_of
from plumbing.text.lists import separated
from plumbing.web.moments import when


def what_goes(article):
    """A sentence for the page that asks whether to delete the draft."""
    facts = {"title": article, "things": separated(_counted(article))}
    latest = article.latest_revision
    if latest is None:
        return _("“%(title)s”: %(things)s.") % facts
    saved = {"name": name_of(latest.made_by), "when": when(latest.made_at)}
    return _("“%(title)s”, last saved by %(name)s, %(when)s: %(things)s.") % (facts | saved)


def _counted(article):
    revisions, events = article.revisions.count(), article.events.count()
    unsaved, links = Draft.objects.filter(article=article).count(), article.preview_links.usable().count()
    suggestions = article.suggestions.count()
    counted = [
        (revisions, ngettext("%(count)s revision", "%(count)s revisions", revisions)),
        (events, ngettext("%(count)s entry of its history", "%(count)s entries of its history", events)),
        (unsaved, ngettext("%(count)s unsaved text", "%(count)s unsaved texts", unsaved)),
        (suggestions, ngettext("%(count)s suggestion", "%(count)s suggestions", suggestions)),
        (links, ngettext("%(count)s preview link", "%(count)s preview links", links)),
    ]
    return [words % {"count": count} for count, words in counted if count]
