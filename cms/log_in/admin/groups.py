"""Groups, whose rights are those of all who are in them: the roles of the newsroom, and what an administrator adds."""

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin
from django.contrib.auth.models import Group
from django.db.models import Count
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.log_in.admin.permissions import PermissionsField
from people.admin_forms import FormAdmin

admin.site.unregister(Group)


@admin.register(Group)
class RoleAdmin(FormAdmin, GroupAdmin):
    list_display = ["name_shown", "number"]
    filter_horizontal = ()

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(user_count=Count("user"))

    def formfield_for_manytomany(self, db_field, request=None, **kwargs):
        if db_field.name == "permissions":
            return PermissionsField(label=_("Rights"))
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    @admin.display(description=gettext_lazy("name"), ordering="name")
    def name_shown(self, group):
        """Roles are kept under their English names."""
        return _(group.name)

    @admin.display(description=gettext_lazy("users"), ordering="user_count")
    def number(self, group):
        return group.user_count
