"""What a text from elsewhere brought along that a body cannot hold, counted and told. Words are never among it."""

from collections import Counter

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from plumbing.text.lists import listed

LeftOut = dict[str, int]

_KINDS = {
    "picture": ("img", "svg"),
    "video": ("video",),
    "recording": ("audio",),
    "embedded page": ("iframe", "object", "embed"),
    "form": ("form",),
    "unsafe link": ("unsafe link",),
}
_COUNTED = {
    "picture": ngettext_lazy("%(count)s picture", "%(count)s pictures", "count"),
    "video": ngettext_lazy("%(count)s video", "%(count)s videos", "count"),
    "recording": ngettext_lazy("%(count)s recording", "%(count)s recordings", "count"),
    "embedded page": ngettext_lazy("%(count)s embedded page", "%(count)s embedded pages", "count"),
    "form": ngettext_lazy("%(count)s form", "%(count)s forms", "count"),
    "unsafe link": ngettext_lazy("%(count)s unsafe link", "%(count)s unsafe links", "count"),
}
_HELP = {
    "picture": gettext_lazy("Upload pictures with “Picture”."),
    "video": gettext_lazy("Put the address of a video on a line of its own."),
    "recording": gettext_lazy("Upload recordings with “Audio or video”."),
    "embedded page": gettext_lazy("Put the address of an embedded page on a line of its own."),
}


def left_out_of(seen: Counter, html: str) -> LeftOut:
    """How many of each kind are missing: `seen` in the source, by name, and not in the cleaned `html`."""
    counts = {kind: sum(seen[name] for name in names) for kind, names in _KINDS.items()}
    counts["picture"] -= html.count("<img ")
    return {kind: count for kind, count in counts.items() if count > 0}


def left_out_in_words(left_out: LeftOut) -> str:
    """A sentence or two for the editor: what was left out, and what to do about it; "" for nothing."""
    if not left_out:
        return ""
    things = listed(_COUNTED[kind] % {"count": count} for kind, count in left_out.items())
    sentence = _("Left out: %(things)s.") % {"things": things}
    return " ".join([sentence, *(str(_HELP[kind]) for kind in left_out if kind in _HELP)])
