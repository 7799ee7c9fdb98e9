"""The static files of this site as `collectstatic` delivers them."""

from articles.admin.widgets import BUNDLE, ENTRY, import_map
from plumbing.static_files.storage import FewerFiles


class StaticFiles(FewerFiles):
    bundles = {BUNDLE: (ENTRY, import_map)}
