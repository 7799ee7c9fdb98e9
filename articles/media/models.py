"""The recordings of the library, sound and films, and which article plays which. `articles.models` exports both."""

from pathlib import Path

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from people.pictures.shapes import WHOLE
from plumbing.database.fields import SearchField
from plumbing.languages.tags import site_language
from plumbing.languages.writing import own_name

POSTER = 1_200  # pixels across


class MediaFile(models.Model):
    """A recording with what a reader must be told of it. Documents refer to it by name."""

    class Kind(models.TextChoices):
        AUDIO = "audio", _("Audio")
        VIDEO = "video", _("Video")

    name = models.SlugField(
        _("name"),
        max_length=120,
        unique=True,
        help_text=_("How documents refer to the recording. It cannot change later."),
    )
    kind = models.CharField(_("kind"), max_length=5, choices=Kind, editable=False)
    file = models.FileField(_("file"), upload_to="recordings/%Y/%m", max_length=200)
    title = models.CharField(
        _("title"), max_length=200, help_text=_("What one hears or sees. Screen readers say it before it plays.")
    )
    credit = models.CharField(_("credit"), max_length=200, blank=True)
    poster = models.ForeignKey(
        "articles.Image",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("poster"),
        help_text=_("The picture that a video shows until it plays: the name of a picture of the library."),
    )
    captions = models.FileField(
        _("captions"),
        upload_to="captions/%Y/%m",
        max_length=200,
        blank=True,
        help_text=_("A WebVTT file (.vtt) with what is said in a video, for those who cannot hear it."),
    )
    captions_language = models.CharField(
        _("language of the captions"),
        max_length=35,
        blank=True,
        help_text=_("A language code such as “en-GB”, “fr” or “ar”. Left empty: that of the site."),
    )
    transcript = models.TextField(
        _("transcript"),
        max_length=200_000,
        blank=True,
        help_text=_(
            "What is said and heard, in plain text, with an empty line between paragraphs. Readers open it below the player."
        ),
    )
    duration = models.PositiveIntegerField(
        _("duration"), default=0, editable=False, help_text=_("In seconds; 0 where the file does not tell.")
    )
    size = models.PositiveBigIntegerField(_("size"), default=0, editable=False)
    width = models.PositiveIntegerField(editable=False, default=0)
    height = models.PositiveIntegerField(editable=False, default=0)
    hash = models.CharField(max_length=64, unique=True, editable=False, help_text=_("SHA-256 of the file."))
    search_text = SearchField(sources=["name", "title", "credit"])
    created_at = models.DateTimeField(_("uploaded"), auto_now_add=True)

    class Meta:
        verbose_name = _("recording")
        verbose_name_plural = _("recordings")
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(condition=models.Q(kind__in=["audio", "video"]), name="media_file_kind_is_known"),
        ]

    def __str__(self):
        return self.title

    @property
    def is_video(self):
        return self.kind == self.Kind.VIDEO

    @property
    def media_type(self):
        """What servers say that its file is."""
        return MEDIA_TYPES[Path(self.file.name).suffix]

    @property
    def format(self):
        """What its file is, for those who save it: "MP3"."""
        return Path(self.file.name).suffix[1:].upper()

    @property
    def poster_address(self):
        """Where its poster is, as wide as a text on most screens; "" without one."""
        return self.poster.address(WHOLE, POSTER) if self.poster else ""

    @property
    def captions_tag(self):
        """The language of its captions, as BCP 47 names it."""
        return self.captions_language or site_language()

    @property
    def captions_label(self):
        return own_name(self.captions_tag)

    @property
    def clock(self):
        """Its duration as a clock shows it ("3:20", "1:02:03"); "" where it is not known."""
        minutes, seconds = divmod(self.duration, 60)
        hours, minutes = divmod(minutes, 60)
        if not self.duration:
            return ""
        return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"

    @property
    def iso_duration(self):
        """The same for machines (ISO 8601): "PT200S"."""
        return f"PT{self.duration}S" if self.duration else ""


# By the ending that a file was given when its bytes were looked at; cms/media.py and deploy/nginx.conf serve them so.
MEDIA_TYPES = {
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".ogg": "audio/ogg",
    ".wav": "audio/wav",
    ".flac": "audio/flac",
    ".mp4": "video/mp4",
    ".webm": "video/webm",
}


class MediaUse(models.Model):
    """That an article's body plays a recording. Derived."""

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="media_uses")
    media = models.ForeignKey("articles.MediaFile", models.PROTECT, related_name="uses")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("use of a recording")
        verbose_name_plural = _("uses of recordings")
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["article", "media"], name="article_plays_a_recording_once")]

    def __str__(self):
        return gettext("%(thing)s in “%(title)s”") % {"thing": self.media, "title": self.article}
