from django.urls import path

from people import views

urlpatterns = [
    path("people/<page:slug>/", views.person, name="person"),
]
