"""The questions that editors ask of a list every day, as a row of tabs above it, each with how many it finds."""

from django.contrib import admin

MOST_COUNTED = 100


class TabsFilter(admin.SimpleListFilter):
    """A subclass says in `lookups` which tabs there are besides the first, and in `answer(value, request, queryset)` which of the rows
    each of them lists: `value` is one of `lookups`, or None for the first tab.
    """

    template = "admin/filter_tabs.html"
    first_tab = None  # the name of the tab without a value; None: “All”

    def __init__(self, request, params, model, model_admin):
        super().__init__(request, params, model, model_admin)
        self.request, self.model_admin = request, model_admin

    def queryset(self, request, queryset):
        return self.answer(self.value(), request, queryset)

    def choices(self, changelist):
        """Each tab with the number of its rows, whatever else the list is filtered by; the first one only where it has a name."""
        values = [None, *(value for value, _ in self.lookup_choices)]
        for value, choice in zip(values, super().choices(changelist), strict=True):
            if value is None and self.first_tab is None:
                yield choice
            else:
                name = choice["display"] if value is not None else self.first_tab
                yield choice | {"display": name, "number": self.number_of(value)}

    def number_of(self, value):
        """How many rows a tab has, as text: no table is counted to its end for it."""
        rows = self.answer(value, self.request, self.model_admin.get_queryset(self.request))
        found = len(rows.order_by().values_list("pk", flat=True)[:MOST_COUNTED])
        return f"{found}" if found < MOST_COUNTED else f"{MOST_COUNTED - 1}+"
