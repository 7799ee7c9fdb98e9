"""The body's editor in the admin: django-prose-editor with our preset, its modules named in an import map."""

from functools import cache
from pathlib import Path

from django.conf import settings
from django.forms import Script
from django.urls import reverse_lazy
from django_prose_editor.widgets import AdminProseEditorWidget, importmap, prose_editor_js, prose_editor_presets
from js_asset import ImportMap, Media

PRESET = "broadside"
MODULES = Path("js/editor")
# The text is dressed as readers see it, and its blocks as their cards.
BLOCKS = ["figure", "social-post", "block-quote", "note", "promo"]
READER_STYLES = ["css/prose.css", *(f"css/components/{name}.css" for name in BLOCKS)]

DESK_URLS = {
    "people": reverse_lazy("desk:people"),
    "posts": reverse_lazy("desk:posts"),
    "typedPost": reverse_lazy("desk:typed-post"),
    "images": reverse_lazy("desk:images"),
    "image": reverse_lazy("desk:image"),
    "links": reverse_lazy("desk:links"),
    "tags": reverse_lazy("desk:tags"),
    "autosave": reverse_lazy("desk:autosave"),
    "drafts": reverse_lazy("desk:drafts"),
    "preflight": reverse_lazy("desk:preflight"),
    "presence": reverse_lazy("desk:presence"),
    "preview": reverse_lazy("preview"),
    "previewLink": reverse_lazy("desk:preview-link"),
}
PLACEMENTS = [("inline", "In the text"), ("end", "At the end")]


@cache
def editor_modules():
    """Every module below static/js/editor/ by its bare name: "editor/blocks/post" is static/js/editor/blocks/post.js."""
    root = Path(settings.STATICFILES_DIRS[0])
    found = sorted((root / MODULES).rglob("*.js"))
    return {
        f"editor/{path.relative_to(root / MODULES).with_suffix('').as_posix()}": path.relative_to(root).as_posix()
        for path in found
    }


@cache
def editor_styles():
    root = Path(settings.STATICFILES_DIRS[0])
    return [path.relative_to(root).as_posix() for path in sorted((root / "css/editor").glob("*.css"))]


class BodyWidget(AdminProseEditorWidget):
    def __init__(self, attrs=None):
        super().__init__(attrs, preset=PRESET)

    @property
    def media(self):
        # The bundle's own style sheets stay away: theirs is another look, held up by !important.
        return Media(importmap=importmap) + Media(
            importmap=ImportMap(editor_modules()),
            css={"all": [*READER_STYLES, *editor_styles()]},
            js=[prose_editor_js, *prose_editor_presets()[PRESET], Script("js/editor/shell/desk.js", type="module")],
        )

    def get_config(self):
        return {"urls": {name: str(address) for name, address in DESK_URLS.items()}, "placements": PLACEMENTS}
