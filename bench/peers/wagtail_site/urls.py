from django.urls import include, path
from wagtail import urls as wagtail_urls

from wagtail_site.magazine import views

urlpatterns = [
    path("search/", views.search, name="search"),
    path("tags/<slug:slug>/", views.tag, name="tag"),
    path("", include(wagtail_urls)),
]
