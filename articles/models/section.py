from django.db import models

from people.addresses import address_of


class Section(models.Model):
    """A room of the publication, such as Politics or Culture. An article stands in one at most."""

    name = models.CharField(max_length=80, unique=True)
    slug = models.SlugField(max_length=80, unique=True)
    description = models.CharField(
        max_length=300, blank=True, help_text="One sentence for the head of the section's page."
    )
    order = models.PositiveSmallIntegerField(default=0, help_text="Lower numbers come first in the masthead.")

    class Meta:
        ordering = ["order", "name"]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return address_of("section", self.slug)
