"""Pages, redirects and what forms of the publication send, for tests."""

from django.utils import timezone

from cms.site.publication.admin.settings_form import PICTURES
from cms.site.publication.models import Page, Publication, Redirect, SettingsRevision


def make_page(title="About us", body="<p>We print on Thursdays.</p>", **facts):
    """A page that readers see."""
    page = Page(**{"title": title, "body": body, "is_public": True} | facts)
    page.write(None, timezone.now())
    return page


def make_redirect(path, leads_to, covers=False):
    return Redirect.objects.create(path=path, leads_to=leads_to, covers=covers)


def said_settings(**fields):
    """The fields of the form of the settings, as a browser sends them; `based_on` is the newest version unless it is given."""
    publication = Publication.objects.get_or_create(pk=1)[0]
    newest = SettingsRevision.objects.filter(subject="settings").first()
    shown = {name: said for name, said in publication.values().items() if name not in PICTURES}
    return shown | {"based_on": newest.number if newest else 0} | fields


def said_entries(menu=(), footer=(), based_on=None):
    """The fields of the form of menu and footer; an entry is what it leads to, or (leads to, written, shown as)."""
    newest = SettingsRevision.objects.filter(subject="menu").first()
    said = {"based_on": based_on if based_on is not None else newest.number if newest else 0}
    for place, entries in (("menu", menu), ("footer", footer)):
        said |= {f"{place}-TOTAL_FORMS": len(entries), f"{place}-INITIAL_FORMS": 0}
        for at, entry in enumerate(entries):
            leads_to, written, label, *order = (*((entry, "", "") if isinstance(entry, str) else entry),)
            facts = {"leads_to": leads_to, "written": written, "label": label, "ORDER": order[0] if order else at + 1}
            said |= {f"{place}-{at}-{name}": value for name, value in facts.items()}
    return said
