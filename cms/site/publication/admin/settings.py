"""The admin of the settings: one row, one form, what it was before, and what the operator alone can set."""

from django.conf import settings
from django.contrib import admin
from django.db import transaction
from django.shortcuts import redirect
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.site.publication.accent import BY_DAY, BY_NIGHT, shades
from cms.site.publication.admin.earlier import earlier_versions
from cms.site.publication.admin.settings_form import PICTURES, SettingsForm
from cms.site.publication.facts import as_hexadecimal
from cms.site.publication.models import Publication, SettingsRevision
from cms.site.publication.models.publication import THE_ONE, edited_fields
from cms.site.publication.revisions import keep_revision, numbered
from people.admin_forms import FormAdmin

SUBJECT = SettingsRevision.Subject.SETTINGS
SWATCH = (
    '<svg class="swatch" role="img" aria-label="{}" viewBox="0 0 120 32" width="120" height="32">'
    '<rect width="120" height="32" fill="{}"/><rect width="8" height="32" fill="{}"/>'
    '<text x="18" y="22" fill="{}" font-size="16" font-weight="700">{}</text></svg>'
)


@admin.register(Publication)
class SettingsAdmin(FormAdmin):
    form = SettingsForm
    readonly_fields = ["shades_printed", "of_the_server", "earlier"]
    change_form_template = "admin/publication/settings_form.html"
    fieldsets = [
        (None, {"fields": ["name", "tagline", "description", "based_on"]}),
        (
            gettext_lazy("Look"),
            {
                "fields": [
                    *("logo", "logo_dark", "icon", "share_picture"),
                    *("accent", "shades_printed", "faces", "navigation"),
                ]
            },
        ),
        (gettext_lazy("Social media"), {"fields": ["accounts"]}),
        (
            gettext_lazy("Who publishes"),
            {
                "description": gettext_lazy(
                    "Search engines and news readers find this on every page. All of it is optional."
                ),
                "fields": [
                    *("legal_name", "email", "telephone", "street"),
                    *("postal_code", "city", "country", "founded_on"),
                ],
            },
        ),
        (
            gettext_lazy("What programs may do with the texts"),
            {
                "description": gettext_lazy("Published in robots.txt. It is a request: not every program complies."),
                "fields": ["signal_search", "signal_input", "signal_train", "robots_additions"],
            },
        ),
        (gettext_lazy("Set on the server"), {"fields": ["of_the_server"]}),
        (gettext_lazy("Earlier versions"), {"fields": ["earlier"]}),
    ]

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def changelist_view(self, request, extra_context=None):
        """There is one row, so that its form stands in the place of a list."""
        return self.changeform_view(request, str(THE_ONE))

    def get_object(self, request, object_id, from_field=None):
        """The row; with what an earlier version said, where the address asks for it. Only a save puts that in place."""
        if str(object_id) == str(THE_ONE):
            Publication.objects.get_or_create(pk=THE_ONE)
        found = super().get_object(request, object_id, from_field)
        earlier = found and numbered(request, SUBJECT)
        if earlier and request.method == "GET":
            found.put_back(earlier.values)
        elif earlier:
            found.put_back(earlier.values, PICTURES)
        return found

    @transaction.atomic
    def save_model(self, request, publication, form, change):
        before = Publication.objects.select_for_update().get(pk=THE_ONE).values()
        publication.save()
        keep_revision(SUBJECT, before, Publication.objects.get(pk=THE_ONE).values(), request.user)

    def response_change(self, request, obj):
        """Without the number of an earlier version in the address."""
        self.message_user(request, _("Saved. Readers see it now."))
        return redirect(request.path)

    def log_change(self, request, obj, message):
        """The earlier versions tell more."""

    @admin.display(description=gettext_lazy("on the page"))
    def shades_printed(self, publication):
        day, night = shades(as_hexadecimal(settings.SITE_ACCENT or publication.accent))
        swatches = (
            (_("On light pages: %(colour)s") % {"colour": day}, BY_DAY, day, day, day),
            (_("On dark pages: %(colour)s") % {"colour": night}, BY_NIGHT, night, night, night),
        )
        return format_html_join(" ", SWATCH, swatches)

    @admin.display(description=gettext_lazy("language and time zone"))
    def of_the_server(self, publication):
        sentence = _(
            "%(language)s, %(zone)s. They can only be changed on the server (LANGUAGE_CODE and TIME_ZONE), which is then"
            " restarted."
        )
        return sentence % {"language": settings.LANGUAGE_CODE, "zone": settings.TIME_ZONE.replace("_", " ")}

    @admin.display(description=gettext_lazy("saved"))
    def earlier(self, publication):
        labels = {field.name: str(field.verbose_name) for field in edited_fields()}
        return format_html("{}", earlier_versions(SUBJECT, labels))
