"""The admin of archived posts: which are no longer online, changed there or without text, and what was altered here."""

from django import forms
from django.contrib import admin
from django.db.models import Q
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext, gettext_lazy
from PIL import Image as Picture

from articles.social.files import PostFileField
from articles.social.models import PostMedia, SocialPost
from people.accounts import name_of
from people.admin_forms import NamedRows
from people.admin_lists import FoldedSearchAdmin
from people.pictures.fields import FilesSentAgain
from people.pictures.widgets import PictureInput
from plumbing.web.moments import in_words


class AddressFilter(admin.SimpleListFilter):
    title = gettext_lazy("address")
    parameter_name = "address_is"

    def lookups(self, request, model_admin):
        return [("unknown", gettext("Unknown")), ("known", gettext("Known"))]

    def queryset(self, request, queryset):
        return queryset if self.value() is None else queryset.filter(address__isnull=self.value() == "unknown")


class StandingFilter(admin.SimpleListFilter):
    """What an editor has to look after."""

    title = gettext_lazy("problem")
    parameter_name = "look"
    CHOICES = {
        "offline": (gettext_lazy("No longer online"), Q(status__in=["missing", "private"])),
        "changed": (gettext_lazy("Changed there since"), Q(status="edited")),
        "unreachable": (gettext_lazy("Could not be reached"), Q(status="unreachable")),
        "wordless": (gettext_lazy("Text missing"), Q(text=None)),
    }

    def lookups(self, request, model_admin):
        return [(word, label) for word, (label, _) in self.CHOICES.items()]

    def queryset(self, request, queryset):
        _, condition = self.CHOICES.get(self.value(), ("", Q()))
        return queryset.filter(condition)


class SocialPostForm(forms.ModelForm):
    class Meta:
        widgets = {"content_warning": forms.Textarea({"rows": 2}), "text": forms.Textarea({"rows": 8})}

    def clean_text(self):
        """An empty box means that the words are unknown; a post of pictures alone keeps the empty text that it has."""
        return self.cleaned_data["text"] or ("" if self.instance.text == "" else None)


class PostMediaForm(FilesSentAgain):
    class Meta:
        field_classes = {"file": PostFileField}
        widgets = {"file": PictureInput(kind="post")}

    def clean(self):
        """A new file says itself what it is, and how large."""
        facts = super().clean()
        file = facts.get("file")
        if file and "file" in self.changed_data:
            is_picture = file.content_type.startswith("image/")
            facts["kind"] = PostMedia.Kind.IMAGE if is_picture else PostMedia.Kind.VIDEO
            if is_picture:
                facts["width"], facts["height"] = Picture.open(file).size
        return facts


class PostMediaInline(admin.TabularInline):
    model = PostMedia
    form = PostMediaForm
    formset = NamedRows
    extra = 0


@admin.register(SocialPost)
class SocialPostAdmin(FoldedSearchAdmin):
    form = SocialPostForm
    inlines = [PostMediaInline]
    list_display = ["__str__", "platform", "posted_on", "status", "since", "has_address", "origin"]
    list_filter = [StandingFilter, "platform", "status", AddressFilter, "origin"]
    list_select_related = ["person"]
    search_fields = ["search_text__contains"]
    autocomplete_fields = ["person"]
    date_hierarchy = "posted_on"
    readonly_fields = [
        "card",
        "reference",
        "native_id",
        "origin",
        "fetched_at",
        "checked_at",
        "since",
        "there",
        "altered",
    ]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    *("card", "platform", "address", "author_name", "handle", "person"),
                    *("content_warning", "text", "language"),
                ]
            },
        ),
        (gettext_lazy("When"), {"fields": ["posted_at", "posted_on"]}),
        (
            gettext_lazy("On the platform"),
            {"fields": ["status", "since", "there", "checked_at", "fetched_at", "native_id", "origin", "reference"]},
        ),
        (gettext_lazy("History"), {"fields": ["altered"]}),
    ]

    def save_model(self, request, obj, form, change):
        request.post_before = SocialPost.objects.get(pk=obj.pk).shown_facts() if change else None
        if "text" in form.changed_data and obj.text is not None:
            obj.origin = SocialPost.Origin.TYPED  # they are not the platform's words any more
        super().save_model(request, obj, form, change)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        if request.post_before is not None:
            form.instance.note_change(request.post_before, by=request.user)

    @admin.display(description=gettext_lazy("address"), boolean=True, ordering="address")
    def has_address(self, post):
        return post.is_address_known

    @admin.display(description=gettext_lazy("since"), ordering="status_since")
    def since(self, post):
        return in_words(post.status_since) if post.status_since else "–"

    @admin.display(description=gettext_lazy("As readers see it"))
    def card(self, post):
        if post.pk is None:
            return gettext("The card is shown here once the post is saved.")
        about = [post.author_label, post.handle_label, post.platform_label, post.time_label]
        words = _paragraphs(post.text or gettext("The text of this post is missing."))
        return format_html("<blockquote>{}</blockquote><p>{}</p>", words, " · ".join(filter(None, about)))

    @admin.display(description=gettext_lazy("What it said there"))
    def there(self, post):
        """Every capture, the newest first."""
        captures = post.captures.all() if post.pk else []
        labels = dict(SocialPost.Status.choices)
        lines = (
            (in_words(each.at), labels.get(each.facts["status"], ""), _paragraphs(each.text or "")) for each in captures
        )
        return format_html_join("", "<p>{} · {}</p><blockquote>{}</blockquote>", lines) or gettext(
            "The platform has not been asked yet."
        )

    @admin.display(description=gettext_lazy("Changes here"))
    def altered(self, post):
        changes = post.changes.select_related("by") if post.pk else []
        lines = ((in_words(each.at), name_of(each.by), each.in_words) for each in changes)
        return format_html_join("", "<p>{} · {}: {}</p>", lines) or gettext("None.")


def _paragraphs(words):
    return format_html_join("", "<p>{}</p>", ((line,) for line in words.splitlines() if line.strip()))
