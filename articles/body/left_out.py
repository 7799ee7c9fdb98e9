"""What a text from elsewhere brought along that a body cannot hold, counted and told. Words are never among it."""

from collections import Counter

LeftOut = dict[str, int]

_KINDS = {
    "picture": ("img", "svg"),
    "video": ("video",),
    "recording": ("audio",),
    "embedded page": ("iframe", "object", "embed"),
    "form": ("form",),
    "unsafe link": ("unsafe link",),
}
_HELP = {
    "picture": "Upload pictures with “Picture”.",
    "video": "Put the address of a video on a line of its own.",
    "recording": "Link to a recording instead.",
    "embedded page": "Put the address of an embedded page on a line of its own.",
}


def left_out_of(seen: Counter, html: str) -> LeftOut:
    """How many of each kind are missing: `seen` in the source, by name, and not in the cleaned `html`."""
    counts = {kind: sum(seen[name] for name in names) for kind, names in _KINDS.items()}
    counts["picture"] -= html.count("<img ")
    return {kind: count for kind, count in counts.items() if count > 0}


def told(left_out: LeftOut) -> str:
    """A sentence or two for the editor: what was left out, and what to do about it; "" for nothing."""
    if not left_out:
        return ""
    counted = [f"{count:,} {kind}{'' if count == 1 else 's'}" for kind, count in left_out.items()]
    listed = " and ".join([", ".join(counted[:-1]), counted[-1]] if len(counted) > 1 else counted)
    was = "was" if sum(left_out.values()) == 1 else "were"
    return " ".join([f"{listed} {was} left out.", *(_HELP[kind] for kind in left_out if kind in _HELP)])
