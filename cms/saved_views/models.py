from urllib.parse import parse_qsl, urlencode

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

# What only this page of this opening of a list has: which page it is, and in which window.
OF_THE_MOMENT = ("p", "_popup", "_to_field", "_facets", "e", "all")


class SavedView(models.Model):
    """One person's name for what a list shows with a search, filters and an order."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    list = models.CharField(max_length=100)  # the label of its model: "articles.article"
    name = models.CharField(_("name of the view"), max_length=60)
    query = models.CharField(max_length=1000)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["user", "list", "name"], name="one_view_of_a_name"),
        ]

    def __str__(self):
        return self.name

    @property
    def address(self):
        return f"{address_of_list(self.list)}?{self.query}"


def address_of_list(label):
    """Where the admin has the list of a model, by the model's label. Raises NoReverseMatch when it has none."""
    return reverse(f"admin:{label.replace('.', '_')}_changelist")


def lasting(query):
    """What of a list's query is worth keeping, as text; parts in one order, so that the same views are equal."""
    return urlencode(sorted((name, value) for name, value in parse_qsl(query) if name not in OF_THE_MOMENT))
