"""The library of pictures: finding one, and adding one, which is kept once however often it is uploaded."""

from collections.abc import Mapping

from django.core.files.uploadedfile import UploadedFile
from django.core.paginator import Page, Paginator
from django.db import IntegrityError, transaction

from articles.images.models import Image
from plumbing.text.folding import search_fold
from plumbing.text.slugs import slug_for

A_PAGE = 24
LONGEST = {"alt": 300, "caption": 500, "credit": 200}  # characters of the texts that an editor writes


def search(query: str, page: str | int = 1) -> Page:
    """A page of the pictures whose name, alternative text, caption or credit holds `query`, the newest first."""
    found = Image.objects.filter(search_text__contains=search_fold(query))
    return Paginator(found.order_by("-created_at", "-pk"), A_PAGE).get_page(page)


def add(picture: UploadedFile, key: str, file_name: str, facts: Mapping[str, str | bool]) -> tuple[Image, bool]:
    """Add a picture to the library under a free name made from `file_name`. Returns the row and whether it is new.

    `picture` and `key` are what `uploading.for_library` returns; `facts` are other columns of the row. A picture of
    the very same pixels is not added again: its row is returned as it is, and its file put back if that has been lost.
    """
    known = Image.objects.filter(hash=key).first()
    if known:
        known.put_back(picture.read())
        return known, False
    stem = slug_for(file_name.rsplit(".", 1)[0], 90, "ascii") or "picture"
    for name in (stem, f"{stem}-{key[:8]}"):
        image = Image(name=name, hash=key, file=picture, **facts)
        try:
            with transaction.atomic():
                image.save()
        except IntegrityError:
            picture.seek(0)
            continue
        return image, True
    return Image.objects.get(hash=key), False
