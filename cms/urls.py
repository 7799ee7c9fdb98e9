from django.conf import settings
from django.contrib import admin
from django.urls import include, path, re_path

from cms import csp_reports, health, messages
from cms.counting import receiving
from cms.log_in import forgotten, inviting
from cms.log_in import views as log_in
from cms.log_in.account import routes as account
from cms.log_in.oidc import views as oidc
from cms.media import media
from cms.notifications import page as notifications
from cms.planning.routes import routes as planning
from cms.promos import addresses as promos
from cms.promos.calendars import calendar
from cms.promos.going import go
from cms.saved_views.views import routes as saved_views
from cms.site.article import preview
from cms.site.feeds import guesses
from cms.site.front import as_of
from cms.site.lists import archive
from cms.site.pictures import addresses as pictures
from cms.site.pictures.page import picture
from cms.site.promo_preview import promo_preview
from cms.site.publication import accent
from cms.site.registry import LAST, PAGES
from cms.site.root_files import routes as root_files
from cms.site.search.page import search
from cms.site.search.suggestions import suggestions
from plumbing.web.canonical import canonical

handler404 = "cms.site.not_found.page_not_found"
handler500 = "cms.unavailable.server_error"


def route_of(page):
    return path(page.route, canonical(page.view, page.parameters), name=page.name)


urlpatterns = [
    *(route_of(page) for page in PAGES if page not in LAST),
    path("<year:year>/", archive.year, name="year"),
    path("search/", search, name="search"),
    path("search.json", suggestions, name="search-suggestions"),
    *guesses.routes,
    *root_files.routes,
    path(pictures.ROUTE, picture, name="picture"),
    accent.route,
    path(promos.ROUTE, go, name="go"),
    path(promos.CALENDAR_ROUTE, calendar, name="promo-calendar"),
    *as_of.routes,
    path("promos/preview/", promo_preview, name="promo-preview"),
    path("preview/<str:token>/", preview.shared_preview, name="shared-preview"),
    path("admin/desk/preview/", preview.preview, name="preview"),
    path("admin/desk/saved/<int:pk>/", preview.saved_preview, name="saved-preview"),
    path("admin/desk/", include("articles.desk.urls")),
    path("messages.js", messages.for_scripts, name="messages"),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path(csp_reports.PATH, csp_reports.csp_reports, name="csp-reports"),
    path(receiving.PATH, receiving.counts, name="counts"),
    path("metrics", health.metrics, name="metrics"),
    *log_in.routes,
    *oidc.routes,
    *account.routes,
    *forgotten.routes,
    *inviting.routes,
    *saved_views,
    *notifications.routes,
    *planning,
    path("admin/", admin.site.urls),
]

if settings.SERVE_MEDIA:
    urlpatterns.append(re_path(r"^media/(?P<path>.+)$", media, name="media"))

urlpatterns += [route_of(page) for page in LAST]
