"""The library of recordings, for scripts: finding and uploading sound and films."""

from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.translation import gettext as _

from articles.desk.answers import RefusedError, desk_view
from articles.media import library
from articles.models import MediaFile

MOST_NAMES = 50


@desk_view("GET", "POST")
def recordings(request):
    if request.method == "GET":
        return _results(request.GET)
    if not request.user.has_perm("articles.add_mediafile"):
        raise RefusedError(_("Your account may not add recordings. Ask an editor."), status=403)
    if "file" not in request.FILES:
        raise RefusedError(_("No file arrived. Choose a recording and try again."))
    try:
        media, is_new = library.add(request.FILES["file"])
    except ValidationError as error:
        raise RefusedError(" ".join(error.messages)) from error
    return (201 if is_new else 200), as_choice(media)


def as_choice(media):
    """A recording as the editor shows one."""
    return {
        "name": media.name,
        "kind": media.kind,
        "src": media.file.url,
        "title": media.title,
        "credit": media.credit,
        "clock": media.clock,
        "poster": media.poster_address,
        "width": media.width,
        "height": media.height,
        "captions": media.captions.url if media.captions else "",
        "captionsLanguage": media.captions_tag,
        "words": bool(media.captions or media.transcript.strip()),
        "page": reverse("admin:articles_mediafile_change", args=[media.pk]),
    }


def _results(asked):
    """Those of these names, or a page of those that a search finds."""
    if names := asked.getlist("name")[:MOST_NAMES]:
        return {
            "results": [as_choice(each) for each in MediaFile.objects.select_related("poster").filter(name__in=names)]
        }
    shown = library.search(asked.get("q", "").strip(), asked.get("page", "1"))
    return {"results": [as_choice(each) for each in shown], "more": shown.has_next()}
