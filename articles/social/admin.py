"""The admin of archived posts: which are lost, which lack an address, and what the card will print."""

from django import forms
from django.contrib import admin
from django.utils.html import format_html, format_html_join

from articles.social.models import PostMedia, SocialPost


class AddressFilter(admin.SimpleListFilter):
    title = "address"
    parameter_name = "address_is"

    def lookups(self, request, model_admin):
        return [("unknown", "Unknown"), ("known", "Known")]

    def queryset(self, request, queryset):
        return queryset if self.value() is None else queryset.filter(address__isnull=self.value() == "unknown")


class SocialPostForm(forms.ModelForm):
    def clean_text(self):
        """An empty box means that the words are unknown; a post of pictures alone keeps the empty text that it has."""
        return self.cleaned_data["text"] or ("" if self.instance.text == "" else None)


class PostMediaInline(admin.TabularInline):
    model = PostMedia
    extra = 0


@admin.register(SocialPost)
class SocialPostAdmin(admin.ModelAdmin):
    form = SocialPostForm
    inlines = [PostMediaInline]
    list_display = ["__str__", "platform", "posted_on", "status", "has_address", "origin"]
    list_filter = ["platform", "status", AddressFilter, "origin"]
    list_select_related = ["person"]
    search_fields = ["author_name", "handle", "text", "address", "reference"]
    autocomplete_fields = ["person"]
    date_hierarchy = "posted_on"
    readonly_fields = ["card", "reference", "native_id", "origin", "fetched_at", "checked_at"]
    fieldsets = [
        (None, {"fields": ["card", "platform", "address", "author_name", "handle", "person", "text", "language"]}),
        ("When", {"fields": ["posted_at", "posted_on"]}),
        ("On the platform", {"fields": ["status", "checked_at", "fetched_at", "native_id", "origin", "reference"]}),
    ]

    @admin.display(description="address", boolean=True, ordering="address")
    def has_address(self, post):
        return post.is_address_known

    @admin.display(description="As readers see it")
    def card(self, post):
        if post.pk is None:
            return "The card is shown here once the post is saved."
        words = (post.text or "The words of this post are unknown.").splitlines()
        return format_html(
            "<blockquote>{}</blockquote><p>{}</p>",
            format_html_join("", "<p>{}</p>", ((line,) for line in words if line.strip())),
            " · ".join(filter(None, [post.author_label, post.handle_label, post.platform_label, post.time_label])),
        )
