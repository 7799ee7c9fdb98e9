"""The body's editor in the admin: django-prose-editor with our own scripts, which are one bundle or an import map of modules."""

from functools import cache
from pathlib import Path

from django.conf import settings
from django.forms import Script
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy
from django_prose_editor.widgets import AdminProseEditorWidget
from js_asset import ImportMap, Media

from people.pictures.places import OF_LIBRARY, as_facts
from plumbing.static_files.storage import is_delivered

PRESET = "broadside"
MODULES = Path("js/editor")
ENTRY = "editor/editor"
BUNDLE = "js/editor.bundle.js"
# Elements that the editor makes and does not import: other forms have them, too.
ELEMENTS = [Script("js/admin/focal-point.js", type="module")]
# The library's own style sheets stay away: theirs is another look, held up by !important.
STYLES = {"all": ["css/editor/editor.css"]}
LIBRARY = {"django-prose-editor/editor": "django_prose_editor/editor.js"}

DESK_URLS = {
    "people": reverse_lazy("desk:people"),
    "posts": reverse_lazy("desk:posts"),
    "typedPost": reverse_lazy("desk:typed-post"),
    "images": reverse_lazy("desk:images"),
    "image": reverse_lazy("desk:image"),
    "recordings": reverse_lazy("desk:recordings"),
    "links": reverse_lazy("desk:links"),
    "tags": reverse_lazy("desk:tags"),
    "autosave": reverse_lazy("desk:autosave"),
    "drafts": reverse_lazy("desk:drafts"),
    "preflight": reverse_lazy("desk:preflight"),
    "presence": reverse_lazy("desk:presence"),
    "wordNotes": reverse_lazy("desk:word-notes"),
    "preview": reverse_lazy("preview"),
    "previewLink": reverse_lazy("desk:preview-link"),
}
PLACEMENTS = [("inline", gettext_lazy("In the text")), ("end", gettext_lazy("At the end"))]


@cache
def editor_modules():
    """Every module below static/js/editor/ by its bare name: "editor/blocks/post" is static/js/editor/blocks/post.js."""
    root = Path(settings.STATICFILES_DIRS[0])
    found = sorted((root / MODULES).rglob("*.js"))
    return {
        f"editor/{path.relative_to(root / MODULES).with_suffix('').as_posix()}": path.relative_to(root).as_posix()
        for path in found
    }


def import_map():
    """Our modules and the library that they build on: {bare name: name of the file}."""
    return LIBRARY | editor_modules()


def is_bundled():
    """Whether the scripts are one file. Otherwise the page has an import map, which is an inline script."""
    return is_delivered(BUNDLE)


class BodyWidget(AdminProseEditorWidget):
    def __init__(self, attrs=None):
        super().__init__(attrs, preset=PRESET)

    @property
    def media(self):
        if is_bundled():
            return Media(css=STYLES, js=[*ELEMENTS, Script(BUNDLE, type="module")])
        entry = Script(editor_modules()[ENTRY], type="module")
        return Media(importmap=ImportMap(import_map()), css=STYLES, js=[*ELEMENTS, entry])

    def get_config(self):
        urls = {name: str(address) for name, address in DESK_URLS.items()}
        return {"urls": urls, "placements": PLACEMENTS, "places": as_facts(OF_LIBRARY)}
