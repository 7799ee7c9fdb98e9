"""People and posts belong to lower floors, which do not know the articles that name them: their admins are registered anew."""

from django.contrib import admin, messages
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext, gettext_lazy

from articles.admin.deleting import KeptWhileUsed
from articles.models import Byline, Quote
from articles.social.admin import SocialPostAdmin
from articles.social.models import SocialPost
from articles.where_used import is_published
from people.admin import PersonAdmin
from people.models import Person

admin.site.unregister([Person, SocialPost])


@admin.register(Person)
class PersonKeptWhileUsed(KeptWhileUsed, PersonAdmin):
    list_display = ["portrait_shown", "name", "role", "articles_shown", "quotes_shown", "is_contributor"]

    def get_queryset(self, request):
        return with_counts(super().get_queryset(request))

    @admin.display(description=gettext_lazy("articles"), ordering="article_count")
    def articles_shown(self, person):
        return person.article_count

    @admin.display(description=gettext_lazy("quotes"), ordering="quote_count")
    def quotes_shown(self, person):
        return person.quote_count


@admin.register(SocialPost)
class PostKeptWhileUsed(KeptWhileUsed, SocialPostAdmin):
    def has_change_permission(self, request, obj=None):
        """What readers have seen is changed by those who may publish."""
        may_change = super().has_change_permission(request, obj)
        if obj is None or not may_change or not is_published(obj):
            return may_change
        return request.user.has_perm("articles.publish_article")

    def change_view(self, request, object_id, form_url="", extra_context=None):
        post = self.get_object(request, object_id)
        if post and super().has_change_permission(request, post) and not self.has_change_permission(request, post):
            sentence = gettext("Readers have seen this post in an article. Only those who may publish can change it.")
            messages.info(request, sentence)
        return super().change_view(request, object_id, form_url, extra_context)


def with_counts(people: QuerySet) -> QuerySet:
    """Adds article_count and quote_count, as subqueries: joins would multiply one by the other."""
    return people.annotate(
        article_count=_count_of(Byline.objects.all(), person="person", what="article"),
        quote_count=_count_of(Quote.objects.all(), person="speaker", what="pk"),
    )


def _count_of(rows, *, person, what):
    rows = rows.filter(**{person: OuterRef("pk")}).order_by().values(person)
    return Coalesce(Subquery(rows.annotate(number=Count(what, distinct=True)).values("number")), 0)
