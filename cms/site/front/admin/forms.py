"""The form of a front: its places, each a small form of its own, in the order in which the page sends them."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.admin.library_picture import LibraryPictureField
from articles.models import Article, Image, Section
from cms.site.front.admin.articles import ArticleField, words_for
from cms.site.front.content import MOST_HELD, TOP, Content, Pin
from cms.site.front.publishing import FURTHEST
from plumbing.web.moments import MomentField

EMPTY_ROWS = 2  # of those held back, so that there is always one to write in


class HeldForm(forms.Form):
    article = ArticleField(label=gettext_lazy("Article"))
    until = MomentField(label=gettext_lazy("Until"), required=False)

    def clean_until(self):
        until = self.cleaned_data["until"]
        now = timezone.now()
        if until and until <= now:
            raise ValidationError(_("That time has passed. Choose a later one, or leave it empty."))
        if until and until > now + FURTHEST:
            raise ValidationError(_("That is more than ten years away. Choose an earlier date."))
        return until

    def pin(self, order=0):
        """The Pin, or None without an article."""
        facts = self.cleaned_data
        if not facts.get("article"):
            return None
        image = facts.get("image")
        return Pin(facts["article"].pk, order, facts["until"], facts.get("headline", ""), image and image.pk)


class TopForm(HeldForm):
    headline = forms.CharField(
        label=gettext_lazy("Headline on the front"),
        required=False,
        max_length=300,
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )
    image = LibraryPictureField(label=gettext_lazy("Picture on the front"), required=False)

    def clean(self):
        facts = super().clean()
        if (
            not facts.get("article")
            and "article" not in self.errors
            and any(facts.get(name) for name in ("headline", "image", "until"))
        ):
            self.add_error("article", _("Choose the article too: without one, this place is filled automatically."))
        return facts


class VerbsForm(forms.Form):
    """What is asked beside the buttons."""

    as_of = MomentField(label=gettext_lazy("Preview as of"), required=False)
    publish_from = MomentField(label=gettext_lazy("Publish from"), required=False)
    based_on = forms.IntegerField(required=False, widget=forms.HiddenInput)


class FrontForm:
    """All of them. `content` fills the fields; with `data`, what was sent does."""

    def __init__(self, section, content: Content, based_on: int, data=None):
        self.section, self.given, self.data = section, content, data
        self.verbs = VerbsForm(data, initial={"based_on": based_on})
        at_top, held = {pin.order: pin for pin in content.top}, list(content.held)
        self.articles = Article.objects.in_bulk([pin.article for pin in (*content.top, *held)])
        self.images = Image.objects.in_bulk([pin.image for pin in content.top if pin.image])
        order = self._sent("top", [str(place) for place in range(TOP)])
        self.top = [TopForm(data, prefix=f"top-{key}", initial=self._initial(at_top.get(int(key)))) for key in order]
        rows = len(self._sent_rows()) if data else min(MOST_HELD, len(held) + EMPTY_ROWS)
        pins = [*held, *[None] * MOST_HELD]
        self.held = [HeldForm(data, prefix=f"held-{at}", initial=self._initial(pins[at])) for at in range(rows)]
        self.bands = [] if section else self._bands(content.bands)

    @property
    def forms(self):
        return [self.verbs, *self.top, *self.held]

    def is_valid(self):
        for form in self.forms:
            form.full_clean()
        return not self.has_errors and self._names_each_once()

    @property
    def has_errors(self):
        return any(form.errors for form in self.forms)

    @property
    def content(self) -> Content:
        """Of a form that is valid."""
        top = tuple(filter(None, (form.pin(order) for order, form in enumerate(self.top))))
        held = tuple(filter(None, (form.pin(order) for order, form in enumerate(self.held))))
        bands = tuple(section.pk for section in self.bands)
        return Content(top, bands if bands != self._by_menu() else (), held)

    def _names_each_once(self):
        seen = set()
        for form in (*self.top, *self.held):
            article = form.cleaned_data.get("article")
            if article and article.pk in seen:
                form.add_error("article", _("This article has another place already. Take it out of one of them."))
            seen.add(article and article.pk)
        return not self.has_errors

    def _sent(self, name, known):
        """The keys of rows in the order in which they were sent; each of the known ones once."""
        sent = self.data.getlist(name) if self.data else []
        return sent if sorted(sent) == sorted(known) else known

    def _sent_rows(self):
        return [at for at in range(MOST_HELD) if f"held-{at}-article" in self.data]

    def _bands(self, chosen):
        at = {pk: place for place, pk in enumerate(chosen)}
        sections = sorted(Section.objects.all(), key=lambda section: at.get(section.pk, len(at)))
        by_key = {str(section.pk): section for section in sections}
        return [by_key[key] for key in self._sent("band", list(by_key))]

    def _by_menu(self):
        return tuple(Section.objects.values_list("pk", flat=True)) if self.bands else ()

    def _initial(self, pin):
        article = pin and self.articles.get(pin.article)
        if article is None:
            return {}
        # A datetime-local field takes no zone.
        until = pin.until and timezone.localtime(pin.until).replace(tzinfo=None)
        image = self.images.get(pin.image)
        return {"article": words_for(article), "until": until, "headline": pin.headline, "image": image}
