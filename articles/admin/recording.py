"""The library of recordings in the admin: sound and films, with what those need who cannot hear or see them."""

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.admin.deleting import KeptWhileUsed
from articles.admin.library_picture import LibraryPictureField
from articles.media.fields import CaptionsField, PresentFileInput, RecordingField
from articles.media.library import names_for, title_for, with_article_counts
from articles.models import MediaFile
from people.admin_lists import FoldedSearchAdmin, moment_column
from people.pictures.fields import FilesSentAgain
from plumbing.languages.tags import UnknownLanguage, language_tag

OF_VIDEOS = {
    "poster": gettext_lazy("Only a video shows a poster. Remove it."),
    "captions": gettext_lazy("Captions are shown on a video alone. Remove them, and write a transcript."),
}


class MediaFileForm(FilesSentAgain):
    poster = LibraryPictureField(
        required=False, label=gettext_lazy("Poster"), help_text=MediaFile.poster.field.help_text
    )

    class Meta:
        field_classes = {"file": RecordingField, "captions": CaptionsField}
        widgets = {
            "file": PresentFileInput,
            "captions": PresentFileInput,
            "transcript": forms.Textarea(attrs={"rows": 12}),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in {"name", "title"} & set(self.fields):
            self.fields[name].required = bool(self.instance.pk)

    def clean_file(self):
        file = self.cleaned_data["file"]
        if "file" not in self.changed_data:
            return file
        same = MediaFile.objects.filter(hash=file.recording.hash).exclude(pk=self.instance.pk).first()
        if same:
            raise ValidationError(_("This recording is already in the library, as “%(name)s”.") % {"name": same.name})
        for column, value in file.recording.columns.items():
            setattr(self.instance, column, value)
        return file

    def clean_captions_language(self):
        written = self.cleaned_data["captions_language"]
        try:
            return language_tag(written) if written else ""
        except UnknownLanguage as error:
            raise ValidationError(str(error)) from error

    def clean_transcript(self):
        """Browsers send the line ends of the web's forms."""
        return self.cleaned_data["transcript"].replace("\r\n", "\n").strip()

    def clean(self):
        """What is left empty of a new one is made of its file."""
        facts = super().clean()
        file = facts.get("file")
        if file and not self.instance.pk:
            facts["title"] = facts.get("title") or title_for(file.stem, file.recording)
            names = names_for(facts.get("name") or facts["title"], file.recording)
            facts["name"] = names[MediaFile.objects.filter(name=names[0]).exists()]
        if self.instance.kind == MediaFile.Kind.AUDIO:
            for name in OF_VIDEOS.keys() & {name for name, value in facts.items() if value}:
                self.add_error(name, OF_VIDEOS[name])
        return facts


@admin.register(MediaFile)
class MediaFileAdmin(KeptWhileUsed, FoldedSearchAdmin):
    form = MediaFileForm
    list_display = ["title", "name", "kind", "length", "credit", "can_be_read", "articles_shown", "added"]
    list_display_links = ["title"]
    list_filter = ["kind", "created_at"]
    search_fields = ["search_text__contains"]
    fields = ["file", "title", "name", "credit", "poster", "captions", "captions_language", "transcript"]

    def get_fields(self, request, obj=None):
        fields = super().get_fields(request, obj)
        if obj is None:
            return fields
        return ["player", *(name for name in fields if obj.is_video or name not in {*OF_VIDEOS, "captions_language"})]

    def get_readonly_fields(self, request, obj=None):
        return [*super().get_readonly_fields(request, obj), *(["name", "player"] if obj else [])]

    def get_queryset(self, request):
        return with_article_counts(super().get_queryset(request))

    added = moment_column("created_at", gettext_lazy("added"))

    @admin.display(description=gettext_lazy("recording"))
    def player(self, media):
        track = media.captions and format_html(
            '<track kind="captions" src="{}" srclang="{}" default>', media.captions.url, media.captions_tag
        )
        plain = '<{} class="recording-preview" controls preload="metadata" src="{}" aria-label="{}">{}</{}>'
        return format_html(plain, media.kind, media.file.url, media.title, track or "", media.kind)

    @admin.display(description=gettext_lazy("length"), ordering="duration")
    def length(self, media):
        return media.clock or "–"

    @admin.display(description=gettext_lazy("words to read"), boolean=True)
    def can_be_read(self, media):
        return bool(media.captions or media.transcript.strip())

    @admin.display(description=gettext_lazy("articles"), ordering="article_count")
    def articles_shown(self, media):
        return media.article_count
