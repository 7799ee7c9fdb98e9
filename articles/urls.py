from django.urls import path

from articles import views

urlpatterns = [
    path("articles/<slug:slug>/", views.article, name="article"),
    path("sections/<slug:slug>/", views.section, name="section"),
    path("tags/<str:slug>/", views.tag, name="tag"),
    path("series/<slug:slug>/", views.series, name="series"),
]
