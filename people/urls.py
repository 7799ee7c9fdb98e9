from django.urls import path

from people import views

urlpatterns = [
    path("people/<slug:slug>/", views.person, name="person"),
]
