"""Moves a row of the form up or down where no script does. Pure."""

from dataclasses import replace

from cms.site.front.content import TOP, Content

STEPS = {"up": -1, "down": 1}
LONGEST = 4  # digits


def moved(content: Content, asked: str, sections: list[int]) -> tuple[Content, str]:
    """The content after "top 2 up" or "band 0 down", and the fragment of the row in the page; as it is for other words.

    `sections` are the numbers of all that have a band, in their order.
    """
    kind, _, rest = asked.partition(" ")
    at, _, step = rest.partition(" ")
    if kind not in {"top", "band"} or not at.isdecimal() or len(at) > LONGEST or step not in STEPS:
        return content, ""
    here, there = int(at), int(at) + STEPS[step]
    if not (
        0 <= there < (TOP if kind == "top" else len(sections)) and here < (TOP if kind == "top" else len(sections))
    ):
        return content, ""
    if kind == "band":
        order = list(sections)
        order[here], order[there] = order[there], order[here]
        return replace(content, bands=tuple(order)), f"#band-{there}"
    places = {here: there, there: here}
    top = tuple(replace(pin, order=places.get(pin.order, pin.order)) for pin in content.top)
    return replace(content, top=top), f"#top-{there}"
