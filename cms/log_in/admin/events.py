"""The history of the team, for administrators: who did what to which account, and when."""

from django.contrib import admin
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cms.log_in.models import TeamEvent

WAYS = {
    "password": gettext_lazy("with a password"),
    "code": gettext_lazy("with a code"),
    "recovery": gettext_lazy("with a recovery code"),
    "passkey": gettext_lazy("with a passkey"),
    "oidc": gettext_lazy("through the provider"),
}
KINDS = {"app": gettext_lazy("authenticator app"), "passkey": gettext_lazy("passkey")}


@admin.register(TeamEvent)
class TeamEventAdmin(admin.ModelAdmin):
    """To be read only."""

    list_display = ["at", "who", "what", "whose", "details", "network"]
    fields = list_display
    list_display_links = None
    list_filter = ["verb", "at", ("by", admin.RelatedOnlyFieldListFilter)]
    search_fields = ["by_name", "about_name", "by__username", "about__username", "network"]
    list_select_related = ["by", "about"]
    date_hierarchy = "at"
    show_full_result_count = False

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    @admin.display(description=gettext_lazy("who"), ordering="by_name")
    def who(self, event):
        return event.by_name or _("Unknown")

    @admin.display(description=gettext_lazy("what"), ordering="verb")
    def what(self, event):
        return event.get_verb_display()

    @admin.display(description=gettext_lazy("whose account"), ordering="about_name")
    def whose(self, event):
        return event.about_name or "–"

    @admin.display(description=gettext_lazy("details"))
    def details(self, event):
        return "; ".join(str(each) for each in in_words(event.detail)) or "–"


def in_words(detail):
    """What an event's detail says, in sentences."""
    if how := detail.get("how"):
        yield WAYS.get(how, how)
    if kind := detail.get("kind"):
        yield KINDS.get(kind, kind)
    if given := detail.get("given"):
        yield _("given: %(rights)s") % {"rights": ", ".join(_(each) for each in given)}
    if taken := detail.get("taken"):
        yield _("taken: %(rights)s") % {"rights": ", ".join(_(each) for each in taken)}
    if number := detail.get("articles"):
        sentence = ngettext("%(count)s article goes to %(name)s", "%(count)s articles go to %(name)s", number)
        yield sentence % {"count": number, "name": detail["to"]}
    for name in ("why", "name", "what"):
        if name in detail:
            yield detail[name]
