"""The library of recordings: finding one, and adding one, which is kept once however often it is uploaded."""

import re

from django.core.files.uploadedfile import UploadedFile
from django.core.paginator import Page, Paginator
from django.db import IntegrityError, transaction
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from articles.media.models import MediaFile
from articles.media.reading import Recording, read_recording
from articles.models.document_use import DocumentUse
from plumbing.text.folding import search_fold
from plumbing.text.slugs import slug_for

A_PAGE = 20


def search(query: str, page: str | int = 1) -> Page:
    """A page of the recordings whose name, title or credit holds `query`, the newest first."""
    found = MediaFile.objects.filter(search_text__contains=search_fold(query))
    return Paginator(found.order_by("-created_at", "-pk"), A_PAGE).get_page(page)


def with_article_counts(recordings: QuerySet) -> QuerySet:
    """Adds `article_count`: how many articles name the recording in any of their revisions."""
    uses = DocumentUse.objects.filter(kind=DocumentUse.Kind.MEDIA, key=OuterRef("name")).order_by()
    number = Subquery(uses.values("key").annotate(number=Count("pk")).values("number"))
    return recordings.annotate(article_count=Coalesce(number, 0))


def add(upload: UploadedFile) -> tuple[MediaFile, bool]:
    """Add an upload under a free name made from its own. Returns the row and whether it is new: the very same recording is not
    added again. Raises ValidationError for what read_recording refuses.
    """
    stem = stem_of(upload)
    found = read_recording(upload)
    known = MediaFile.objects.filter(hash=found.hash).first()
    if known:
        return known, False
    upload.name = file_name(stem, found)
    for name in names_for(stem, found):
        media = MediaFile(name=name, file=upload, title=title_for(stem, found), **found.columns)
        try:
            with transaction.atomic():
                media.save()
        except IntegrityError:
            upload.seek(0)
            continue
        return media, True
    return MediaFile.objects.get(hash=found.hash), False


def stem_of(upload: UploadedFile) -> str:
    """The name of a file without its ending."""
    return (upload.name or "").rsplit(".", 1)[0]


def names_for(words: str, found: Recording) -> tuple[str, str]:
    """The names that a recording may get in the library: the plain one, and another where that is taken."""
    plain = slug_for(words, 90, "ascii") or found.kind
    return plain, f"{plain}-{found.hash[:8]}"


def file_name(stem: str, found: Recording) -> str:
    """What the file is called on the disk, and by those who download it."""
    return f"{names_for(stem, found)[0]}.{found.ending}"


def title_for(stem: str, found: Recording) -> str:
    """What the file says of itself, else its name in words."""
    return found.title or " ".join(re.split(r"[\s_-]+", stem)).strip()[:200] or found.kind
