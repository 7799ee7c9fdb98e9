"""The input of a picture in a form: the picture that is there, another one in its place, and what lies in its focal point."""

import json
from collections.abc import Sequence

from django.forms import ClearableFileInput, Script
from django.template.defaultfilters import filesizeformat
from django.template.loader import render_to_string
from django.urls import reverse

from people.pictures.places import Place, as_facts
from people.pictures.renditions_field import field_of
from people.pictures.shapes import WHOLE

SHOWN = 800  # pixels across


class PictureInput(ClearableFileInput):
    """Without script it is a file input, a thumbnail and a tick that removes the picture.

    kind    what articles/desk/checking.py looks through before the form is sent; "" for what only the form checks
    focus   the names of the two fields that say where the focal point lies, if there are any
    places  where readers see a part of the picture
    """

    def __init__(self, attrs=None, *, kind: str = "", focus: Sequence[str] = (), places: Sequence[Place] = ()):
        super().__init__(attrs)
        self.kind, self.focus, self.places = kind, focus, places

    class Media:
        js = [Script(f"js/admin/{name}.js", type="module") for name in ("file-drop", "focal-point", "picture-field")]

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        shown = file_facts(value) if self.is_initial(value) else None
        checked = {"url": reverse("desk:check-picture"), "kind": self.kind} if self.kind else None
        script = {"check": checked, "focus": self.focus, "places": as_facts(self.places)}
        return {"widget": context["widget"] | {"shown": shown, "script": json.dumps(script)}}

    def render(self, name, value, attrs=None, renderer=None):
        return render_to_string("admin/_picture_input.html", self.get_context(name, value, attrs))


def file_facts(file):
    """What an editor is told of a file that is kept; nothing but its name where it has been lost from the disk."""
    drawn = field_of(file)
    facts = {"name": file.name, "address": file.url}
    try:
        return facts | {
            "is_picture": not file.name.endswith((".mp4", ".webm", ".m4a")),
            "src": drawn.address(file, WHOLE, SHOWN) if drawn else file.url,
            "width": getattr(file, "width", None),
            "height": getattr(file, "height", None),
            "bytes": filesizeformat(file.size),
            "ending": file.name.rpartition(".")[2].upper(),
        }
    except OSError:
        return facts
