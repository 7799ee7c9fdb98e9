from django.contrib import admin
from django.urls import path

from cms.planning.feed import feed
from cms.planning.links import change_link
from cms.planning.page import calendar, move

routes = [
    path("admin/plan/", admin.site.admin_view(calendar), name="plan"),
    path("admin/plan/<int:pk>/move/", admin.site.admin_view(move), name="plan-move"),
    path("admin/plan/address/", admin.site.admin_view(change_link), name="plan-link"),
    path("plan/<str:token>.ics", feed, name="plan-feed"),
]
