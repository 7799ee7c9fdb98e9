"""The picture library in the admin. Uploads are read and written anew, without what the camera wrote into them."""

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.urls import path
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.admin.cropping import crop
from articles.admin.deleting import KeptWhileUsed
from articles.images.uploading import LibraryPictureField, hash_of
from articles.images.uses import with_article_counts
from articles.models import Image
from people.admin_lists import FoldedSearchAdmin, moment_column
from people.pictures.fields import FilesSentAgain
from people.pictures.places import OF_LIBRARY
from people.pictures.shapes import CARD
from people.pictures.widgets import PictureInput
from plumbing.text.slugs import slug_for

THUMBNAIL = 144  # pixels across: lists draw half as many (lists.css)
FOCUS = ("focal_x", "focal_y")


class ImageForm(FilesSentAgain):
    class Meta:
        field_classes = {"file": LibraryPictureField}
        widgets = {"file": PictureInput(kind="library", focus=FOCUS, places=OF_LIBRARY)}

    def clean_file(self):
        picture = self.cleaned_data["file"]
        if "file" not in self.changed_data:
            return picture
        self.instance.hash = hash_of(picture)
        same = Image.objects.filter(hash=self.instance.hash).exclude(pk=self.instance.pk).first()
        if same:
            raise ValidationError(_("This picture is already in the library, as “%(name)s”.") % {"name": same.name})
        return picture

    def clean_name(self):
        return slug_for(self.cleaned_data["name"], letters="ascii")

    def clean(self):
        facts = super().clean()
        if not facts.get("alt") and not facts.get("is_decorative"):
            self.add_error("alt", _("Say what the picture shows, or mark it as decorative."))
        return facts


@admin.register(Image)
class ImageAdmin(KeptWhileUsed, FoldedSearchAdmin):
    form = ImageForm
    list_display = ["thumbnail", "name", "alt", "credit", "size", "articles_shown", "added"]
    list_display_links = ["name"]
    list_filter = ["is_decorative", "created_at"]
    search_fields = ["search_text__contains"]
    fields = ["name", "file", FOCUS, "alt", "is_decorative", "caption", "credit"]

    def get_readonly_fields(self, request, obj=None):
        return [*super().get_readonly_fields(request, obj), *(["name"] if obj else [])]

    def get_urls(self):
        view = self.admin_site.admin_view
        return [path("<int:pk>/crop/", view(crop), name="articles_image_crop"), *super().get_urls()]

    def get_queryset(self, request):
        return with_article_counts(super().get_queryset(request))

    added = moment_column("created_at", gettext_lazy("added"))

    @admin.display(description=gettext_lazy("picture"))
    def thumbnail(self, image):
        return format_html('<img class="thumbnail" src="{}" alt="" loading="lazy">', image.address(CARD, THUMBNAIL))

    @admin.display(description=gettext_lazy("size"))
    def size(self, image):
        return f"{image.width} × {image.height}"

    @admin.display(description=gettext_lazy("articles"), ordering="article_count")
    def articles_shown(self, image):
        return image.article_count
