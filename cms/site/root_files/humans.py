"""`/humans.txt` (https://humanstxt.org): who makes the site; the text of the setting HUMANS_TXT, or our writers."""

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cms.site.page_kind import PageKind
from cms.site.publication.shown import the_publication
from people.models import Person
from plumbing.database.prepared import prepared

MOST = 500


@require_safe
def humans(request):
    text = settings.HUMANS_TXT.strip() or own_text()
    return HttpResponse(f"{text}\n", content_type="text/plain; charset=utf-8")


def own_text():
    lines = [f"/* {_('Writers')} */"]
    for person in contributors.of()[:MOST]:
        lines.append(f"{person.name}, {person.role}" if person.role else person.name)
        lines.append(f"    {settings.SITE_ADDRESS}{person.get_absolute_url()}")
    lines += [
        "",
        f"/* {the_publication().name} */",
        the_publication().tagline,
        f"{settings.SITE_ADDRESS}/",
        "Broadside, Django",
    ]
    return "\n".join(lines)


@prepared
def contributors():
    return Person.objects.contributors()


PAGE = PageKind("humans", "humans.txt", humans, lambda: [reverse("humans")], lambda: reverse("humans"))
