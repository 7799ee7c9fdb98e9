from django.contrib import admin

from cms.promos.models import ArticleWithoutPromos


@admin.register(ArticleWithoutPromos)
class ArticleWithoutPromosAdmin(admin.ModelAdmin):
    """Articles whose pages show no promo at all."""

    autocomplete_fields = ["article"]
    search_fields = ["article__headline"]
    list_select_related = ["article"]
