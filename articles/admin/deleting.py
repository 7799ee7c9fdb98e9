"""What an article shows, or could show again, is not deleted: the admin says where it is used instead."""

from django.contrib import admin
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.where_used import uses_of


class KeptWhileUsed(admin.ModelAdmin):
    """Refuses in words to delete what is used, on the page of one and in the list's action alike."""

    delete_confirmation_template = "admin/deleting/unless_used.html"
    delete_selected_confirmation_template = "admin/deleting/selected_unless_used.html"

    def get_deleted_objects(self, objs, request):
        used = [(thing, use) for thing in objs for use in uses_of(thing)]
        if used:
            return [], {}, set(), [use_in_words(thing, use) for thing, use in used]
        return super().get_deleted_objects(objs, request)

    def get_fields(self, request, obj=None):
        return [name for name in super().get_fields(request, obj) if name != "where_used"]

    def get_fieldsets(self, request, obj=None):
        use = [(_("Where it is used"), {"fields": ["where_used"]})] if obj else []
        return [*super().get_fieldsets(request, obj), *use]

    def get_readonly_fields(self, request, obj=None):
        return [*super().get_readonly_fields(request, obj), "where_used"]

    @admin.display(description=gettext_lazy("used in"))
    def where_used(self, thing):
        return format_html_join("", "<div>{}</div>", ((linked(use),) for use in uses_of(thing))) or _("Nowhere.")


def use_in_words(thing, use):
    return format_html("{} {}", _("“%(thing)s” is used in:") % {"thing": thing}, linked(use))


def linked(use):
    return format_html('<a href="{}">{}</a>', use.address, use.words) if use.address else use.words
