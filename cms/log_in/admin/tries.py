from django.contrib import admin

from cms.log_in.models import LogInTry


@admin.register(LogInTry)
class LogInTryAdmin(admin.ModelAdmin):
    """To be read only."""

    list_display = ["account", "address", "tried_at", "succeeded"]
    list_filter = ["succeeded", "tried_at"]
    search_fields = ["account", "address"]
    show_full_result_count = False

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
