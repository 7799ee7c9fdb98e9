"""Pages and redirects for tests."""

from django.utils import timezone

from cms.site.publication.models import Page, Redirect


def make_page(title="About us", body="<p>We print on Thursdays.</p>", **facts):
    """A page that readers see."""
    page = Page(**{"title": title, "body": body, "is_public": True} | facts)
    page.write(None, timezone.now())
    return page


def make_redirect(path, leads_to, covers=False):
    return Redirect.objects.create(path=path, leads_to=leads_to, covers=covers)
