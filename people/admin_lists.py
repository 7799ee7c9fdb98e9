"""Lists of the admin: words are found however they are spelt, and moments are told as everywhere."""

from django.contrib import admin

from people.admin_forms import FormAdmin
from plumbing.text.folding import search_fold
from plumbing.web.moments import in_words


def moment_column(field, description):
    """A method of an admin that prints the moment in a field by the publication's clock; the list can be ordered by it."""

    @admin.display(description=description, ordering=field, empty_value="–")
    def column(_admin, row):
        moment = getattr(row, field)
        return moment and in_words(moment)

    return column


class FoldedSearchAdmin(FormAdmin):
    """Its `search_fields` are columns that hold folded text (fields.SearchField): what is asked for is folded as they are."""

    def get_search_results(self, request, queryset, search_term):
        return super().get_search_results(request, queryset, search_fold(search_term))
