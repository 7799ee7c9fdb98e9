"""The files of archived posts: pictures are written anew, videos known by their bytes; nothing else is kept."""

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from articles.social.videos import ENDINGS, strip_metadata
from people.pictures import READ, rewritten
from people.pictures.fields import ACCEPTED, KeptFileField
from people.pictures.kinds import kind_of

LONGEST_SIDE = 2_400
LARGEST_VIDEO = 200 * 1024 * 1024


def storable_file(upload: UploadedFile) -> UploadedFile:
    """The file of a post as it may be stored, named by what it is. Raises ValidationError for all but pictures and videos."""
    kind = kind_of(upload, upload.name or "")
    if kind.label in READ:
        return rewritten(upload, "post", LONGEST_SIDE, shortest=1)
    if kind.label not in ENDINGS:
        sentence = (
            _("Upload a picture (JPEG, PNG, WebP, AVIF, GIF, HEIC) or a video (MP4, WebM). This is %(kind)s.")
            if kind.label
            else _("Upload a picture (JPEG, PNG, WebP, AVIF, GIF, HEIC) or a video (MP4, WebM). This file is neither.")
        )
        raise ValidationError(sentence % {"kind": kind.shown})
    if upload.size > LARGEST_VIDEO:
        raise ValidationError(_("This video is larger than 200 MB. Save a smaller version of it."))
    strip_metadata(upload, kind.label, upload.size)
    upload.name = f"post.{ENDINGS[kind.label]}"
    upload.content_type = "video/webm" if kind.label == "WebM" else "video/mp4"
    return upload


class PostFileField(KeptFileField):
    """A file input whose file is checked, and written anew, before the model gets it."""

    def to_python(self, data):
        upload = super().to_python(data)
        return storable_file(upload) if upload else upload

    def widget_attrs(self, widget):
        return super().widget_attrs(widget) | {"accept": f"{ACCEPTED},video/mp4,video/webm,audio/mp4"}
