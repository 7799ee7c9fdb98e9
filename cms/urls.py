from django.conf import settings
from django.contrib import admin
from django.urls import include, path, re_path

from cms import csp_reports, health, views
from cms.log_in.views import log_in
from cms.media import media

handler404 = "cms.views.page_not_found"
handler500 = "cms.unavailable.server_error"

urlpatterns = [
    path("", views.home, name="home"),
    path("", include("articles.urls")),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path(csp_reports.PATH, csp_reports.csp_reports, name="csp-reports"),
    path("metrics", health.metrics, name="metrics"),
    path("admin/login/", log_in),
    path("admin/", admin.site.urls),
]

if settings.SERVE_MEDIA:
    urlpatterns.append(re_path(r"^media/(?P<path>.+)$", media, name="media"))
