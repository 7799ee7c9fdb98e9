from django.urls import include, path

from articles import views
from articles.desk import preview

urlpatterns = [
    path("articles/<page:slug>/", views.article, name="article"),
    path("sections/<page:slug>/", views.section, name="section"),
    path("tags/<str:slug>/", views.tag, name="tag"),
    path("series/<page:slug>/", views.series, name="series"),
    path("people/<page:slug>/", views.person, name="person"),
    path("people/<page:slug>/<str:part>/", views.person_part, name="person-part"),
    path("preview/<str:token>/", preview.shared_preview, name="shared-preview"),
    path("admin/desk/saved/<int:pk>/", preview.saved_preview, name="saved-preview"),
    path("admin/desk/", include("articles.desk.urls")),
]
