"""What the desk tells whoever may make the publication their own: what is still as it was installed."""

from django import template
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils.translation import gettext as _

from cms.site.publication.facts import overridden
from cms.site.publication.models import Page, SettingsRevision

register = template.Library()


@register.inclusion_tag("admin/desk/_begin.html", takes_context=True)
def to_begin_with(context):
    """Links, each with a hint, until what they lead to has been done once."""
    may = context["request"].user.has_perm
    steps = []
    if may("publication.change_publication") and has_name_as_installed():
        address = reverse("admin:publication_publication_changelist")
        steps.append((_("Name, logo and colour"), address, _("Still as installed.")))
    if may("publication.add_page") and not Page.objects.exists():
        address = reverse("admin:publication_page_add")
        steps.append((_("About and privacy pages"), address, _("There are none yet.")))
    if may("auth.add_user") and User.objects.filter(is_active=True, is_staff=True).count() < 2:
        address = reverse("admin:auth_user_add")
        steps.append((_("Your team"), address, _("You are alone here so far. Invite others by e-mail.")))
    return {"steps": steps}


def has_name_as_installed():
    kept = SettingsRevision.objects.filter(subject=SettingsRevision.Subject.SETTINGS)
    return "name" not in overridden() and not kept.exists()
