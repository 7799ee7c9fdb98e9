"""The picture library, for scripts: finding, uploading and describing pictures."""

from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from articles.desk.answers import RefusedError, desk_view, json_of, text_of
from articles.images import library
from articles.images.uploading import for_library
from articles.models import Image
from people.pictures.shapes import CARD, WHOLE

SHOWN, THUMBNAIL = 1_200, 360  # pixels across, of a picture in a text and in the library


@desk_view("GET", "POST")
def images(request):
    if request.method == "GET":
        return _results(request.GET.get("q", "").strip(), request.GET.get("page", "1"))
    if not request.user.has_perm("articles.add_image"):
        raise RefusedError(_("Your account may not add pictures. Ask an editor."), status=403)
    if "file" not in request.FILES:
        raise RefusedError(_("No file arrived. Choose a picture and try again."))
    try:
        picture, key = for_library(request.FILES["file"])
    except ValidationError as error:
        raise RefusedError(" ".join(error.messages)) from error
    facts = {name: text_of(request.POST, name, longest) for name, longest in library.LONGEST.items()}
    facts["is_decorative"] = request.POST.get("decorative") == "true"
    image, is_new = library.add(picture, key, request.FILES["file"].name, facts)
    image.refresh_from_db(fields=["renditions"])
    return (201 if is_new else 200), as_choice(image)


@desk_view("POST")
def image(request):
    if not request.user.has_perm("articles.change_image"):
        raise RefusedError(_("Your account may not change pictures. Ask an editor."), status=403)
    data = json_of(request)
    found = get_object_or_404(Image, name=text_of(data, "name", 120))
    for name, longest in library.LONGEST.items():
        if name in data:
            setattr(found, name, text_of(data, name, longest))
    if "decorative" in data:
        found.is_decorative = data["decorative"] is True
    for name in {"focal_x", "focal_y"} & set(data):
        setattr(found, name, _share(data[name]))
    found.save()
    # Saving has drawn it anew around another focal point.
    found.refresh_from_db(fields=["renditions"])
    return as_choice(found)


def as_choice(image):
    """A picture as the dialogs show one."""
    return {
        "name": image.name,
        "src": image.file.url,  # what texts name
        "shown": image.address(WHOLE, SHOWN),
        "thumb": image.address(CARD, THUMBNAIL),
        "page": reverse("admin:articles_image_change", args=[image.pk]),
        "width": image.width,
        "height": image.height,
        "alt": image.alt,
        "decorative": image.is_decorative,
        "caption": image.caption,
        "credit": image.credit,
        "focal_x": image.focal_x,
        "focal_y": image.focal_y,
    }


def _results(query, page):
    shown = library.search(query, page)
    return {"results": [as_choice(image) for image in shown], "more": shown.has_next()}


def _share(value):
    if not isinstance(value, int | float) or not 0 <= value <= 1:
        raise RefusedError(_("The focal point has to be within the picture: between 0 and 1."))
    return float(value)
