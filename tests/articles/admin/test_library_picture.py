"""The field of a picture of the library, as the server sees it."""

import pytest
from django import forms

from articles.admin.library_picture import LibraryPictureField
from tests.factories import make_image

pytestmark = pytest.mark.django_db


class Form(forms.Form):
    image = LibraryPictureField(required=False)


def test_a_picture_is_known_by_its_name():
    image = make_image("harbour")
    form = Form({"image": "harbour"})
    assert form.is_valid() and form.cleaned_data["image"] == image


def test_without_a_name_there_is_none():
    form = Form({"image": ""})
    assert form.is_valid() and form.cleaned_data["image"] is None


def test_a_name_of_nothing_is_refused_and_stays_to_be_mended():
    form = Form({"image": "harbor"})
    assert form.errors["image"] == ["There is no picture of this name in the library."]
    assert 'value="harbor"' in str(form["image"])


def test_a_row_is_shown_by_its_name_and_its_file():
    image = make_image("harbour")
    shown = str(Form(initial={"image": image.pk})["image"])
    assert 'value="harbour"' in shown and image.file.url in shown
