"""Where the files at the root are."""

from django.urls import path
from django.views.generic import RedirectView

from cms.site.root_files import icons, index_now, licence, manifest, robots, security, speculation

routes = [
    path("robots.txt", robots.robots, name="robots"),
    path(".well-known/security.txt", security.security, name="security"),
    path("security.txt", RedirectView.as_view(pattern_name="security", permanent=True), name="security-guess"),
    path("license.xml", licence.licence, name="licence"),
    path("favicon.ico", icons.ico, name="favicon"),
    path("apple-touch-icon.png", icons.png(180), name="touch-icon"),
    *(path(f"icon-{size}.png", icons.png(size), name=f"icon-{size}") for size in manifest.SIZES),
    path("speculation-rules.json", speculation.speculation_rules, name=speculation.NAME),
    path("site.webmanifest", manifest.manifest, name="manifest"),
    # After every other file with this ending.
    path("<slug:name>.txt", index_now.key_file, name="indexnow-key"),
]
NAMES = frozenset(route.name for route in routes)
