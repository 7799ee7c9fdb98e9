"""People and posts belong to lower floors, which do not know the articles that name them: their admins are registered anew."""

from django.contrib import admin

from articles.admin.deleting import KeptWhileUsed
from articles.social.admin import SocialPostAdmin
from articles.social.models import SocialPost
from people.admin import PersonAdmin
from people.models import Person

admin.site.unregister([Person, SocialPost])


@admin.register(Person)
class PersonKeptWhileUsed(KeptWhileUsed, PersonAdmin):
    pass


@admin.register(SocialPost)
class PostKeptWhileUsed(KeptWhileUsed, SocialPostAdmin):
    pass
