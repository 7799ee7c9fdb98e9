"""The static files of this site as `collectstatic` delivers them."""

from articles.admin import widgets
from cms.site import assets
from plumbing.static_files.storage import FewerFiles


class StaticFiles(FewerFiles):
    bundles = {
        widgets.BUNDLE: (widgets.ENTRY, widgets.import_map),
        assets.BUNDLE: (assets.ENTRY, assets.import_map),
    }
    # It holds the page up until it is there.
    minified = ("js/elements/promo-slot.js",)
