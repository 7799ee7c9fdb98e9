"""The picture library: uploads are read, written anew without metadata, and kept once."""

from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db import IntegrityError, transaction
from django.shortcuts import get_object_or_404

from articles.desk.answers import RefusedError, desk_view, json_of, text_of
from articles.models import Image
from articles.uploads import for_library
from plumbing.text.folding import search_fold
from plumbing.text.slugs import slug_for

A_PAGE = 24
TEXTS = {"alt": 300, "caption": 500, "credit": 200}


@desk_view("GET", "POST")
def images(request):
    if request.method == "GET":
        return _library(request.GET.get("q", "").strip(), request.GET.get("page", "1"))
    if not request.user.has_perm("articles.add_image"):
        raise RefusedError("Your account may not add pictures. Ask an editor.", status=403)
    if "file" not in request.FILES:
        raise RefusedError("No file has arrived. Choose a picture and try again.")
    try:
        picture, key = for_library(request.FILES["file"])
    except ValidationError as error:
        raise RefusedError(" ".join(error.messages)) from error
    image, is_new = _keep(picture, key, request.FILES["file"].name, request.POST)
    return (201 if is_new else 200), as_choice(image)


@desk_view("POST")
def image(request):
    if not request.user.has_perm("articles.change_image"):
        raise RefusedError("Your account may not change pictures. Ask an editor.", status=403)
    data = json_of(request)
    found = get_object_or_404(Image, name=text_of(data, "name", 120))
    for name, longest in TEXTS.items():
        if name in data:
            setattr(found, name, text_of(data, name, longest))
    if "decorative" in data:
        found.is_decorative = data["decorative"] is True
    for name in {"focal_x", "focal_y"} & set(data):
        setattr(found, name, _share(data[name]))
    found.save()
    return as_choice(found)


def as_choice(image):
    """A picture as the dialogs show one."""
    return {
        "name": image.name,
        "src": image.file.url,
        "thumb": image.file.url,
        "width": image.width,
        "height": image.height,
        "alt": image.alt,
        "decorative": image.is_decorative,
        "caption": image.caption,
        "credit": image.credit,
        "focal_x": image.focal_x,
        "focal_y": image.focal_y,
    }


def _library(query, page):
    found = Image.objects.filter(search_text__contains=search_fold(query))
    shown = Paginator(found.order_by("-created_at", "-pk"), A_PAGE).get_page(page)
    return {"results": [as_choice(image) for image in shown], "more": shown.has_next()}


def _share(value):
    if not isinstance(value, int | float) or not 0 <= value <= 1:
        raise RefusedError("The focal point lies within the picture: between 0 and 1.")
    return float(value)


def _keep(picture, key, uploaded_name, facts):
    """The row of this picture: a new one, or the one that holds the very same pixels. Returns (image, is_new)."""
    known = Image.objects.filter(hash=key).first()
    if known:
        return known, False
    texts = {name: text_of(facts, name, longest) for name, longest in TEXTS.items()}
    stem = slug_for(uploaded_name.rsplit(".", 1)[0], 90, "ascii") or "picture"
    image = Image(hash=key, file=picture, is_decorative=facts.get("decorative") == "true", **texts)
    for name in (stem, f"{stem}-{key[:8]}"):
        image.name = name
        try:
            with transaction.atomic():
                image.save()
        except IntegrityError:
            picture.seek(0)
            continue
        return image, True
    return Image.objects.get(hash=key), False
