from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

FOLDER = "publication"
ACCENT = "#c5281c"
THE_ONE = 1


class Faces(models.TextChoices):
    HOUSE = "house", _("Newsreader and Public Sans")
    SYSTEM = "system", _("the fonts of the reader’s device")


class Navigation(models.TextChoices):
    STICKY = "sticky", _("stays in sight, on a phone at the lower edge")
    SCROLLING = "scrolling", _("stays at the top of the page")


class Signal(models.TextChoices):
    YES = "yes", _("allowed")
    NO = "no", _("not allowed")


class Publication(models.Model):
    """The publication as readers and programs know it: one row. What it was before is in SettingsRevisions.

    What the environment says of the same, wins (facts.py).
    """

    name = models.CharField(_("name"), max_length=100, default="Broadside")
    tagline = models.CharField(
        _("tagline"),
        max_length=200,
        blank=True,
        default="A publication of commentary",
        help_text=_("Under the name on the front page, and at the foot of every page."),
    )
    description = models.CharField(
        _("description"),
        max_length=300,
        blank=True,
        help_text=_("One or two sentences for search engines. Left empty, they get the tagline."),
    )
    logo = models.ImageField(
        _("logo"),
        upload_to=FOLDER,
        blank=True,
        width_field="logo_width",
        height_field="logo_height",
        help_text=_(
            "Replaces the name at the head of every page. A PNG or WebP with a transparent background works best."
        ),
    )
    logo_width = models.PositiveIntegerField(null=True, editable=False)
    logo_height = models.PositiveIntegerField(null=True, editable=False)
    logo_dark = models.ImageField(
        _("logo for dark screens"),
        upload_to=FOLDER,
        blank=True,
        width_field="logo_dark_width",
        height_field="logo_dark_height",
        help_text=_("For readers whose device is set to dark. Without one they see the logo above."),
    )
    logo_dark_width = models.PositiveIntegerField(null=True, editable=False)
    logo_dark_height = models.PositiveIntegerField(null=True, editable=False)
    icon = models.ImageField(
        _("icon"),
        upload_to=FOLDER,
        blank=True,
        help_text=_(
            "For browser tabs and home screens: square, 512 pixels or more. Without one, the first letter of the name is drawn."
        ),
    )
    share_picture = models.ImageField(
        _("picture when shared"),
        upload_to=FOLDER,
        blank=True,
        width_field="share_picture_width",
        height_field="share_picture_height",
        help_text=_(
            "Shown with links to pages that have no picture of their own, best 1200 × 630 pixels. Without one, a card with the name"
            " is drawn."
        ),
    )
    share_picture_width = models.PositiveIntegerField(null=True, editable=False)
    share_picture_height = models.PositiveIntegerField(null=True, editable=False)
    accent = models.CharField(
        _("accent colour"),
        max_length=7,
        default=ACCENT,
        validators=[RegexValidator(r"^#[0-9a-fA-F]{6}$", _("Write the colour as # and six digits, such as #c5281c."))],
        help_text=_(
            "For labels, rules and the icon. Where it would be hard to read, a darker or lighter shade is used."
        ),
    )
    faces = models.CharField(_("typefaces"), max_length=10, choices=Faces, default=Faces.HOUSE)
    navigation = models.CharField(_("sections and menu"), max_length=10, choices=Navigation, default=Navigation.STICKY)
    accounts = models.TextField(
        _("social accounts"),
        blank=True,
        help_text=_("The address of each profile on a line of its own. They are linked at the foot of every page."),
    )
    legal_name = models.CharField(_("legal name"), max_length=200, blank=True)
    email = models.EmailField(_("e-mail for readers"), blank=True)
    telephone = models.CharField(_("telephone"), max_length=40, blank=True)
    street = models.CharField(_("street and number"), max_length=200, blank=True)
    postal_code = models.CharField(_("postal code"), max_length=20, blank=True)
    city = models.CharField(_("city"), max_length=100, blank=True)
    country = models.CharField(_("country"), max_length=100, blank=True)
    founded_on = models.DateField(_("founded on"), null=True, blank=True)
    signal_search = models.CharField(_("Search results"), max_length=3, choices=Signal, blank=True)
    signal_input = models.CharField(_("AI answers"), max_length=3, choices=Signal, blank=True)
    signal_train = models.CharField(_("AI training"), max_length=3, choices=Signal, blank=True)
    robots_additions = models.TextField(
        _("further rules for robots.txt"),
        blank=True,
        help_text=_("Added to the site’s own rules, for instance “User-agent: GreedyBot” and below it “Disallow: /”."),
    )

    class Meta:
        verbose_name = _("settings")
        verbose_name_plural = _("settings")
        constraints = [models.CheckConstraint(condition=models.Q(pk=THE_ONE), name="there_is_one_publication")]

    def __str__(self):
        return gettext("Settings")

    def values(self):
        """What can be edited, as words by the names of the fields: for a SettingsRevision."""
        return {field.name: field.value_to_string(self) for field in edited_fields()}

    def put_back(self, values, names=None):
        """Set what values() once gave, all of it or these fields. Nothing is saved; a file that is gone stays as it is."""
        for field in edited_fields():
            if field.name not in values or (names is not None and field.name not in names):
                continue
            said = values[field.name]
            if isinstance(field, models.FileField):
                if not said or field.storage.exists(said):
                    setattr(self, field.name, said)
            else:
                setattr(self, field.name, None if field.null and not said else field.to_python(said))


def edited_fields():
    return [field for field in Publication._meta.fields if field.editable and not field.primary_key]


class SettingsRevision(models.Model):
    """What the settings, or menu and footer, were after a save. It is never edited."""

    class Subject(models.TextChoices):
        SETTINGS = "settings", _("settings")
        MENU = "menu", _("menu and footer")

    subject = models.CharField(max_length=8, choices=Subject)
    number = models.PositiveIntegerField()
    values = models.JSONField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        verbose_name = _("revision of the settings")
        verbose_name_plural = _("revisions of the settings")
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["subject", "number"], name="settings_revision_number_is_unique")]

    def __str__(self):
        return gettext("revision %(number)s") % {"number": self.number}
