from django.conf import settings
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.document import Document
from articles.suggesting.pieces import Piece, with_pieces
from people.accounts import name_of


class SuggestionQuerySet(models.QuerySet):
    def open(self):
        """Those with pieces that nobody has decided."""
        return self.filter(state=Suggestion.State.OPEN)

    def undecided(self):
        """Open ones of which no piece has been decided: who made them may still write them anew."""
        decided = SuggestedPiece.objects.exclude(state=SuggestedPiece.State.OPEN)
        return self.open().exclude(pieces__in=decided)

    def with_counts(self):
        """Each with `left`, the number of pieces that are to be decided."""
        left = models.Q(pieces__state=SuggestedPiece.State.OPEN)
        return self.select_related("by").annotate(left=models.Count("pieces", filter=left))


class Suggestion(models.Model):
    """That somebody proposes another wording of a text: pieces against one revision of it. Readers get nothing of it (decision 300)."""

    class State(models.TextChoices):
        OPEN = "open", _("To decide")
        SETTLED = "settled", _("Decided")
        TAKEN_BACK = "taken_back", _("Taken back")

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="suggestions")
    against = models.ForeignKey("articles.Revision", models.RESTRICT, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("who"))
    at = models.DateTimeField(_("when"), auto_now_add=True)
    note = models.TextField(_("note"), max_length=1000, blank=True)
    state = models.CharField(_("status"), max_length=20, choices=State, default=State.OPEN)

    objects = SuggestionQuerySet.as_manager()

    class Meta:
        verbose_name = _("suggestion")
        verbose_name_plural = _("suggestions")
        ordering = ["pk"]
        indexes = [models.Index(fields=["article"], condition=models.Q(state="open"), name="suggestion_open")]

    @property
    def document(self):
        """The text that was proposed."""
        found = [row.piece for row in self.pieces.all()]
        return with_pieces(Document.from_json(self.against.content), found, range(len(found)))

    def __str__(self):
        return gettext("suggestion of %(name)s") % {"name": name_of(self.by)}


class SuggestedPiece(models.Model):
    """One piece of a suggestion, as it was found when it was made, and what has been decided of it."""

    class State(models.TextChoices):
        OPEN = "open", _("To decide")
        ACCEPTED = "accepted", _("Accepted")
        REFUSED = "refused", _("Refused")

    suggestion = models.ForeignKey(Suggestion, models.CASCADE, related_name="pieces")
    number = models.PositiveIntegerField()
    field = models.CharField(max_length=20)
    start = models.PositiveIntegerField(help_text=_("Which block of the field it begins at."))
    before = models.JSONField(help_text=_("The blocks that stood there."))
    after = models.JSONField(help_text=_("The blocks that are to stand there."))
    state = models.CharField(max_length=20, choices=State, default=State.OPEN)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("piece of a suggestion")
        verbose_name_plural = _("pieces of suggestions")
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["suggestion", "number"], name="suggested_piece_has_its_number"),
        ]

    def __str__(self):
        return f"{self.suggestion}, {self.number}"

    @property
    def is_open(self):
        return self.state == self.State.OPEN

    @property
    def piece(self):
        return Piece(self.start, tuple(self.before), tuple(self.after), self.field)
