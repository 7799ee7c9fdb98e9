"""Lists of the admin that find words however they are spelt."""

from django.contrib import admin

from plumbing.text.folding import search_fold


class FoldedSearchAdmin(admin.ModelAdmin):
    """Its `search_fields` are columns that hold folded text (fields.SearchField): what is asked for is folded as they are."""

    def get_search_results(self, request, queryset, search_term):
        return super().get_search_results(request, queryset, search_fold(search_term))
