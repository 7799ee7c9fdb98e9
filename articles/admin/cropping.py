"""The page that makes a picture of a part of another: four numbers, and with script a frame that is drawn to them."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.images.cropping import Part, add_part
from articles.models import Image
from people.pictures.shapes import WHOLE
from people.pictures.widgets import SHOWN


def percent(label):
    return forms.FloatField(
        label=label, min_value=0, max_value=99, initial=0, widget=forms.NumberInput({"step": "0.1"})
    )


class CropForm(forms.Form):
    left = percent(gettext_lazy("Cut off at the left, in percent"))
    upper = percent(gettext_lazy("Cut off above, in percent"))
    right = percent(gettext_lazy("Cut off at the right, in percent"))
    lower = percent(gettext_lazy("Cut off below, in percent"))

    def clean(self):
        said = super().clean()
        sides = [(said.get("left"), said.get("right")), (said.get("upper"), said.get("lower"))]
        if any(None not in side and sum(side) >= 100 for side in sides):
            raise ValidationError(_("Nothing would be left of the picture."))
        return said

    def part(self):
        return Part(*(self.cleaned_data[name] / 100 for name in Part._fields))


def crop(request, pk):
    if not request.user.has_perms(["articles.view_image", "articles.add_image"]):
        raise PermissionDenied
    image = get_object_or_404(Image, pk=pk)
    form = CropForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = add_part(image, form.part())
        except ValidationError as error:
            form.add_error(None, error)
        else:
            sentence = _("This part is in the library as “%(name)s”. The picture “%(whole)s” is as it was.")
            messages.success(request, sentence % {"name": made.name, "whole": image.name})
            return HttpResponseRedirect(reverse("admin:articles_image_change", args=[made.pk]))
    facts = {"title": _("A part of “%(name)s”") % {"name": image.name}, "shown": image.address(WHOLE, SHOWN)}
    return render(request, "admin/articles/image/crop.html", {"image": image, "form": form} | facts)
