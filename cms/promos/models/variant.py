from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cms.promos import sharing
from cms.promos.models.count import PromoCount
from people.models import is_web_address
from plumbing.database.fields import DerivedCharField, WebAddressField


class PromoVariantQuerySet(models.QuerySet):
    def in_use(self):
        """Those that have not been deleted."""
        return self.filter(deleted_at=None)


class PromoVariant(models.Model):
    """A PromoVariant is one wording of a promo. Several are tried against each other; its counts are its own."""

    promo = models.ForeignKey("promos.Promo", models.CASCADE, related_name="variants", verbose_name=_("promo"))
    name = models.CharField(
        _("name"), max_length=60, default="first", help_text=_("Tells the wordings of one promo apart.")
    )
    title = models.CharField(_("title"), max_length=160, blank=True)
    text = models.TextField(_("text"), blank=True, help_text=_("One or two sentences, without markup."))
    call_to_action = models.CharField(
        _("button text"),
        max_length=60,
        blank=True,
        help_text=_("Left empty, the button text follows from the type of promo."),
    )
    address = WebAddressField(
        _("address"),
        max_length=500,
        blank=True,
        help_text=_("Where the button leads. Without an address there is no button."),
    )
    image = models.ForeignKey(
        "articles.Image", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("picture")
    )
    weight = models.PositiveSmallIntegerField(
        _("weight"),
        default=1,
        help_text=_("How often it is shown compared with the others: 2 is twice as often as 1."),
    )
    is_control = models.BooleanField(
        _("control"), default=False, help_text=_("The wording that the others are measured against.")
    )
    # The row is kept for its counts, and for links that readers still have open (decision 267).
    deleted_at = models.DateTimeField(_("deleted"), null=True, blank=True, editable=False)
    address_key = DerivedCharField(max_length=250, sources=["address"], make=sharing.address_key, db_index=True)
    words_key = DerivedCharField(max_length=16, sources=["title", "text"], make=sharing.words_key, db_index=True)

    objects = PromoVariantQuerySet.as_manager()

    class Meta:
        verbose_name = _("wording")
        verbose_name_plural = _("wordings")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["promo", "name"],
                condition=Q(deleted_at=None),
                name="variants_of_a_promo_have_their_own_names",
                violation_error_message=_("Another wording has this name already."),
            ),
            models.UniqueConstraint(
                fields=["promo"],
                condition=Q(is_control=True),
                name="a_promo_has_one_control_at_most",
                violation_error_message=_("Only one wording can be the control."),
            ),
            models.CheckConstraint(condition=Q(weight__gt=0), name="a_variant_has_a_weight"),
            models.CheckConstraint(
                condition=~Q(title="") | ~Q(text=""),
                name="a_variant_has_words",
                violation_error_message=_("Write a title or a text."),
            ),
            models.CheckConstraint(
                condition=is_web_address("address"), name="a_variant_leads_to_an_address_on_the_web"
            ),
        ]

    def __str__(self):
        return f"{self.promo}: {self.name}"

    @property
    def action_label(self):
        return self.call_to_action or ACTIONS[self.promo.kind]

    def remove(self, now):
        """Delete it; if anything has been counted of it, keep the row, so that the figures of its promo stay true."""
        if not PromoCount.objects.filter(variant=self).exists():
            self.delete()
            return
        self.deleted_at, self.is_control = now, False
        self.save(update_fields=["deleted_at", "is_control"])


# What a button says when nobody wrote anything on it.
ACTIONS = {
    "show": _("Watch or listen"),
    "subscription": _("Subscribe"),
    "newsletter": _("Sign up"),
    "donation": _("Donate"),
    "membership": _("Become a member"),
    "event": _("Book tickets"),
    "book": _("Get the book"),
    "notice": _("Read more"),
}
