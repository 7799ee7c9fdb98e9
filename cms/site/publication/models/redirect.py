from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

LONGEST = 500


class Redirect(models.Model):
    """A Redirect leads from an address at which the site has no page to another."""

    path = models.CharField(
        _("old address"),
        max_length=LONGEST,
        unique=True,
        help_text=_(
            "Such as /2019/05/the-ferry/ or /index.php?p=123. Where the site has a page at this address, readers get the page."
        ),
    )
    leads_to = models.CharField(
        _("leads to"),
        max_length=1000,
        validators=[
            RegexValidator(
                r"^(/(?!/)|https?://[^\s/?#]+)\S*$", _("Write a path such as /articles/the-ferry/ or a whole address.")
            )
        ],
        help_text=_("A path of this site, such as /articles/the-ferry/, or a whole address."),
    )
    covers = models.BooleanField(
        _("and everything below it"),
        default=False,
        help_text=_(
            "What follows the old address is then put behind the new one: /blog/ferry/ leads to /articles/ferry/."
        ),
    )
    made_at = models.DateTimeField(_("made at"), auto_now_add=True)

    class Meta:
        verbose_name = _("redirect")
        verbose_name_plural = _("redirects")
        ordering = ["path"]

    def __str__(self):
        return f"{self.path} → {self.leads_to}"
