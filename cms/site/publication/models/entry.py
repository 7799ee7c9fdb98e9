from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.models import Section, Series, Tag
from cms.site.publication.models.page import Page
from cms.site.publication.models.publication import THE_ONE, Publication
from people.models import Person


class Entry(models.Model):
    """An Entry of the menu or of the foot of every page leads somewhere. Without any, both are as they come.

    One whose target is deleted stays, for the editor to see; readers do not see it.
    """

    class Place(models.TextChoices):
        MENU = "menu", _("menu")
        FOOTER = "footer", _("footer")

    class Kind(models.TextChoices):
        HEADING = "heading", _("Heading of a group")
        SECTIONS = "sections", _("All sections")
        PAGES = "pages", _("All linked pages")
        LIST = "list", _("List")
        SECTION = "section", _("Section")
        PAGE = "page", _("Page")
        SERIES = "series", _("Series")
        TAG = "tag", _("Tag")
        PERSON = "person", _("Person")
        ADDRESS = "address", _("Address")

    publication = models.ForeignKey(Publication, models.CASCADE, related_name="entries", default=THE_ONE)
    place = models.CharField(max_length=6, choices=Place)
    order = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=8, choices=Kind)
    label = models.CharField(max_length=100, blank=True)
    # What it leads to: a list by the name of its route, an address, or one of the rows below.
    address = models.CharField(max_length=1000, blank=True)
    section = models.ForeignKey(Section, models.SET_NULL, null=True, blank=True, related_name="+")
    page = models.ForeignKey(Page, models.SET_NULL, null=True, blank=True, related_name="+")
    series = models.ForeignKey(Series, models.SET_NULL, null=True, blank=True, related_name="+")
    tag = models.ForeignKey(Tag, models.SET_NULL, null=True, blank=True, related_name="+")
    person = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    # What its target was called when it was saved, to tell an editor what is gone.
    target_name = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name = _("entry of menu or footer")
        verbose_name_plural = _("menu and footer")
        ordering = ["place", "order"]
        constraints = [
            models.UniqueConstraint(fields=["place", "order"], name="an_entry_has_its_own_place"),
            models.CheckConstraint(condition=~Q(kind="heading", place="menu"), name="the_menu_has_no_headings"),
        ]

    def __str__(self):
        return self.label or self.target_name or self.address
